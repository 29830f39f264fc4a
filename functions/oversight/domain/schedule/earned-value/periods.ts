import { addDays, addMonths, type Day, daysBetween } from '@portolan/quantity'

/** Weeks or months of the project itself: the first one begins on its first day. */
export type Grid = {
  readonly kind: 'weeks' | 'months'
  readonly start: Day
  /** Each is the day after the last of its period. */
  readonly ends: readonly Day[]
  readonly lengthOf: Length
}

/** Working time from the beginning of a day to the beginning of another. */
export type Length = (from: Day, to: Day) => number

/** Up to half a year weeks say more, beyond that months. */
const longestInWeeks = 190
/** Fifty years; a date typed wrong must not make a curve of millennia. */
const mostPeriods = 600

/** The periods that reach up to a day. */
export function gridOf(start: Day, to: Day, lengthOf: Length): Grid {
  const kind = daysBetween(start, to) <= longestInWeeks ? 'weeks' : 'months'
  const ends: Day[] = []
  do ends.push(boundary({ kind, start }, ends.length + 1))
  while ((ends.at(-1) ?? to) < to && ends.length < mostPeriods)
  return { kind, start, ends, lengthOf }
}

/**
 * How many periods lie between the start and a day: whole ones, and the part of the working time of the one in which
 * the day lies. On a Friday evening the week is over, for time as for what was planned.
 */
export function periodsUntil(grid: Grid, day: Day): number {
  if (day <= grid.start) return 0
  let whole = Math.floor(daysBetween(grid.start, day) / longestPeriod[grid.kind])
  while (boundary(grid, whole + 1) <= day) whole += 1
  return whole + shareOf(grid, whole, day)
}

/** The last day of so many periods; undefined where that is further than a plan reaches. */
export function dayAfter(grid: Grid, periods: number): Day | undefined {
  if (!(periods > 0 && periods <= 2 * mostPeriods)) return undefined
  const whole = Math.ceil(periods - tiny) - 1
  const [from, to] = [boundary(grid, whole), boundary(grid, whole + 1)]
  let day = from
  while (addDays(day, 1) < to && shareOf(grid, whole, addDays(day, 1)) < periods - whole - tiny)
    day = addDays(day, 1)
  return day
}

const tiny = 1e-6
const longestPeriod = { weeks: 7, months: 31 } as const

function shareOf(grid: Grid, whole: number, day: Day): number {
  const [from, to] = [boundary(grid, whole), boundary(grid, whole + 1)]
  const work = grid.lengthOf(from, to)
  return work > 0 ? grid.lengthOf(from, day) / work : daysBetween(from, day) / daysBetween(from, to)
}

function boundary({ kind, start }: Pick<Grid, 'kind' | 'start'>, periods: number): Day {
  return kind === 'weeks' ? addDays(start, 7 * periods) : addMonths(start, periods)
}
