import type { RuleId } from '@portolan/health'
import { z } from 'zod'

/** As a reason chain speaks of them, and last how reasons add up. */
export const limitGroups = ['time', 'cost', 'schedule', 'evidence', 'rooms', 'together'] as const
export type LimitGroup = (typeof limitGroups)[number]

export const limitedRules = [
  'slip-current',
  'slip-first',
  'repeated-slip',
  'overdue',
  'behind-progress',
  'end-near',
  'cost-current',
  'cost-first',
  'period-variance',
  'schedule-slip',
  'spi-time',
  'cpi',
  'tcpi-gap',
  'baseline-execution',
  'critical-path-length',
  'evidence-age',
  'gaps',
  'milestone-trend',
  'contingency-burn',
  'issue-overdue',
  'key-person-load',
  'status-age',
  'estimate-growth',
  'scope-churn',
  'timesheet-lateness',
  'acceptance-rejection',
] as const satisfies readonly RuleId[]
export type LimitedRule = (typeof limitedRules)[number]

/** What has limits: each rule, and how what they say adds up. */
export const limited = [...limitedRules, 'together'] as const
export type Limited = (typeof limited)[number]

/** What a limit is laid on: most rules have one line, a slip has three. */
export const limitLines = ['value', 'days', 'share', 'long-days', 'moved-days', 'under'] as const
export type LimitLineName = (typeof limitLines)[number]

export const limitUnits = ['days', 'share', 'count', 'ratio', 'weight'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** How a value is held against its limit. */
export const limitReadings = ['from', 'over', 'until', 'below'] as const
export type LimitReading = (typeof limitReadings)[number]

export const sides = ['at-risk', 'off-track'] as const
export type Side = (typeof sides)[number]

const Pair = z.object({
  atRisk: z.number(),
  offTrack: z.number().nullable().describe('Null: this rule never says off track by this'),
})

export const LimitLine = Pair.extend({
  line: z.enum(limitLines),
  unit: z.enum(limitUnits),
  reads: z.enum(limitReadings),
  least: z.number(),
  most: z.number(),
  offTrackMay: z.enum(['must', 'may', 'never']).describe('Whether a second limit stands beyond the first'),
  draft: Pair.nullable().describe('As the draft has it, where that is otherwise'),
})
export type LimitLine = z.output<typeof LimitLine>

/** One difference between two versions; `line` is null for the weight. */
export const LimitChange = z.object({
  rule: z.enum(limited),
  line: z.enum(limitLines).nullable(),
  side: z.enum(sides).nullable().describe('Null for the weight'),
  unit: z.enum(limitUnits),
  before: z.number().nullable(),
  after: z.number().nullable(),
})
export type LimitChange = z.output<typeof LimitChange>
