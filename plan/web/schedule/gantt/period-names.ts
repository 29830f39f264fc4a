import { type Day, isoWeek } from '@portolan/quantity'
import type { PeriodUnit } from '@portolan/ui'

/** How the reader's language writes a day by a pattern, and a week. */
export type PeriodWords = {
  readonly write: (
    day: Day,
    pattern: 'month-year' | 'short-month-year' | 'short-month' | 'weekday-day',
  ) => string
  readonly week: (number: number) => string
  readonly quarter: (number: number) => string
}

/** Names of a period, the longest first: 'November 2026', 'Nov 2026', 'Nov'. */
export function periodNames(unit: PeriodUnit, first: Day, words: PeriodWords): readonly string[] {
  const year = first.slice(0, 4)
  const dayOfMonth = String(Number(first.slice(8, 10)))
  const quarter = words.quarter(Math.ceil(Number(first.slice(5, 7)) / 3))
  const week = words.week(isoWeek(first).week)
  switch (unit) {
    case 'day':
      return [words.write(first, 'weekday-day'), dayOfMonth]
    case 'week':
      return [
        `${week} · ${words.write(first, 'month-year')}`,
        `${week} · ${words.write(first, 'short-month')}`,
        week,
        String(isoWeek(first).week),
      ]
    case 'month':
      return [
        words.write(first, 'month-year'),
        words.write(first, 'short-month-year'),
        words.write(first, 'short-month'),
      ]
    case 'quarter':
      return [`${quarter} ${year}`, quarter]
    case 'year':
      return [year]
  }
}

/** The same, each name made once: a header is drawn with every frame, and its names stay. */
export function keptNames(words: PeriodWords): (unit: PeriodUnit, first: Day) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (unit, first) => {
    const key = unit + first
    const names = known.get(key) ?? periodNames(unit, first, words)
    known.set(key, names)
    return names
  }
}
