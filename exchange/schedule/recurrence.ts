import {
  addDays,
  addMonths,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfMonthOf,
  endOfMonth,
  monthOf,
  startOfMonth,
  weekday,
  yearOf,
} from '@portolan/quantity'

/**
 * Which days of a span a recurring exception means. Weekdays 1 Monday to 7 Sunday; `position` 1 to 4 counts from
 * the start of the month, 5 is the last one.
 */
export type Recurrence =
  | { readonly kind: 'daily'; readonly every: number }
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly every: number; readonly dayOfMonth: number }
  | {
      readonly kind: 'monthly-position'
      readonly every: number
      readonly position: number
      readonly item: Item
    }
  | { readonly kind: 'yearly'; readonly month: number; readonly dayOfMonth: number }
  | {
      readonly kind: 'yearly-position'
      readonly month: number
      readonly position: number
      readonly item: Item
    }

/** A weekday, or any day, any of Monday to Friday, any of the weekend. */
export type Item = 'day' | 'weekday' | 'weekend-day' | number

/** Microsoft Project allows 999 of them. */
const most = 1_500

export function daysOfRecurrence(recurrence: Recurrence, first: Day, last: Day): readonly Day[] {
  const found: Day[] = []
  for (const day of candidates(recurrence, first, last)) {
    if (day > last || found.length >= most) break
    if (day >= first) found.push(day)
  }
  return found
}

function* candidates(recurrence: Recurrence, first: Day, last: Day): Generator<Day> {
  const start = dayNumber(first)
  const length = dayNumber(last) - start
  switch (recurrence.kind) {
    case 'daily':
      for (const step of steps(recurrence.every, length)) yield dayFromNumber(start + step)
      return
    case 'weekly': {
      const sunday = start - (weekday(first) % 7)
      for (const step of steps(recurrence.every, length / 7 + 1)) {
        for (const offset of offsetsFromSunday(recurrence.weekdays)) {
          const day = sunday + step * 7 + offset
          if (day >= start && day <= start + length) yield dayFromNumber(day)
        }
      }
      return
    }
    case 'monthly':
    case 'monthly-position': {
      const months = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first)
      for (const step of steps(recurrence.every, months)) {
        yield* inMonth(addMonths(startOfMonth(first), step), recurrence)
      }
      return
    }
    case 'yearly':
    case 'yearly-position':
      for (let year = yearOf(first); year <= yearOf(last); year += 1) {
        const month = dayOf(year, recurrence.month, 1)
        if (month !== undefined) yield* inMonth(month, recurrence)
      }
  }
}

/** Steps of a length up to a limit, and never more than anybody needs. */
function* steps(every: number, limit: number): Generator<number> {
  const size = Math.max(1, Math.trunc(every))
  for (let n = 0; n < most * 2 && n * size <= limit; n += 1) yield n * size
}

/** The week of these rules begins on Sunday. */
function offsetsFromSunday(weekdays: readonly number[]): readonly number[] {
  return weekdays.map((one) => one % 7).toSorted((a, b) => a - b)
}

type InMonth = { readonly dayOfMonth: number } | { readonly position: number; readonly item: Item }

function* inMonth(start: Day, rule: InMonth): Generator<Day> {
  if ('dayOfMonth' in rule) {
    const day = dayOf(yearOf(start), monthOf(start), rule.dayOfMonth)
    if (day !== undefined) yield day
    return
  }
  const length = dayOfMonthOf(endOfMonth(start))
  const days = Array.from({ length }, (_, offset) => addDays(start, offset)).filter((day) =>
    is(day, rule.item),
  )
  const day = rule.position >= 5 ? days.at(-1) : days[rule.position - 1]
  if (day !== undefined) yield day
}

function is(day: Day, item: Item): boolean {
  if (item === 'day') return true
  if (item === 'weekday') return weekday(day) <= 5
  if (item === 'weekend-day') return weekday(day) > 5
  return weekday(day) === item
}
