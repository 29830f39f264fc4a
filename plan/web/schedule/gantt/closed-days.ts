import { dayFromNumber, weekday } from '@portolan/quantity'
import type { Span } from '@portolan/ui'
import type { WorkingCalendar } from '../../../contract/index.ts'
import { MINUTES_OF_DAY } from './minutes.ts'

/** Days in a row on which a calendar holds no work, between two minutes; runs shorter than `least` days left out. */
export function closedDays(
  calendar: Pick<WorkingCalendar, 'week' | 'exceptions'>,
  { from, to, least }: Span & { readonly least: number },
): readonly Span[] {
  const runs: Span[] = []
  // Some days more on both sides, so that a run that reaches out of sight is not taken for a short one.
  const [first, last] = [Math.floor(from / MINUTES_OF_DAY) - least, Math.ceil(to / MINUTES_OF_DAY) + least]
  const isClosed = closedOn(calendar)
  let start: number | undefined
  for (let day = first; day <= last; day += 1) {
    const closed = day < last && isClosed(day)
    if (closed && start === undefined) start = day
    if (closed || start === undefined) continue
    if (day - start >= least) runs.push({ from: start * MINUTES_OF_DAY, to: day * MINUTES_OF_DAY })
    start = undefined
  }
  return runs
}

/** Weekends where a day is wide enough to be seen; further out only longer pauses, then none. */
export function leastClosed(perDay: number): number {
  if (perDay >= 1.5) return 1
  return perDay >= 0.5 ? 4 : 10
}

const known = new WeakMap<object, Map<number, boolean>>()

function closedOn(calendar: Pick<WorkingCalendar, 'week' | 'exceptions'>): (day: number) => boolean {
  const days = known.get(calendar) ?? new Map<number, boolean>()
  known.set(calendar, days)
  return (count) => {
    const before = days.get(count)
    if (before !== undefined) return before
    const day = dayFromNumber(count)
    const exception = calendar.exceptions.findLast(({ first, last }) => first <= day && day <= last)
    const closed = (exception?.shifts ?? calendar.week[weekday(day) - 1] ?? []).length === 0
    days.set(count, closed)
    return closed
  }
}
