import type { RecordRule, RuleId, ScheduleRule } from './result.ts'
import { defaultTriggers, type TriggerPolicies, type TriggerPolicy } from './triggers/trigger-policy.ts'

/** A step of a reported scale and the computed statuses it agrees with, from the best to the worst. */
export type RatingMeaning = {
  readonly steps: number
  readonly step: number
  readonly best: 'on-track' | 'at-risk' | 'off-track'
  readonly worst: 'on-track' | 'at-risk' | 'off-track'
}

/** At or beyond the limit counts. `null` = this rule never says off track. */
export type Limits = { readonly atRisk: number; readonly offTrack: number | null }

/** A slip counts when it passes the days and the share together, or the long days alone. */
export type SlipLimits = { readonly days: Limits; readonly share: Limits; readonly longDays: Limits }

export type HealthPolicy = {
  /** Policies are kept as they were judged by; 1 is what the first ones had, which do not say. */
  readonly version?: number
  /** The number of the organisation's own version; absent where the product's default holds. */
  readonly own?: number
  readonly slipCurrent: SlipLimits
  readonly slipFirst: SlipLimits
  /** Moves in a row, each of at least so many days. */
  readonly repeatedSlip: Limits & { readonly moveDays: number }
  readonly overdueDays: Limits
  /** Share of the planned time that is gone minus share of the work that is done. */
  readonly behindShare: Limits
  /** Days to the committed finish while nothing is known of progress. */
  readonly endNearDays: Limits
  readonly costCurrentShare: Limits
  readonly costFirstShare: Limits
  readonly overspendShare: Limits
  readonly underspendShare: Limits
  readonly evidence: { readonly freshDays: number; readonly oldDays: number; readonly tooOldDays: number }
  /** Under this share of fields the edition is thin. */
  readonly minimumCoverage: number
  readonly weights: Readonly<Record<RecordRule, number>>
  /** How a schedule is judged; the default where it is absent, so that policies of before it stay as they were. */
  readonly schedule?: SchedulePolicy
  /** Early warnings from facts of other rooms; none where it is absent. */
  readonly triggers?: TriggerPolicies
  /** The worst a first reference may say that nobody approved: an edition standing in for a baseline. */
  readonly standInFirst: 'at-risk' | 'off-track'
  /** Weights of at-risk reasons, the heaviest of each group, must add up to this: one weak sign does not colour. */
  readonly togetherAtRisk: number
  /** The same sum from which at risk becomes off track. */
  readonly togetherOffTrack: number
  readonly sure: { readonly fair: number; readonly high: number }
  readonly ratings: readonly RatingMeaning[]
}

export type SchedulePolicy = {
  readonly slip: SlipLimits
  /** At risk below these. */
  readonly below: {
    readonly spiTime: number
    readonly cpi: number
    readonly baselineExecution: number
    readonly criticalPathLength: number
  }
  /** At risk above this. */
  readonly tcpiGap: number
  readonly weights: Readonly<Record<ScheduleRule, number>>
}

/** The marks of early warning; the README tells where they come from. */
export const defaultSchedulePolicy: SchedulePolicy = {
  slip: {
    days: { atRisk: 30, offTrack: 90 },
    share: { atRisk: 0.05, offTrack: 0.1 },
    longDays: { atRisk: 180, offTrack: 365 },
  },
  below: { spiTime: 0.95, cpi: 0.95, baselineExecution: 0.95, criticalPathLength: 1 },
  tcpiGap: 0.1,
  weights: {
    'schedule-slip': 1,
    'spi-time': 0.8,
    cpi: 0.8,
    'tcpi-gap': 0.6,
    'baseline-execution': 0.5,
    'critical-path-length': 0.6,
  },
}

type Weights = Readonly<Partial<Record<RuleId, number>>>

/** The weight of any rule under a policy. */
export function weightOf(policy: HealthPolicy, rule: RuleId): number {
  const record: Weights = policy.weights
  const schedule: Weights = (policy.schedule ?? defaultSchedulePolicy).weights
  const triggers: Readonly<Partial<Record<RuleId, TriggerPolicy>>> = policy.triggers ?? {}
  // A trigger judges only by a policy that knows it.
  return record[rule] ?? schedule[rule] ?? (triggers[rule] as TriggerPolicy).weight
}

/**
 * What a reported step agrees with. The steps between two named ones agree with both, because nobody said which
 * of them was meant: five steps are never squeezed into three.
 */
export const ratingMeanings: readonly RatingMeaning[] = [
  { steps: 3, step: 1, best: 'on-track', worst: 'on-track' },
  { steps: 3, step: 2, best: 'at-risk', worst: 'at-risk' },
  { steps: 3, step: 3, best: 'off-track', worst: 'off-track' },
  { steps: 5, step: 1, best: 'on-track', worst: 'on-track' },
  { steps: 5, step: 2, best: 'on-track', worst: 'at-risk' },
  { steps: 5, step: 3, best: 'at-risk', worst: 'at-risk' },
  { steps: 5, step: 4, best: 'at-risk', worst: 'off-track' },
  { steps: 5, step: 5, best: 'off-track', worst: 'off-track' },
]

/** Version 1, without early warnings from other rooms. */
const firstPolicy: HealthPolicy = {
  slipCurrent: {
    days: { atRisk: 30, offTrack: 90 },
    share: { atRisk: 0.05, offTrack: 0.1 },
    longDays: { atRisk: 180, offTrack: 365 },
  },
  slipFirst: {
    days: { atRisk: 90, offTrack: 180 },
    share: { atRisk: 0.15, offTrack: 0.3 },
    longDays: { atRisk: 730, offTrack: 1095 },
  },
  repeatedSlip: { atRisk: 2, offTrack: 3, moveDays: 30 },
  overdueDays: { atRisk: 1, offTrack: 90 },
  behindShare: { atRisk: 0.1, offTrack: 0.25 },
  endNearDays: { atRisk: 180, offTrack: null },
  costCurrentShare: { atRisk: 0.05, offTrack: 0.1 },
  costFirstShare: { atRisk: 0.15, offTrack: 0.3 },
  overspendShare: { atRisk: 0.1, offTrack: null },
  underspendShare: { atRisk: 0.2, offTrack: null },
  evidence: { freshDays: 92, oldDays: 400, tooOldDays: 800 },
  minimumCoverage: 0.5,
  weights: {
    'slip-current': 1,
    'slip-first': 0.7,
    'repeated-slip': 0.8,
    overdue: 1,
    'behind-progress': 0.9,
    'end-near': 0.6,
    'cost-current': 1,
    'cost-first': 0.7,
    'period-variance': 0.4,
    'evidence-age': 0.3,
    gaps: 0.2,
  },
  standInFirst: 'at-risk',
  togetherAtRisk: 0.5,
  togetherOffTrack: 2,
  sure: { fair: 0.4, high: 0.7 },
  ratings: ratingMeanings,
}

/** The reasons and sources of every number stand in the README, "Default policy". */
export const defaultPolicy: HealthPolicy = { ...firstPolicy, version: 2, triggers: defaultTriggers }

/** Every policy that was ever the default, so that what was judged by it can be judged again. */
export const policies: readonly HealthPolicy[] = [firstPolicy, defaultPolicy]
