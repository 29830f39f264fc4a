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

/** Early warnings from facts that other rooms know. */
export type TriggerRule =
  | 'milestone-trend'
  | 'contingency-burn'
  | 'issue-overdue'
  | 'key-person-load'
  | 'status-age'
  | 'estimate-growth'
  | 'scope-churn'
  | 'timesheet-lateness'
  | 'acceptance-rejection'

export type RuleId = RecordRule | ScheduleRule | TriggerRule

/** The rules of early warning: what each looks at, another room has to know. */
export type WarningRule = Exclude<ScheduleRule, 'schedule-slip'> | TriggerRule

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

/** Only there where a room knows the fact. */
export type TriggerMeasure =
  | 'milestoneMoves'
  | 'contingencyAheadShare'
  | 'issuesOverdue'
  | 'keyPersonLoadShare'
  | 'statusAgeDays'
  | 'estimateGrowthShare'
  | 'scopeChurnShare'
  | 'timesheetsLateShare'
  | 'rejectedShare'

/** Of what not every project has. */
export type OptionalMeasure = ScheduleMeasure | TriggerMeasure

export type MeasureName = TimeMeasure | MoneyMeasure | EvidenceMeasure | OptionalMeasure

/** Made from what registers said; the difference to the reported rating needs the status first. */
export type RecordMeasure = Exclude<MeasureName, 'reportedDifference' | OptionalMeasure>

/** What another measure, or a rule, can be made from. */
export type PartMeasure = RecordMeasure | OptionalMeasure

/** Of every measure, where it is one of a schedule or of a fact only if there is one. */
export type ByMeasure<T> = Readonly<Record<Exclude<MeasureName, OptionalMeasure>, T>> &
  Readonly<Partial<Record<OptionalMeasure, T>>>

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

/** A rule of early warning that had nothing to judge, and the name of what it looks at: not available is never "no warning". */
export type Unavailable = Told & { readonly rule: WarningRule }

/** The measures and the evidence a measure was made from; the formulas are in `measureTable`. */
export type Trace = { readonly of: readonly PartMeasure[]; readonly evidence: readonly Evidence[] }

export type HealthResult = {
  readonly project: string
  readonly asOf: Day
  /** Of the policy that was judged by. */
  readonly policyVersion: number
  readonly status: Status
  readonly sure: Sure
  readonly reasons: readonly Reason[]
  readonly missing: readonly Missing[]
  readonly unavailable: readonly Unavailable[]
  readonly measures: ByMeasure<Figure>
  readonly trace: ByMeasure<Trace>
}

export type HealthAnswer = { readonly result: HealthResult; readonly findings: readonly Finding[] }
