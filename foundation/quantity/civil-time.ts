import { isDay, dayNumber } from './day.ts'
import { type Instant, epochOf, instantOf } from './instant.ts'

declare const civilBrand: unique symbol

/** What a clock on the wall shows: 'YYYY-MM-DDTHH:MM', 00:00 to 23:59, without a zone. */
export type Civil = string & { readonly [civilBrand]: true }

/** How a civil time met the clock changes of its zone. */
export type CivilReading = { readonly at: Instant; readonly kind: 'plain' | 'gap' | 'overlap' }

export function civil(text: string): Civil {
  if (!isCivil(text)) throw new RangeError(`"${text}" is no local time; write it as 2026-11-23T09:30`)
  return text
}

export function isCivil(text: string): text is Civil {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10))
}

export function isZone(name: string): boolean {
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}

/**
 * A time that the clocks skip (gap) means the moment they jump; one that they show twice (overlap) means the
 * first. So a later civil time is never an earlier instant, and shifts that touch never cross.
 */
export function readCivil(local: Civil, zone: string): CivilReading {
  const { epoch, kind } = epochOfLocal(localOf(local), zone)
  return { at: instantOf(epoch), kind }
}

export function civilAt(at: Instant, zone: string): Civil {
  const epoch = epochOf(at)
  return instantOf(epoch + zoneOffset(zone, epoch)).slice(0, 16) as Civil
}

/** The same rule on numbers: `local` is milliseconds from 1970-01-01T00:00 on the wall clock. */
export function epochOfLocal(local: number, zone: string): { epoch: number; kind: CivilReading['kind'] } {
  const before = zoneOffset(zone, local - DAY)
  const after = zoneOffset(zone, local + DAY)
  const real = [...new Set([before, after])]
    .filter((offset) => zoneOffset(zone, local - offset) === offset)
    .map((offset) => local - offset)
  if (real.length === 0) return { epoch: jumpBetween(local - after, local - before, zone), kind: 'gap' }
  return { epoch: Math.min(...real), kind: real.length > 1 ? 'overlap' : 'plain' }
}

/** Wall clock minus UTC, in milliseconds, at a moment. */
export function zoneOffset(zone: string, epoch: number): number {
  if (zone === 'UTC') return 0
  const whole = Math.floor(epoch / 1000) * 1000
  const parts: Record<string, number> = {}
  for (const part of formatterOf(zone).formatToParts(whole)) parts[part.type] = Number(part.value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return ((dayNumberOf(date) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 - whole
}

const DAY = 86_400_000
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using one does, so each zone keeps its own. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, made)
  return made
}

/** In a gap the clocks jump once in (low, high]; the first moment with the later offset is looked for. */
function jumpBetween(low: number, high: number, zone: string): number {
  const target = zoneOffset(zone, high)
  let early = low
  let late = high
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (zoneOffset(zone, middle) === target) late = middle
    else early = middle
  }
  return late
}

function localOf(local: Civil): number {
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
  return dayNumberOf(local.slice(0, 10)) * DAY + minutes * 60_000
}

function dayNumberOf(date: string): number {
  return isDay(date) ? dayNumber(date) : Number.NaN
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
