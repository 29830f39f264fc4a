import type { Told } from '@portolan/quantity'
import type { Measured } from './measured.ts'
import type { MoneyPicture } from './money-measures.ts'
import type { HealthPolicy, Limits, SlipLimits } from './policy.ts'
import type { ProjectRecord, Said } from './project-record.ts'
import type { OptionalMeasure, Parameters, PartMeasure, RecordMeasure, RuleId, Status } from './result.ts'
import type { TimePicture } from './time-measures.ts'
import type { KnownFacts } from './triggers/trigger-measures.ts'

/** All a rule may look at. */
export type Picture = {
  readonly record: ProjectRecord
  readonly policy: HealthPolicy
  readonly time: TimePicture
  readonly money: MoneyPicture
  readonly measures: Readonly<Record<RecordMeasure, Measured>> &
    Readonly<Partial<Record<OptionalMeasure, Measured>>>
  readonly facts: KnownFacts
}

export type Verdict = {
  readonly status: Status
  /** Told only where somebody reads it. */
  readonly tell: () => Told
  readonly parameters: Parameters
}

export type Group = 'time' | 'money' | 'work' | 'evidence'

export type Rule = {
  readonly id: RuleId
  /** Rules of one group look at the same thing: only the heaviest of them counts towards the sum. */
  readonly group: Group
  readonly measure: PartMeasure
  /** A rule that compares can say "on track"; the others only warn. */
  readonly compares: boolean
  /** Undefined: there is nothing this rule could judge. */
  readonly judge: (picture: Picture) => Verdict | undefined
}

export function levelOf(value: number, limits: Limits): 'on-track' | 'at-risk' | 'off-track' {
  if (limits.offTrack !== null && value >= limits.offTrack) return 'off-track'
  return value >= limits.atRisk ? 'at-risk' : 'on-track'
}

export function worse(a: Status, b: Status): Status {
  return SEVERITY.indexOf(a) >= SEVERITY.indexOf(b) ? a : b
}

/** A slip counts by days and share together, or by long days alone. Without a planned duration the days alone decide. */
export function slipStatus(days: number, share: number | undefined, limits: SlipLimits): Status {
  const byDays = levelOf(days, limits.days)
  const byShare = share === undefined ? byDays : levelOf(share, limits.share)
  const both = worse(byDays, byShare) === byDays ? byShare : byDays
  return worse(both, levelOf(days, limits.longDays))
}

/** An edition that stands in for a first baseline was never approved, so no tolerance was passed against it. */
export function capped(
  verdict: Verdict | undefined,
  as: Said<unknown>['as'] | undefined,
  policy: HealthPolicy,
): Verdict | undefined {
  const standIn = as === 'forecast' && policy.standInFirst === 'at-risk'
  return verdict?.status === 'off-track' && standIn ? { ...verdict, status: 'at-risk' } : verdict
}

export function numberOf(measured: Measured | undefined): number | undefined {
  return typeof measured?.value === 'number' ? measured.value : undefined
}

const SEVERITY: readonly Status[] = ['not-enough-data', 'on-track', 'at-risk', 'off-track']
