import type { Day, Figure, Finding } from '@portolan/quantity'

export type Status = 'on-track' | 'at-risk' | 'off-track' | 'not-enough-data'

export type RuleId =
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

export type MeasureName = TimeMeasure | MoneyMeasure | EvidenceMeasure

/** Made from the record alone; the difference to the reported rating needs the status first. */
export type RecordMeasure = Exclude<MeasureName, 'reportedDifference'>

export type Evidence = {
  readonly what: string
  readonly value: number | string | null
  readonly asOf: Day
  readonly ageDays: number
  readonly source: string
}

export type Parameters = Readonly<Record<string, number | string | null>>

export type Reason = {
  readonly rule: RuleId
  readonly status: Status
  /** Weight of the rule × 1 for at risk, × 2 for off track, 0 for a rule that holds. */
  readonly weight: number
  readonly measure: MeasureName
  readonly sentence: string
  readonly parameters: Parameters
  readonly evidence: readonly Evidence[]
}

export type Sure = { readonly level: 'low' | 'fair' | 'high'; readonly value: number }

/** What is lacking for a (better) answer, and what would mend it. */
export type Missing = { readonly what: string; readonly sentence: string }

/** The measures and the evidence a measure was made from; the formulas are in `measureTable`. */
export type Trace = { readonly of: readonly RecordMeasure[]; readonly evidence: readonly Evidence[] }

export type HealthResult = {
  readonly project: string
  readonly asOf: Day
  readonly status: Status
  readonly sure: Sure
  readonly reasons: readonly Reason[]
  readonly missing: readonly Missing[]
  readonly measures: Readonly<Record<MeasureName, Figure>>
  readonly trace: Readonly<Record<MeasureName, Trace>>
}

export type HealthAnswer = { readonly result: HealthResult; readonly findings: readonly Finding[] }
