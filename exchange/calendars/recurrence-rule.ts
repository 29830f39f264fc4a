import { addMonths, type Day, dayFromNumber, dayNumber, monthOf, weekday, yearOf } from '@portolan/quantity'

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** How an entry comes again, as far as it concerns days. */
export type RecurrenceRule = {
  readonly every: (typeof frequencies)[number]
  readonly interval: number
  readonly count: number | undefined
  readonly until: Day | undefined
  readonly months: readonly number[]
  /** Of the month; negative from its end. */
  readonly daysOfMonth: readonly number[]
  /** `nth` is 0 for each such weekday, negative from the end. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[]
}

const understood = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST'])
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Undefined for a rule that says more than days of weeks, months and years. */
export function readRule(
  value: string,
  readUntil: (text: string) => Day | undefined,
): RecurrenceRule | undefined {
  const parts = new Map(
    value.split(';').map((part): [string, string] => {
      const [name = '', ...rest] = part.split('=')
      return [name.trim().toUpperCase(), rest.join('=').trim().toUpperCase()]
    }),
  )
  const every = frequencies.find((one) => one === parts.get('FREQ'))
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined
  const weekdays = list(parts.get('BYDAY')).map(weekdayOf)
  const numbers = [interval, count ?? 1, ...list(parts.get('BYMONTH')), ...list(parts.get('BYMONTHDAY'))]
  const isPlain =
    [...parts.keys()].every((name) => understood.has(name)) &&
    numbers.every((number) => Number.isInteger(Number(number)) && Number(number) !== 0)
  if (every === undefined || !isPlain || interval < 1 || weekdays.includes(undefined)) return undefined
  const until = parts.get('UNTIL')
  return {
    every,
    interval,
    count,
    until: until === undefined ? undefined : readUntil(until),
    months: list(parts.get('BYMONTH')).map(Number),
    daysOfMonth: list(parts.get('BYMONTHDAY')).map(Number),
    weekdays: weekdays.filter((one) => one !== undefined),
  }
}

/**
 * The days of [from, to) on which it comes. Each day is looked at once, so that no rule, however it contradicts itself,
 * takes longer than another.
 */
export function daysOfRule(rule: RecurrenceRule, first: Day, window: { from: Day; to: Day }): readonly Day[] {
  const [start, from] = [dayNumber(first), dayNumber(window.from)]
  const last = Math.min(
    dayNumber(window.to) - 1,
    rule.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(rule.until),
    rule.count === undefined ? Number.POSITIVE_INFINITY : start + mostDaysCounted,
  )
  const days: Day[] = []
  let met = 0
  for (let number = rule.count === undefined ? Math.max(start, from) : start; number <= last; number += 1) {
    const day = dayFromNumber(number)
    if (number !== start && !falls(rule, first, day)) continue
    met += 1
    if (rule.count !== undefined && met > rule.count) break
    if (number >= from) days.push(day)
  }
  return days
}

/** What is counted must be followed from its first day. */
const mostDaysCounted = 20 * 366

function falls(rule: RecurrenceRule, first: Day, day: Day): boolean {
  if (!isInTurn(rule, first, day)) return false
  if (rule.months.length > 0 && !rule.months.includes(monthOf(day))) return false
  const { daysOfMonth, weekdays } = rule
  if (daysOfMonth.length > 0 && !daysOfMonth.some((nth) => isDayOfMonth(day, nth))) return false
  if (weekdays.length > 0)
    return weekdays.some(({ nth, weekday: wanted }) => isNth(rule, day, { nth, wanted }))
  return daysOfMonth.length > 0 || isSameDay(rule, first, day)
}

/** Every second week, every fourth year. */
function isInTurn({ every, interval }: RecurrenceRule, first: Day, day: Day): boolean {
  const months = (yearOf(day) - yearOf(first)) * 12 + monthOf(day) - monthOf(first)
  const weeks = Math.floor((mondayOf(day) - mondayOf(first)) / 7)
  const turns = {
    DAILY: dayNumber(day) - dayNumber(first),
    WEEKLY: weeks,
    MONTHLY: months,
    YEARLY: yearOf(day) - yearOf(first),
  }
  return turns[every] % interval === 0
}

/** Without a rule of its own it comes on the weekday, the day of the month, or the day of the year of the first. */
function isSameDay({ every, months }: RecurrenceRule, first: Day, day: Day): boolean {
  if (every === 'DAILY') return true
  if (every === 'WEEKLY') return weekday(day) === weekday(first)
  if (day.slice(8) !== first.slice(8)) return false
  return every === 'MONTHLY' || months.length > 0 || monthOf(day) === monthOf(first)
}

function isDayOfMonth(day: Day, nth: number): boolean {
  return nth > 0 ? Number(day.slice(8)) === nth : daysLeft(day, 'month') + 1 === -nth
}

function isNth(
  { every, months }: RecurrenceRule,
  day: Day,
  { nth, wanted }: { readonly nth: number; readonly wanted: number },
): boolean {
  if (weekday(day) !== wanted) return false
  if (nth === 0 || every === 'WEEKLY' || every === 'DAILY') return true
  const within = every === 'YEARLY' && months.length === 0 ? 'year' : 'month'
  const before = within === 'month' ? Number(day.slice(8)) - 1 : dayNumber(day) - dayNumber(firstOf(day))
  return nth > 0 ? Math.floor(before / 7) + 1 === nth : Math.floor(daysLeft(day, within) / 7) + 1 === -nth
}

function daysLeft(day: Day, within: 'month' | 'year'): number {
  const next = within === 'month' ? addMonths(`${day.slice(0, 8)}01` as Day, 1) : addMonths(firstOf(day), 12)
  return dayNumber(next) - dayNumber(day) - 1
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 4)}-01-01` as Day
}

function mondayOf(day: Day): number {
  return dayNumber(day) - weekday(day) + 1
}

function list(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}

function weekdayOf(text: string): { nth: number; weekday: number } | undefined {
  const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim())
  if (found === null) return undefined
  return { nth: Number(found[1] ?? 0), weekday: names.indexOf(found[2] ?? '') + 1 }
}
