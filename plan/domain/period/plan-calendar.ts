import { addDays, type Day, day, daysBetween } from '@portolan/quantity'
import type { PeriodRule, PeriodState } from '../../contract/index.ts'
import { fiscalYear, type LaidOutPeriod, type LaidOutYear } from './fiscal-year.ts'

export type StandingPeriod = {
  readonly name: string
  readonly year: string
  readonly number: number
  readonly from: string
  readonly to: string
  readonly state: PeriodState
}

export type CalendarWish = { readonly rule: PeriodRule; readonly firstYear: number; readonly years: number }

export type PlannedCalendar =
  | { readonly kept: readonly StandingPeriod[]; readonly years: readonly LaidOutYear[] }
  | { readonly problem: 'too-early'; readonly period: string }
  | { readonly problem: 'gap'; readonly last: Day; readonly first: Day }

/** The first period may be longer than its rule says, where a year of weeks follows a year of months. */
const longestBridge = 45

/**
 * New fiscal years beside the periods there are. Those that are closed keep their days, and so do open ones before the
 * first new year. The first new period begins where these end, so that no day is without a period or in two of them.
 */
export function planCalendar(standing: readonly StandingPeriod[], wish: CalendarWish): PlannedCalendar {
  const made = Array.from({ length: wish.years }, (_, at) => fiscalYear(wish.rule, wish.firstYear + at))
  const [begin] = made
  if (begin === undefined) throw new RangeError('A calendar is made of one year at least')
  const kept = keptOf(standing, begin.from)
  const last = kept.at(-1)
  if (last === undefined) return { kept, years: made }
  const until = day(last.to)
  if (daysBetween(until, begin.from) > longestBridge)
    return { problem: 'gap', last: addDays(until, -1), first: begin.from }
  const later = made.flatMap((year) => yearAfter(year, until))
  const [first, ...rest] = later
  if (first === undefined) return { problem: 'too-early', period: last.name }
  return { kept, years: [numbered({ ...bridged(first, until) }, last), ...rest] }
}

/** Up to the last one that is closed or begins before the new years do. */
function keptOf(standing: readonly StandingPeriod[], begin: Day): readonly StandingPeriod[] {
  const inOrder = standing.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.slice(0, 1 + inOrder.findLastIndex(({ from, state }) => state !== 'open' || from < begin))
}

function yearAfter(year: LaidOutYear, until: Day): readonly LaidOutYear[] {
  const periods = year.periods.filter(({ to }) => to > until)
  return periods.length === 0 ? [] : [{ ...year, periods }]
}

function bridged(year: LaidOutYear, from: Day): LaidOutYear {
  const periods = year.periods.map((period, at) => (at === 0 ? { ...period, from } : period))
  return { ...year, from, periods }
}

/** Within a year that had another rule before, numbers go on. */
function numbered(year: LaidOutYear, last: StandingPeriod): LaidOutYear {
  if (last.year !== year.name) return year
  const periods = year.periods.map((period, at): LaidOutPeriod => {
    const number = last.number + 1 + at
    return { ...period, number, name: period.name.replace(/P\d+$/, `P${String(number).padStart(2, '0')}`) }
  })
  return { ...year, periods }
}
