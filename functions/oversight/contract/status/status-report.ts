import { projectKey, toldFields } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { FigureShown, FigureValue } from '../figures.ts'
import { statuses } from '../measures.ts'

/** Three steps, as registers have them: 1 is best. */
export const statusColours = ['green', 'amber', 'red'] as const
export type StatusColour = (typeof statusColours)[number]

export const statusAspects = ['schedule', 'cost', 'scope'] as const
export type StatusAspect = (typeof statusAspects)[number]

export const StatusRatings = z.object({
  overall: z.enum(statusColours),
  schedule: z.enum(statusColours),
  cost: z.enum(statusColours),
  scope: z.enum(statusColours),
})
export type StatusRatings = z.output<typeof StatusRatings>

/** Where a sentence stands in the report. */
export const statusGroups = ['moved', 'delivered', 'decided', 'risks', 'due'] as const
export type StatusGroup = (typeof statusGroups)[number]

/** A sentence that Portolan found, with the place it comes from. */
export const FoundLine = z.object({
  id: z.string(),
  group: z.enum(statusGroups),
  ...toldFields,
  opens: z.string().nullable().describe('The page of what it speaks of'),
})
export type FoundLine = z.output<typeof FoundLine>

export const StatusLine = FoundLine.extend({
  corrected: z.string().nullable().describe('What its manager wrote instead'),
})
export type StatusLine = z.output<typeof StatusLine>

export const statusFigures = ['expectedFinish', 'slipFirstDays', 'costFirstShare', 'behindShare'] as const

export const StatusFigure = z.object({
  measure: z.enum(statusFigures),
  now: FigureShown,
  before: FigureValue.describe('In the report before; of a first one, when the period began'),
})
export type StatusFigure = z.output<typeof StatusFigure>

export const ComputedBeside = z.object({
  status: z.enum(statuses),
  reason: z.object({ ...toldFields }).nullable(),
  aspects: z.object({
    schedule: z.enum(statuses).nullable(),
    cost: z.enum(statuses).nullable(),
    scope: z.enum(statuses).nullable(),
  }),
  asOf: z.iso.date(),
})
export type ComputedBeside = z.output<typeof ComputedBeside>

/** All that was confirmed. The hash is over it, so nothing of it is ever added or left out. */
export const StatusContent = z.object({
  project: z.string(),
  period: z.string(),
  since: z.iso.date().describe('From when on it tells what moved'),
  ratings: StatusRatings,
  before: StatusRatings.nullable(),
  computed: ComputedBeside,
  steps: z.int().nullable().describe('How much worse the computed status is than the reported one'),
  reason: z.string().describe('Why the two differ'),
  thought: z.string(),
  lines: z.array(StatusLine),
  removed: z.int().describe('Sentences that its manager left out'),
  figures: z.array(StatusFigure),
  kept: z.object({
    finish: z.iso.date().nullable(),
    cost: MoneyValue.nullable(),
    progress: z.number().nullable(),
  }),
  typed: z.int().describe('Sentences that somebody wrote'),
  found: z.int().describe('Sentences that Portolan found'),
})
export type StatusContent = z.output<typeof StatusContent>

export const StatusReport = z.object({
  id: z.uuid(),
  projectId: projectKey(z.uuid()),
  number: z.int(),
  asOf: z.iso.date(),
  content: StatusContent,
  confirmedBy: z.string(),
  confirmedAt: z.iso.datetime(),
  visibleFrom: z.iso.datetime(),
  publishedAt: z.iso
    .datetime()
    .nullable()
    .describe('Null: whoever sees the project still sees the one before'),
  releasedBy: z.string().nullable(),
  hash: z.string(),
  intact: z.boolean().describe('It still is what was confirmed'),
})
export type StatusReport = z.output<typeof StatusReport>

export const ReportedPeriod = z.object({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date().describe('The day after the last one'),
  due: z.iso.date().describe('The last day on which it is expected'),
})
export type ReportedPeriod = z.output<typeof ReportedPeriod>

/** That a report is kept back, without what it says. */
export const WaitingStatus = z.object({ number: z.int(), visibleFrom: z.iso.datetime() })
