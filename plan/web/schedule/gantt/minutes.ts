import { instantOf, type Instant, type Civil } from '@portolan/quantity'
import { wallMinute, wallText } from '@portolan/schedule'
import type { Span } from '@portolan/ui'

export const MINUTES_OF_DAY = 1440

export function spanOf(start: string | null, finish: string | null): Span | undefined {
  const [from, to] = [minuteOf(start), minuteOf(finish)]
  return from === undefined || to === undefined ? undefined : { from, to: Math.max(from, to) }
}

/** A plan of ten thousand lines has sixty thousand moments on some hundred days: a day is read once. */
export function minuteOf(moment: string | null | undefined): number | undefined {
  if (moment == null) return undefined
  const day = moment.slice(0, 10)
  let midnight = midnights.get(day)
  if (midnight === undefined) {
    midnight = wallMinute(`${day}T00:00`)
    if (midnight === undefined) return undefined
    midnights.set(day, midnight)
  }
  const minute = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return Number.isInteger(minute) ? midnight + minute : undefined
}

const midnights = new Map<string, number>()

/** The moment of the plan at a minute: '2026-11-16T08:00'. */
export function momentAt(minute: number): Civil | undefined {
  return Number.isNaN(minute) ? undefined : (wallText(minute) as Civil | undefined)
}

/** The clock of the plan has no zone: for arithmetic on calendars it is read as UTC. */
export function instantAt(minute: number): Instant {
  return instantOf(minute * 60_000)
}
