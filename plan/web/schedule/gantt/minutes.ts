import { instantOf, type Instant, type Civil } from '@portolan/quantity'
import { wallMinute, wallText } from '@portolan/schedule'
import type { Span } from '@portolan/ui'

export const MINUTES_OF_DAY = 1440

export function spanOf(start: string | null, finish: string | null): Span | undefined {
  const [from, to] = [minuteOf(start), minuteOf(finish)]
  return from === undefined || to === undefined ? undefined : { from, to: Math.max(from, to) }
}

/**
 * The minute of '2026-11-16T08:00'. A plan of ten thousand lines has sixty thousand moments on some hundred days: a
 * day is read once, and no piece of a moment is cut out for it.
 */
export function minuteOf(moment: string | null | undefined): number | undefined {
  if (moment == null) return undefined
  const digits = (at: number): number => moment.charCodeAt(at) * 10 + moment.charCodeAt(at + 1) - 528
  const day = ((digits(0) * 100 + digits(2)) * 100 + digits(5)) * 100 + digits(8)
  let midnight = midnights.get(day)
  if (midnight === undefined) {
    midnight = wallMinute(`${moment.slice(0, 10)}T00:00`)
    if (midnight === undefined) return undefined
    midnights.set(day, midnight)
  }
  const minute = moment.length > 10 ? digits(11) * 60 + digits(14) : 0
  return Number.isNaN(minute) ? undefined : midnight + minute
}

const midnights = new Map<number, number>()

/** The moment of the plan at a minute: '2026-11-16T08:00'. */
export function momentAt(minute: number): Civil | undefined {
  return Number.isNaN(minute) ? undefined : (wallText(minute) as Civil | undefined)
}

/** The clock of the plan has no zone: for arithmetic on calendars it is read as UTC. */
export function instantAt(minute: number): Instant {
  return instantOf(minute * 60_000)
}
