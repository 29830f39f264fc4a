import type { Day, Figure, Finding, Told, Wording } from '@portolan/quantity'

export type Status = 'on-track' | 'at-risk' | 'off-track' | 'not-enough-data'

export type RecordRule =
  | 'slip-current'
  | 'slip-first'
  | 'repeated-slip'
  | 'overdue'
  | 'behind-progress'
  | 'end-near'
  | 'cost-current'
  | 'cost-first'
  | 'period-variance'
  | 'evidence-age'
  | 'gaps'

export type ScheduleRule =
  | 'schedule-slip'
  | 'spi-time'
  | 'cpi'
  | 'tcpi-gap'
  | 'baseline-execution'
  | 'critical-path-length'

export type RuleId = RecordRule | ScheduleRule

export type TimeMeasure =
  | 'statedFinish'
  | 'expectedFinish'
  | 'slipCurrentDays'
  | 'slipCurrentShare'
  | 'slipFirstDays'
  | 'slipFirstShare'
  | 'slipSinceLastDays'
  | 'movesInARow'
  | 'daysLeft'
  | 'timeLeftShare'
  | 'overdueDays'
  | 'behindShare'
  | 'daysToCommitted'

export type MoneyMeasure = 'costCurrentShare' | 'costFirstShare' | 'periodVarianceShare'

export type EvidenceMeasure =
  | 'evidenceAgeDays'
  | 'coverageShare'
  | 'editionCount'
  | 'reportedStepChange'
  | 'reportedDifference'

/** Only there where the project has a schedule. */
export type ScheduleMeasure =
  | 'scheduledFinish'
  | 'scheduleSlipDays'
  | 'scheduleSlipShare'
  | 'spiTime'
  | 'cpi'
  | 'tcpiGap'
  | 'baselineExecution'
  | 'criticalPathLength'

export type MeasureName = TimeMeasure | MoneyMeasure | EvidenceMeasure | ScheduleMeasure

/** Made from what registers said; the difference to the reported rating needs the status first. */
export type RecordMeasure = Exclude<MeasureName, 'reportedDifference' | ScheduleMeasure>

/** What another measure, or a rule, can be made from. */
export type PartMeasure = RecordMeasure | ScheduleMeasure

/** Of every measure, where it is one of a schedule only if there is one. */
export type ByMeasure<T> = Readonly<Record<Exclude<MeasureName, ScheduleMeasure>, T>> &
  Readonly<Partial<Record<ScheduleMeasure, T>>>

export type Evidence = {
  readonly what: string
  readonly value: number | string | null
  readonly asOf: Day
  readonly ageDays: number
  readonly source: string
  readonly sourceWording?: Wording
}

export type Parameters = Readonly<Record<string, number | string | null>>

export type Reason = {
  readonly rule: RuleId
  readonly status: Status
  /** Weight of the rule × 1 for at risk, × 2 for off track, 0 for a rule that holds. */
  readonly weight: number
  readonly measure: MeasureName
  readonly sentence: string
  readonly wording: Wording
  readonly parameters: Parameters
  readonly evidence: readonly Evidence[]
}

export type Sure = { readonly level: 'low' | 'fair' | 'high'; readonly value: number }

/** What is lacking for a (better) answer, and what would mend it. */
export type Missing = Told & { readonly what: string }

/** The measures and the evidence a measure was made from; the formulas are in `measureTable`. */
export type Trace = { readonly of: readonly PartMeasure[]; readonly evidence: readonly Evidence[] }

export type HealthResult = {
  readonly project: string
  readonly asOf: Day
  readonly status: Status
  readonly sure: Sure
  readonly reasons: readonly Reason[]
  readonly missing: readonly Missing[]
  readonly measures: ByMeasure<Figure>
  readonly trace: ByMeasure<Trace>
}

export type HealthAnswer = { readonly result: HealthResult; readonly findings: readonly Finding[] }
