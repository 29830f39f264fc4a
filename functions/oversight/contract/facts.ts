import { fact } from '@portolan/contract'
import { z } from 'zod'
import { statuses } from './measures.ts'
import { recordFacts } from './record-facts.ts'

export const facts = {
  ...recordFacts,
  computedStatus: fact({
    id: 'oversight.computed-status',
    subject: 'project',
    title: 'Computed status',
    value: z.enum(statuses),
    whoCanFix:
      'The project manager, by bringing the project back within its tolerances or its evidence up to date',
  }),
  hasBaseline: fact({
    id: 'plan.has-baseline',
    subject: 'project',
    title: 'A baseline is frozen',
    value: z.boolean(),
    whoCanFix:
      'The project manager, by freezing a baseline or importing a register that tells what was planned',
  }),
} as const
