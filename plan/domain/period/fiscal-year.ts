import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  endOfMonth,
  monthOf,
  weekday,
  yearOf,
} from '@portolan/quantity'
import type { PeriodPattern, PeriodRule } from '../../contract/index.ts'
import { afterWorkdays } from './after-workdays.ts'

export type LaidOutPeriod = {
  readonly name: string
  readonly year: string
  readonly number: number
  readonly from: Day
  /** The day after the last one. */
  readonly to: Day
  readonly cutOff: Day
}

export type LaidOutYear = {
  readonly name: string
  readonly from: Day
  readonly to: Day
  /** 52 or 53 for patterns of weeks; null for months. */
  readonly weeks: number | null
  readonly periods: readonly LaidOutPeriod[]
}

/** Weeks of each period; in a year of 53 weeks the last period has one more. */
const weeksOf: Readonly<Record<Exclude<PeriodPattern, 'months'>, readonly number[]>> = {
  '4-4-5': fourTimes([4, 4, 5]),
  '4-5-4': fourTimes([4, 5, 4]),
  '5-4-4': fourTimes([5, 4, 4]),
  '13-periods': Array.from({ length: 13 }, () => 4),
}

/**
 * The fiscal year that begins in the start month of a calendar year. A year of weeks ends on the last given weekday of
 * the month before the start month, or on the one nearest to the end of that month; so it has 52 weeks, and 53 in every
 * fifth or sixth year (National Retail Federation, 4-5-4 calendar; IRC §441(f), 52-53-week year).
 */
export function fiscalYear(rule: PeriodRule, begins: number): LaidOutYear {
  const name =
    rule.startMonth === 1 ? String(begins) : `${begins}/${String((begins + 1) % 100).padStart(2, '0')}`
  return rule.pattern === 'months'
    ? yearOfMonths(rule, name, begins)
    : yearOfWeeks(rule, name, { begins, weeks: weeksOf[rule.pattern] })
}

function yearOfMonths(rule: PeriodRule, name: string, begins: number): LaidOutYear {
  const from = firstOf(rule, begins)
  const periods = Array.from({ length: 12 }, (_, at): LaidOutPeriod => {
    const [first, to] = [addMonths(from, at), addMonths(from, at + 1)]
    const month = `${yearOf(first)}-${String(monthOf(first)).padStart(2, '0')}`
    return { name: month, year: name, number: at + 1, from: first, to, cutOff: cutOffOf(rule, to) }
  })
  return { name, from, to: addMonths(from, 12), weeks: null, periods }
}

function yearOfWeeks(
  rule: PeriodRule,
  name: string,
  { begins, weeks }: { readonly begins: number; readonly weeks: readonly number[] },
): LaidOutYear {
  const [from, to] = [dayAfterYear(rule, begins - 1), dayAfterYear(rule, begins)]
  const length = daysBetween(from, to) / 7
  let first = from
  const periods = weeks.map((count, at): LaidOutPeriod => {
    const isLast = at === weeks.length - 1
    const next = isLast ? to : addDays(first, count * 7)
    const period = {
      name: `${name} P${String(at + 1).padStart(2, '0')}`,
      year: name,
      number: at + 1,
      from: first,
      to: next,
      cutOff: cutOffOf(rule, next),
    }
    first = next
    return period
  })
  return { name, from, to, weeks: length, periods }
}

/** The first day after the year of weeks that begins in the start month of this calendar year. */
function dayAfterYear(rule: PeriodRule, begins: number): Day {
  const end = endOfMonth(addMonths(firstOf(rule, begins), 11))
  const back = (weekday(end) - rule.weekEnds + 7) % 7
  const last = rule.yearEnds === 'last' || back <= 3 ? addDays(end, -back) : addDays(end, 7 - back)
  return addDays(last, 1)
}

function firstOf(rule: PeriodRule, year: number): Day {
  const first = dayOf(year, rule.startMonth, 1)
  if (first === undefined) throw new RangeError(`${year} has no month ${rule.startMonth}`)
  return first
}

function cutOffOf(rule: PeriodRule, to: Day): Day {
  return afterWorkdays(addDays(to, -1), rule.cutOffWorkdays)
}

function fourTimes(quarter: readonly number[]): readonly number[] {
  return [...quarter, ...quarter, ...quarter, ...quarter]
}
