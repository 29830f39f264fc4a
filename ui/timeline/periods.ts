import {
  addDays,
  addMonths,
  type Day,
  dayFromNumber,
  dayNumber,
  startOfMonth,
  weekday,
} from '@portolan/quantity'
import { type Minute, MINUTES_OF_DAY } from './time-scale.ts'

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export type Period = { readonly first: Day; readonly from: Minute; readonly to: Minute }

/** The two lines of the header, by how much room a day has. */
export function headerUnits(perDay: number): { readonly upper: PeriodUnit; readonly lower: PeriodUnit } {
  if (perDay >= 16) return { upper: 'week', lower: 'day' }
  if (perDay >= 3.6) return { upper: 'month', lower: 'week' }
  if (perDay >= 1) return { upper: 'quarter', lower: 'month' }
  return { upper: 'year', lower: 'quarter' }
}

/** The periods that a stretch of time touches, in order, without a gap. */
export function periodsIn(unit: PeriodUnit, from: Minute, to: Minute): readonly Period[] {
  const periods: Period[] = []
  let first = starts[unit](dayFromNumber(Math.floor(from / MINUTES_OF_DAY)))
  while (minuteOf(first) < to) {
    const next = nexts[unit](first)
    periods.push({ first, from: minuteOf(first), to: minuteOf(next) })
    first = next
  }
  return periods
}

const starts: Readonly<Record<PeriodUnit, (day: Day) => Day>> = {
  day: (day) => day,
  week: (day) => addDays(day, 1 - weekday(day)),
  month: startOfMonth,
  quarter: (day) => addMonths(startOfMonth(day), -((Number(day.slice(5, 7)) - 1) % 3)),
  year: (day) => `${day.slice(0, 4)}-01-01` as Day,
}

const nexts: Readonly<Record<PeriodUnit, (first: Day) => Day>> = {
  day: (first) => addDays(first, 1),
  week: (first) => addDays(first, 7),
  month: (first) => addMonths(first, 1),
  quarter: (first) => addMonths(first, 3),
  year: (first) => addMonths(first, 12),
}

function minuteOf(day: Day): Minute {
  return dayNumber(day) * MINUTES_OF_DAY
}
