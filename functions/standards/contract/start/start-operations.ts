import { bodyRefusals } from '@portolan/oversight/contract'
import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { methodRefusals } from '../method/method-refusals.ts'
import { Answers } from '../method/tailoring.ts'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from '../project-method/project-method.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { startRefusals } from './start-refusals.ts'

const key = z.string().min(1).max(60)

export const startProject = operation({
  id: 'standards.start-project',
  method: 'POST',
  path: '/projects/{projectId}/method/start',
  summary:
    'Start a project from a method in one step: its class, its phases and gates as lines of an empty plan, its roles and risks',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    methodId: z.uuid(),
    answers: Answers,
    phaseId: key.optional().describe('Where it stands when it already runs; else in the first phase'),
    plan: z.boolean().default(false).describe('Write phases and gates into its plan, which must be empty'),
    roles: z
      .record(key, z.uuid())
      .default({})
      .describe('Who is named for which role of the method, by the id of the role'),
    risks: z
      .array(key)
      .max(40)
      .default([])
      .describe('Risks of the method that are put into the register of the project'),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    methodRefusals.retired,
    refused.notPublished,
    refused.noPart,
    refused.known,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    startRefusals.follows,
    startRefusals.planThere,
  ),
  touches: ['project-method', 'schedule', 'project', 'standing', 'risk', 'raid'],
  versioned: true,
})
