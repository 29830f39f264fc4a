import type { Schedule } from '@portolan/plan/contract'
import { clocksOf } from '@portolan/plan/domain'
import { addDays, civil, type Day, type Instant, readCivil, workingMinutesBetween } from '@portolan/quantity'
import { type Grid, gridOf, type Length } from './periods.ts'
import { isFinished, type Span, type WorkLine } from './work-lines.ts'

export type Time = {
  readonly grid: Grid
  /** Ends of periods, and the day after the status date. */
  readonly cuts: readonly Day[]
  /** Which cut is the status date; −1 while the project has not begun. */
  readonly here: number
  readonly plannedEnd: Day
  /** The day after the status date, or after the end of the work where that is earlier. */
  readonly until: Day
}

/** `now` is the first day to which no progress is told. */
export function timeOf(lines: readonly WorkLine[], now: Day, lengthOf: Length): Time {
  const start = lines.map(({ planned }) => planned.from).toSorted()[0] ?? now
  const plannedEnd = lastOf(lines, ({ planned }) => planned)
  const scheduledEnd = lastOf(lines, ({ scheduled }) => scheduled)
  const done = lines.every(({ activity }) => isFinished(activity))
  const until = done && scheduledEnd < now ? later(scheduledEnd, addDays(start, 1)) : now
  const grid = gridOf(start, later(later(plannedEnd, scheduledEnd), until), lengthOf)
  const begun = until > start
  const cuts = [...new Set([...grid.ends, ...(begun ? [until] : [])])].toSorted()
  return { grid, cuts, here: begun ? cuts.indexOf(until) : -1, plannedEnd, until }
}

/** The last day on which something is scheduled. */
export function lastDayOf(lines: readonly WorkLine[]): Day {
  return addDays(
    lastOf(lines, ({ scheduled }) => scheduled),
    -1,
  )
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The day after the last one; a milestone fills its day. */
function lastOf(lines: readonly WorkLine[], spanOf: (line: WorkLine) => Span): Day {
  const ends = lines.map(spanOf).map(({ from, to }) => (to > from ? to : addDays(from, 1)))
  return ends.reduce((a, b) => later(a, b))
}

/** The working time of the project's own calendar. */
export function projectTime(schedule: Schedule, [line]: readonly WorkLine[]): Length {
  if (line === undefined) return () => 0
  const clock = clocksOf(schedule)({ ...line.activity, calendar: null, elapsed: false })
  const midnight = (day: Day): Instant => readCivil(civil(`${day}T00:00`), 'UTC').at
  return (from, to) => workingMinutesBetween(clock, midnight(from), midnight(to))
}
