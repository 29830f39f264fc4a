import { projectKey, toldFields } from '@portolan/contract'
import { ImportFinding } from '@portolan/plan/contract'
import type { ComplementId, PointId } from '@portolan/schedule-quality'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'

export const scheduleDateReasons = ['data-date', 'status-date'] as const
export type ScheduleDateReason = (typeof scheduleDateReasons)[number]

/** The day to which progress is told: the data date of the schedule, else the status date of the organisation. */
export const ScheduleDate = z.object({
  day: z.iso.date(),
  because: z.enum(scheduleDateReasons),
  ...toldFields,
})
export type ScheduleDate = z.output<typeof ScheduleDate>

/** What can be explained, written out so that those who only read answers need no engine. */
export const pointIds = [
  'logic',
  'leads',
  'lags',
  'link-types',
  'hard-constraints',
  'high-float',
  'negative-float',
  'high-duration',
  'invalid-dates',
  'resources',
  'missed-activities',
  'critical-path-test',
  'critical-path-length-index',
  'baseline-execution-index',
] as const satisfies readonly PointId[]

export const complementIds = [
  'link-ratio',
  'logic-density',
  'critical-share',
  'dangling-ends',
  'merge-hotspots',
  'insufficient-detail',
  'baseline-coverage',
] as const satisfies readonly ComplementId[]

export const qualityMeasures = ['index', ...pointIds, ...complementIds] as const
export type QualityMeasure = (typeof qualityMeasures)[number]

export const verdicts = ['pass', 'fail', 'not-applicable'] as const

const OffenderShown = z.object({
  kind: z.enum(['activity', 'link', 'project']),
  id: z.string(),
  activity: z.string().nullable().describe('The activity to open in the plan; of a link its successor'),
  ...toldFields,
})
export type OffenderShown = z.output<typeof OffenderShown>

const offenders = {
  offenders: z.array(OffenderShown).describe('The first 200'),
  offending: z.int().describe('All of them'),
}

export const PointShown = z.object({
  number: z.int(),
  id: z.enum(pointIds),
  name: z.string(),
  formula: z.string(),
  verdict: z.enum(verdicts),
  reason: z.object(toldFields).nullable().describe('Why it is not applicable'),
  value: z.number().nullable().describe('Numerator ÷ denominator'),
  limit: z.number(),
  passes: z.enum(['at-most', 'at-least']),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  informational: z.boolean().describe('Worth knowing, and no failure of the schedule'),
  ...offenders,
})
export type PointShown = z.output<typeof PointShown>

export const ComplementShown = z.object({
  id: z.enum(complementIds),
  name: z.string(),
  formula: z.string(),
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number(),
  usual: z.object({ from: z.number(), to: z.number() }),
  ...offenders,
})
export type ComplementShown = z.output<typeof ComplementShown>

export const PracticeShown = z.object({
  number: z.int(),
  practice: z.string(),
  characteristic: z.enum(['comprehensive', 'well-constructed', 'credible', 'controlled']),
  verdict: z.enum(['supported', 'contradicted', 'needs-a-person']),
  evidence: z.array(z.object(toldFields)),
  question: z.string().describe('What is left for a person to look at'),
})
export type PracticeShown = z.output<typeof PracticeShown>

/** Whether the schedule of a project can be trusted. */
export const QualityShown = z.object({
  part: z.string().describe('Name of the project within the schedule that is judged'),
  population: z.object({
    kind: z.enum(['baselined', 'all']),
    activities: z.int(),
    incomplete: z.int(),
    links: z.int(),
  }),
  kept: z.int().describe('Points that pass'),
  asked: z.int().describe('Points that could be judged, without what is for information only'),
  index: z.object({ figure: FigureShown, grade: z.enum(['good', 'average', 'poor']).nullable() }),
  points: z.array(PointShown),
  complements: z.array(ComplementShown),
  practices: z.array(PracticeShown),
  findings: z.array(ImportFinding).describe('The first 200'),
})
export type QualityShown = z.output<typeof QualityShown>

export const ScheduleQuality = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of the schedule; 0 where the project has none'),
  asOf: ScheduleDate,
  quality: QualityShown.nullable().describe(
    'Null where the project has no schedule, or one without activities',
  ),
})
export type ScheduleQuality = z.output<typeof ScheduleQuality>
