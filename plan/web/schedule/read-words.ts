import type { LinkRow } from '../../contract/index.ts'
import type { DayLength } from './words.ts'

type Lag = LinkRow['lag']

const CLOCK_DAY = 1440
const MOST_MINUTES = 1_000_000_000
/** At most two places: '1,200' may be a thousand or a little more than one, so it is neither. */
const written = /^([+\u2212-]?)\s*(\d{1,9}(?:[.,]\d{1,2})?)\s*([a-z%]*)\??$/i

export type QuantityUnit = 'day' | 'elapsed-day' | 'week' | 'month' | 'hour' | 'minute' | 'percent'

/** Units as planners type them and as tools write them, in English and in German. Without one it is days. */
const spellings: Readonly<Record<QuantityUnit, string>> = {
  day: ' d day days dy dys t tag tage',
  'elapsed-day': 'ed eday edays ft ftag ftage',
  week: 'w wk wks week weeks wo woche wochen',
  month: 'mo mon mons month months monat monate',
  hour: 'h hr hrs hour hours std stunde stunden',
  minute: 'm min mins minute minutes minuten',
  percent: '%',
}
const units: Readonly<Record<string, QuantityUnit>> = Object.fromEntries(
  Object.entries(spellings).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, unit as QuantityUnit] as const),
  ),
)

const DAYS_A_WEEK = 5
const DAYS_A_MONTH = 20

/**
 * '12 d', '3,5 t', '4 h', '30 min', '2 w' as whole minutes; undefined for what is none. A bare number counts in the
 * kind of day that the activity counts in.
 */
export function readDuration(text: string, length: DayLength): number | undefined {
  const parts = readQuantity(text)
  if (parts === undefined || parts.value < 0 || parts.unit === 'percent') return undefined
  if (length.elapsed === true && (parts.unit === 'day' || parts.unit === 'elapsed-day'))
    return within(parts.value * CLOCK_DAY)
  // Working days and days round the clock are two kinds of activity: a length does not turn one into the other.
  if (parts.unit === 'elapsed-day') return undefined
  return within(parts.value * minutesOf(parts.unit, length.minutesPerDay))
}

/** '+2 d', '-1 d', '3 ed', '50 %' as a lag; nothing is no lag. */
export function readLag(text: string, minutesPerDay: number): Lag | undefined {
  if (text.trim() === '') return { kind: 'working', minutes: 0 }
  const parts = readQuantity(text)
  if (parts === undefined) return undefined
  if (parts.unit === 'percent') return { kind: 'percent', percent: parts.value }
  const minutes = within(parts.value * minutesOf(parts.unit, minutesPerDay))
  if (minutes === undefined) return undefined
  return { kind: parts.unit === 'elapsed-day' ? 'elapsed' : 'working', minutes }
}

/** A number with a unit, as somebody typed it. */
export function readQuantity(
  text: string,
): { readonly value: number; readonly unit: QuantityUnit } | undefined {
  const [, sign, number, unit] = written.exec(text.trim()) ?? []
  const known = units[(unit ?? '').toLowerCase()]
  if (number === undefined || known === undefined) return undefined
  const value = Number(number.replace(',', '.'))
  return { value: sign === '' || sign === '+' ? value : -value, unit: known }
}

/** Minutes of one of them; the clock's where it runs round it. */
export function minutesOf(unit: QuantityUnit, minutesPerDay: number): number {
  if (unit === 'day') return minutesPerDay
  if (unit === 'week') return minutesPerDay * DAYS_A_WEEK
  if (unit === 'month') return minutesPerDay * DAYS_A_MONTH
  if (unit === 'elapsed-day') return CLOCK_DAY
  return unit === 'hour' ? 60 : 1
}

function within(minutes: number): number | undefined {
  const whole = Math.round(minutes)
  return Math.abs(whole) <= MOST_MINUTES ? whole : undefined
}
