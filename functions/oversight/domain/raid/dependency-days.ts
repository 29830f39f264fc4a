import { type Day, daysBetween } from '@portolan/quantity'

export type DependencyDays = {
  readonly needDay: Day
  /** What the plan of each side gives for the activity that is tied, where one is. */
  readonly needPlanned: Day | null
  readonly offerDay: Day | null
  readonly offerPlanned: Day | null
}

/** A plan that speaks counts before what was said. */
export function neededOn({ needDay, needPlanned }: DependencyDays): Day {
  return needPlanned ?? needDay
}

export function offeredOn({ offerDay, offerPlanned }: DependencyDays): Day | null {
  return offerPlanned ?? offerDay
}

/** Days from when it is needed to when it is offered: more than none is a conflict. Null before anything is offered. */
export function conflictDays(days: DependencyDays): number | null {
  const offered = offeredOn(days)
  return offered === null ? null : daysBetween(neededOn(days), offered)
}
