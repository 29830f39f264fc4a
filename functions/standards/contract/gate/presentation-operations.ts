import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from '../project-method/project-method.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { gateRefusals } from './gate-refusals.ts'

export const presentGate = operation({
  id: 'standards.present-gate',
  method: 'POST',
  path: '/projects/{projectId}/method/gates/{phaseId}/presentation',
  summary: 'Present the gate before which a project stands: ask that it be ruled on what is there today',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    phaseId: z.string().min(1).max(60),
    words: z.string().trim().max(2_000).default(''),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.otherGate,
    gateRefusals.presentedAlready,
  ),
  touches: ['project-method'],
  versioned: true,
})
