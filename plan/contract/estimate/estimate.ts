import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { ImportFinding } from '../import.ts'
import { NamedLink } from '../investment.ts'

/** What amounts are: working minutes, or minor units of a currency. */
export const estimateUnits = ['work', 'money'] as const
export type EstimateUnit = (typeof estimateUnits)[number]

export const estimateMethods = ['three-points', 'analogy', 'parametric', 'bottom-up'] as const
export type EstimateMethod = (typeof estimateMethods)[number]

/** What low and high mean: bounds of nearly everything, or one in ten below and one in ten above. */
export const rangeLaws = ['pert', 'triangular', 'p10-p90'] as const
export type RangeLaw = (typeof rangeLaws)[number]

export const estimateSubjects = ['project', 'activity', 'item'] as const

/** `sent-back` and `approved` versions stand as they are; `replaced` was approved once. */
export const estimateStates = ['draft', 'in-review', 'sent-back', 'approved', 'replaced'] as const
export type EstimateState = (typeof estimateStates)[number]

const most = 1_000_000_000_000
const amount = z.int().min(0).max(most).describe('Working minutes, or minor units of the currency')
const words = z.string().trim().max(4_000)

export const Points = z.object({ low: amount, likely: amount, high: amount })
export type Points = z.output<typeof Points>

/** How large the work is by one measure: 120 story points, 4 interfaces. */
export const Size = z.object({
  driver: z.string().trim().min(1).max(60),
  size: z.number().positive().max(1_000_000_000),
})
export type Size = z.output<typeof Size>

export const EstimateLine = Points.extend({ title: z.string().trim().min(1).max(300) })
export type EstimateLine = z.output<typeof EstimateLine>

const basisFields = {
  method: z.enum(estimateMethods),
  law: z.enum(rangeLaws).describe('Drawn from history it is p10-p90, whatever is sent'),
  points: Points.nullable().describe('Of the method three-points; of others they are computed'),
  lines: z.array(EstimateLine).max(200).describe('Of the method bottom-up'),
  correlation: z
    .number()
    .min(0)
    .max(1)
    .describe('Of any two lines: 0 if each goes wrong by itself, 1 if all go wrong together'),
  sizes: z.array(Size).max(4),
  scope: words,
  assumptions: words,
  exclusions: words,
  sources: words,
  changed: z.string().trim().max(1_000).describe('From the second version on: what, and why'),
}

/** What stands in a version: by the method its points are stated, drawn from history, or summed from lines. */
export const Basis = z.object({
  method: basisFields.method,
  law: basisFields.law.default('pert'),
  points: basisFields.points.default(null),
  lines: basisFields.lines.default([]),
  correlation: basisFields.correlation.default(0.3),
  sizes: basisFields.sizes.default([]),
  scope: basisFields.scope.default(''),
  assumptions: basisFields.assumptions.default(''),
  exclusions: basisFields.exclusions.default(''),
  sources: basisFields.sources.default(''),
  changed: basisFields.changed.default(''),
})
export type Basis = z.output<typeof Basis>

export const EstimateSubject = z.object({
  kind: z.enum(estimateSubjects),
  id: z.string().max(200).nullable().describe('Of the activity or item; null for the project'),
})

export const NewEstimate = z.object({
  title: z.string().trim().min(1).max(300),
  subject: EstimateSubject.default({ kind: 'project', id: null }),
  kind: z.string().trim().min(1).max(100).describe('Kind of work: likeness goes by it'),
  unit: z.enum(estimateUnits),
  basis: Basis,
})

/** A past case that a version was drawn from; it is shown to who sees its project. */
export const CaseOfEstimate = z.object({
  estimateId: z.uuid(),
  projectId: projectKey(z.uuid()),
  project: z.string(),
  title: z.string(),
  kind: z.string(),
  likely: amount,
  actual: amount,
  endedOn: z.iso.date(),
  sizes: z.array(Size),
  share: z.number().nullable().describe('What it counts; null where it only stands beside'),
})
export type CaseOfEstimate = z.output<typeof CaseOfEstimate>

const Review = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  words: z.string(),
})

export const EstimateVersion = z.object({
  ...basisFields,
  number: z.int(),
  state: z.enum(estimateStates),
  points: Points,
  expected: z.number().describe('Average of the law, in the unit of the amounts'),
  deviation: z.number().describe('Standard deviation'),
  independent: z.number().nullable().describe('Deviation of the sum if each line goes wrong by itself'),
  together: z.number().nullable().describe('Deviation of the sum if all lines go wrong together'),
  author: NamedLink,
  writtenAt: z.iso.datetime(),
  review: Review.nullable(),
  cases: z.array(CaseOfEstimate),
  hiddenCases: z.int().describe('Cases of projects that one does not see'),
  pastCases: z.int().nullable().describe('How many past cases the method rests on'),
})
export type EstimateVersion = z.output<typeof EstimateVersion>

export const estimateUses = ['forecast', 'baseline'] as const

export const EstimateOutcome = z.object({
  actual: amount,
  endedOn: z.iso.date(),
  ratio: z.number().describe('Actual over most likely'),
  inside: z.boolean().describe('Within low and high'),
  by: z.string(),
})

export const EstimateRow = z.object({
  id: z.uuid(),
  projectId: projectKey(z.uuid()),
  project: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  kind: z.string(),
  subject: EstimateSubject.extend({ title: z.string() }),
  unit: z.enum(estimateUnits),
  currency: z.string().nullable(),
  method: z.enum(estimateMethods),
  law: z.enum(rangeLaws),
  state: z.enum(estimateStates).describe('Of the newest version'),
  number: z.int().describe('Of the newest version'),
  points: Points,
  expected: z.number(),
  deviation: z.number(),
  author: NamedLink,
  writtenAt: z.iso.datetime(),
  outcome: EstimateOutcome.nullable(),
  version: z.int(),
})
export type EstimateRow = z.output<typeof EstimateRow>

export const Estimate = EstimateRow.extend({
  versions: z.array(EstimateVersion).describe('The newest first'),
  uses: z.array(
    z.object({ as: z.enum(estimateUses), number: z.int(), by: z.string(), at: z.iso.datetime() }),
  ),
  mine: z.boolean().describe('One wrote a version since what was approved last: another reviews it'),
  goesOn: z.boolean().describe('The newest version is a draft of one’s own, which is written over'),
})
export type Estimate = z.output<typeof Estimate>

/** How right estimates were: null from fewer than five of what is over. */
export const TrackRecord = z.object({
  judged: z.int(),
  insideShare: z.number().nullable(),
  insideLow: z.number().nullable(),
  insideHigh: z.number().nullable(),
  medianRatio: z.number().nullable().describe('Actual over most likely'),
  overShare: z.number().nullable(),
})
export type TrackRecord = z.output<typeof TrackRecord>

export const TrackRow = TrackRecord.extend({ id: z.string(), name: z.string() })
export type TrackRow = z.output<typeof TrackRow>

/** What own finished work says of what is asked. */
export const EstimateHistory = z.object({
  currency: z.string().nullable(),
  kinds: z.array(z.string()).describe('Kinds of work that were estimated, the most frequent first'),
  drivers: z.array(z.string()).describe('What sizes were told in, the most frequent first'),
  cases: z.array(CaseOfEstimate).describe('The likest, or the newest where nothing says how like they are'),
  pastCases: z.int(),
  analogy: Points.extend({ likeCases: z.number() }).nullable(),
  parametric: Points.extend({
    sizedCases: z.int(),
    medianMiss: z.number().nullable(),
    exponents: z.array(z.object({ driver: z.string(), exponent: z.number() })),
  }).nullable(),
  findings: z.array(ImportFinding.extend({ method: z.enum(['analogy', 'parametric']) })),
  mine: TrackRecord.describe('Of one’s own estimates in this unit'),
})
export type EstimateHistory = z.output<typeof EstimateHistory>
