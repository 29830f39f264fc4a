import { projectKey } from '@portolan/contract'
import { z } from 'zod'

/** How three points are read: of the last two the likeliest has no part, and those of a lognormal are its P10 and P90. */
export const rangeLaws = ['pert', 'triangular', 'uniform', 'lognormal'] as const
export type RangeLaw = (typeof rangeLaws)[number]

/** Where the range of an activity comes from, the nearest first. */
export const rangeSources = ['own', 'branch', 'finished', 'stated'] as const
export type RangeSource = (typeof rangeSources)[number]

const length = z.int().min(0).max(10_000_000)

/** Working minutes of an activity, or percent of what is planned for all of a branch. */
export const RangePoints = z.object({ law: z.enum(rangeLaws), low: length, likely: length, high: length })
export type RangePoints = z.output<typeof RangePoints>

export const RangeRow = z.object({
  id: z.string(),
  name: z.string(),
  level: z.int(),
  unit: z.enum(['minutes', 'percent']).describe('percent: a branch, for all within it'),
  planned: z.int().nullable().describe('Working minutes; null for a branch'),
  own: RangePoints.nullable(),
  inherited: z.object({
    source: z.enum(rangeSources),
    points: RangePoints.describe('What counts as long as it has none of its own'),
  }),
})
export type RangeRow = z.output<typeof RangeRow>

export const RangesView = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of all that was said of how sure this plan is'),
  minutesPerDay: z.int(),
  rows: z.array(RangeRow).describe('Activities with work left, and the branches they are in'),
  more: z.int().describe('Of them, those that are not listed'),
})
export type RangesView = z.output<typeof RangesView>

export const RangeSet = z.object({
  activity: z.string().min(1).max(200),
  points: RangePoints.nullable().describe('Null: nothing of its own any more'),
})
export type RangeSet = z.output<typeof RangeSet>
