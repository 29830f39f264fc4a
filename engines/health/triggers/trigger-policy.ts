import type { TriggerRule } from '../result.ts'

/** Where a warning begins: beyond the mark, or at it. */
export type Mark = { readonly over: number } | { readonly from: number }

export type TriggerPolicy = {
  readonly atRisk: Mark
  /** Null: this trigger never says off track. */
  readonly offTrack: Mark | null
  readonly weight: number
  /** A fact older than this is not available. */
  readonly freshDays: number
}

/** Triggers as data; one that is left out does not warn. */
export type TriggerPolicies = Readonly<Partial<Record<TriggerRule, TriggerPolicy>>>

/** The marks of early warning; the README tells where they come from. */
export const defaultTriggers: Readonly<Record<TriggerRule, TriggerPolicy>> = {
  'milestone-trend': warns({ from: 2 }, 0.8),
  'contingency-burn': warns({ over: 0 }, 0.6),
  'issue-overdue': warns({ from: 1 }, 0.5),
  'key-person-load': warns({ over: 1.1 }, 0.5),
  // Its age is what it warns of: it does not grow too old to do so.
  'status-age': { ...warns({ over: 10 }, 0.3), freshDays: 36_500 },
  'estimate-growth': warns({ from: 0.1 }, 0.6),
  'scope-churn': warns({ over: 0.05 }, 0.6),
  'timesheet-lateness': warns({ over: 0.1 }, 0.3),
  'acceptance-rejection': warns({ over: 0.1 }, 0.6),
}

/** A sign warns, and a forecast breaks a tolerance: none of them says off track. */
function warns(atRisk: Mark, weight: number): TriggerPolicy {
  return { atRisk, offTrack: null, weight, freshDays: 92 }
}

export function isBeyond(value: number, mark: Mark): boolean {
  return 'over' in mark ? value > mark.over : value >= mark.from
}

export function limitOf(mark: Mark): number {
  return 'over' in mark ? mark.over : mark.from
}
