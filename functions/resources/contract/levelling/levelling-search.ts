import { z } from 'zod'

/** The best plan that a search has found up to now. */
export const LevellingSoFar = z.object({
  weighted: z.boolean().describe('Each project counts by its priority'),
  delayDays: z
    .number()
    .describe('By how much the projects finish later than in their plans, added up, with parts of days'),
  better: z.int().describe('How many plans were each better than all before'),
  at: z.int().describe('The plan at which it was found'),
})
export type LevellingSoFar = z.output<typeof LevellingSoFar>

export const LevellingSearch = z.object({
  jobId: z.uuid(),
  soFar: LevellingSoFar.nullable().describe('Null before the first plan'),
})
export type LevellingSearch = z.output<typeof LevellingSearch>
