import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from './explanation.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'

export const explainMeasure = operation({
  id: 'oversight.explain',
  method: 'GET',
  path: '/projects/{projectId}/explanations/{measure}',
  summary: 'Explain a figure: rule, formula, and its inputs down to the row of the register',
  may: permissions.read,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    measure: z.string().max(60).describe('A measure of the list, “status” or “sure”'),
    asOf: z.iso.date().optional().describe('One of the register days; absent: the status date'),
  }),
  output: ExplanationShown,
  refuses: refuses(common.notFound, refusals.notComputedYet, refusals.noStandingOn, refusals.noSuchMeasure),
  reads: ['standing', 'project'],
})
