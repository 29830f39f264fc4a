import { type Day, dayFromNumber, dayNumber, isDay } from './day.ts'

declare const instantBrand: unique symbol

/** A moment in UTC, 'YYYY-MM-DDTHH:MM:SS.mmmZ'. Text order is time order. */
export type Instant = string & { readonly [instantBrand]: true }

export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === undefined) {
    throw new RangeError(`"${text}" is no instant; write it as 2026-11-23T09:30:00.000Z or with an offset`)
  }
  return parsed
}

/**
 * Reads RFC 3339 text with `Z` or an offset and gives it in UTC. Digits beyond milliseconds are cut off,
 * leap seconds (:60) are refused because no arithmetic here knows them.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = RFC_3339.exec(text)
  if (match === null) return undefined
  const [, date = '', hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = match
  if (!isDay(date)) return undefined
  const clock = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND
  const parts = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHour) * HOUR + Number(offsetMinute) * MINUTE)
  const epoch = dayNumber(date) * DAY + clock + parts - offset
  return inRange(epoch) ? instantOf(epoch) : undefined
}

export function isInstant(text: string): text is Instant {
  return text.length === 24 && parseInstant(text) === text
}

/** From milliseconds since 1970-01-01T00:00Z. */
export function instantOf(epochMilliseconds: number): Instant {
  if (!Number.isInteger(epochMilliseconds) || !inRange(epochMilliseconds)) {
    throw new RangeError(`${epochMilliseconds} is no count of milliseconds between the years 1 and 9999`)
  }
  const dayCount = Math.floor(epochMilliseconds / DAY)
  const rest = epochMilliseconds - dayCount * DAY
  const clock = [Math.floor(rest / HOUR), Math.floor(rest / MINUTE) % 60, Math.floor(rest / SECOND) % 60]
  const time = clock.map((part) => String(part).padStart(2, '0')).join(':')
  return `${dayFromNumber(dayCount)}T${time}.${String(rest % SECOND).padStart(3, '0')}Z` as Instant
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochOf(at: Instant): number {
  return (
    dayNumber(at.slice(0, 10) as Day) * DAY +
    Number(at.slice(11, 13)) * HOUR +
    Number(at.slice(14, 16)) * MINUTE +
    Number(at.slice(17, 19)) * SECOND +
    Number(at.slice(20, 23))
  )
}

export function addMilliseconds(at: Instant, n: number): Instant {
  return instantOf(epochOf(at) + n)
}

/** to − from, in milliseconds. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return epochOf(to) - epochOf(from)
}

/** The day of the moment in UTC. For the day on a clock elsewhere take `civilAt` of that zone. */
export function dayOfInstant(at: Instant): Day {
  return at.slice(0, 10) as Day
}

const SECOND = 1000
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const FIRST = -719162 * DAY
const LAST = 2932897 * DAY - 1
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/

function inRange(epoch: number): boolean {
  return epoch >= FIRST && epoch <= LAST
}
