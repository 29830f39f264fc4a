import type { ComputedSchedule } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type { DependencySide } from '../../contract/index.ts'
import { dayOf, lastDay } from '../attention/schedule-signs.ts'

/** What a plan gives for an activity: what is needed, when it starts; what is offered, when it is over. */
export function plannedDay(
  { dates }: Pick<ComputedSchedule, 'dates'>,
  activity: string,
  side: DependencySide,
): Day | null {
  const found = dates.get(activity)
  if (found === undefined) return null
  return (side === 'need' ? dayOf(found.start) : lastDay(found.finish)) ?? null
}
