import { z } from 'zod'

export const levellingPriorities = ['equal', 'finish', 'ranked'] as const
export const levellingDepths = ['quick', 'thorough'] as const

/** What somebody wants to try. */
export const LevellingChoices = z.object({
  portfolioId: z.uuid().nullable().describe('Only its projects may move; all if null'),
  priority: z
    .enum(levellingPriorities)
    .describe('Which project waits least: all alike, the one to finish first, or those of `ranked`'),
  ranked: z.array(z.uuid()).max(50).describe('Projects that wait least, the first the least'),
  frozenWeeks: z.int().min(0).max(26).describe('What starts within so many weeks stays where it is'),
  depth: z.enum(levellingDepths),
})
export type LevellingChoices = z.output<typeof LevellingChoices>

const { portfolioId, priority, ranked, frozenWeeks, depth } = LevellingChoices.shape

/** The same as it is asked: what is not said is what most want. */
export const LevellingAsked = z.object({
  portfolioId: portfolioId.default(null),
  priority: priority.default('equal'),
  ranked: ranked.default([]),
  frozenWeeks: frozenWeeks.default(2),
  depth: depth.default('quick'),
})

/** How much of the work says who does it: the rest is levelled by its links only. */
export const LevellingCoverage = z.object({
  projects: z.int().describe('That one sees, with open work in a plan'),
  activities: z.int().describe('Open work of these'),
  named: z.int().describe('Of it, what names people of the organisation'),
  frozen: z.int().describe('What stays: begun, soon to begin, or of a project that does not move'),
  beyond: z
    .int()
    .describe('Of it, what alone asks for more of somebody than there is: moving does not help it'),
  unknownNames: z.int().describe('Names in plans that are nobody’s here'),
  ambiguousNames: z.int().describe('Names in plans that two or more people have'),
})
export type LevellingCoverage = z.output<typeof LevellingCoverage>

/** What is read off both plans, before and after. */
export const LevellingFigures = z.object({
  overbookedBefore: z.int().describe('Weeks of people with more work than time'),
  overbookedAfter: z.int(),
  finishBefore: z.iso.date().nullable(),
  finishAfter: z.iso.date().nullable(),
  delayDays: z.int().describe('By how much the projects finish later, added up'),
  weightedDelay: z.number().describe('The same, each project times its priority'),
  gap: z.number().nullable().describe('How far the plan may be from the best one'),
  proven: z.boolean().describe('No better plan exists'),
  schedules: z.int().describe('How many plans were tried'),
})
export type LevellingFigures = z.output<typeof LevellingFigures>
