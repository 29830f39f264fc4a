import { actionRefusals, bodyRefusals } from '@portolan/oversight/contract'
import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from '../project-method/project-method.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { ConditionGiven } from './gate.ts'
import { gateRefusals } from './gate-refusals.ts'
import { verdicts } from './keeping.ts'

const key = z.string().min(1).max(60)

export const giveVerdict = operation({
  id: 'standards.give-verdict',
  method: 'POST',
  path: '/projects/{projectId}/method/gates/{phaseId}/verdicts',
  summary:
    'Say as a gatekeeper that a presented gate opens, or that the project goes back to work; the ruling comes with the last word that is needed',
  may: may.giveVerdicts,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    phaseId: key,
    roleId: key.describe('The role in which one was named, or for whose holder one stands in'),
    verdict: z.enum(verdicts),
    words: z.string().trim().min(1).max(2_000).describe('Why'),
    conditions: z
      .array(ConditionGiven)
      .max(20)
      .default([])
      .describe('What must be done, by whom and by when'),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.otherGate,
    refused.gateClosed,
    refused.ownProject,
    refused.namedOneself,
    gateRefusals.noKeepers,
    gateRefusals.notPresented,
    gateRefusals.notKeeper,
    gateRefusals.ownPresentation,
    gateRefusals.spokenAlready,
    gateRefusals.conditionPast,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.ownerSeesNothing,
  ),
  touches: ['project-method', 'action'],
  versioned: true,
})
