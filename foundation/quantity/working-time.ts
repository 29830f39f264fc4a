import { zoneOffset } from './civil-time.ts'
import type { Stretch, WorkCalendar } from './calendar.ts'
import { type Instant, epochOf, instantOf } from './instant.ts'

/**
 * Working minutes in [from, to), negative if `to` is the earlier. Instants with seconds are counted to the
 * millisecond and the sum is cut to whole minutes towards 0.
 */
export function workingMinutesBetween(calendar: WorkCalendar, from: Instant, to: Instant): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from)
  const start = epochOf(from)
  const end = epochOf(to)
  const last = localDay(calendar, end) + 1
  let sum = 0
  for (let dayCount = localDay(calendar, start); dayCount <= last; dayCount++) {
    for (const stretch of calendar.stretchesOf(dayCount)) {
      sum += Math.max(0, Math.min(stretch.to, end) - Math.max(stretch.from, start))
    }
  }
  return Math.floor(sum / MINUTE)
}

/**
 * The earliest moment with that much working time since `from`, so a day's work ends at the day's end and not
 * at the next morning. Negative minutes look back and give the latest such moment. 0 gives `from` itself.
 * Undefined if the calendar holds not that much work within 50 idle years or the years 1 to 9999.
 */
export function addWorkingMinutes(
  calendar: WorkCalendar,
  from: Instant,
  minutes: number,
): Instant | undefined {
  if (!Number.isInteger(minutes)) throw new RangeError(`${minutes} is no whole number of working minutes`)
  if (minutes === 0) return from
  let left = Math.abs(minutes) * MINUTE
  const walk = minutes > 0 ? ahead : back
  for (const stretch of walk(calendar, epochOf(from))) {
    const size = stretch.to - stretch.from
    if (size >= left) return instantOf(minutes > 0 ? stretch.from + left : stretch.to - left)
    left -= size
  }
  return undefined
}

/** `at` if work is going on then, else the next start of work; undefined if there is none within 50 years. */
export function nextWorkingMoment(calendar: WorkCalendar, at: Instant): Instant | undefined {
  for (const stretch of ahead(calendar, epochOf(at))) return instantOf(stretch.from)
  return undefined
}

/** `at` if work was going on up to then, else the last end of work before. */
export function previousWorkingMoment(calendar: WorkCalendar, at: Instant): Instant | undefined {
  for (const stretch of back(calendar, epochOf(at))) return instantOf(stretch.to)
  return undefined
}

const MINUTE = 60_000
const DAY = 86_400_000
const IDLE_DAYS = 50 * 366
const FIRST_DAY = -719161
const LAST_DAY = 2932895

/** Where the clocks repeat midnight, work of the next day may run already: callers look one day further. */
function localDay(calendar: WorkCalendar, epoch: number): number {
  return Math.floor((epoch + zoneOffset(calendar.definition.zone, epoch)) / DAY)
}

function* ahead(calendar: WorkCalendar, from: number): Generator<Stretch> {
  let idle = 0
  for (let dayCount = localDay(calendar, from); dayCount <= LAST_DAY && idle < IDLE_DAYS; dayCount++) {
    const stretches = calendar.stretchesOf(dayCount)
    for (const stretch of stretches) {
      if (stretch.to > from) yield { from: Math.max(stretch.from, from), to: stretch.to }
    }
    idle = stretches.length === 0 ? idle + 1 : 0
  }
}

function* back(calendar: WorkCalendar, from: number): Generator<Stretch> {
  let idle = 0
  for (let dayCount = localDay(calendar, from) + 1; dayCount >= FIRST_DAY && idle < IDLE_DAYS; dayCount--) {
    const stretches = calendar.stretchesOf(dayCount)
    for (const stretch of stretches.toReversed()) {
      if (stretch.from < from) yield { from: stretch.from, to: Math.min(stretch.to, from) }
    }
    idle = stretches.length === 0 ? idle + 1 : 0
  }
}
