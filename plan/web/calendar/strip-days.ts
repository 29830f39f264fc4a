import { addMonths, type Day, day, daysBetween } from '@portolan/quantity'

export type Span = 'quarter' | 'year'

/** Stretches of days as they lie on the strip, from 0; `length` in days. */
export type Run = { readonly at: number; readonly length: number }

const months: Readonly<Record<Span, number>> = { quarter: 3, year: 12 }

/** A year begins with its first month, a quarter with the month of the day. */
export function stripOf(month: string, span: Span): { readonly from: Day; readonly to: Day } {
  const from = day(`${span === 'year' ? `${month.slice(0, 4)}-01` : month}-01`)
  return { from, to: addMonths(from, months[span]) }
}

export function moved(month: string, span: Span, turns: -1 | 1): string {
  return addMonths(stripOf(month, span).from, turns * months[span]).slice(0, 7)
}

/** Where each month begins. */
export function monthsOf(from: Day, to: Day): readonly (Run & { readonly month: Day })[] {
  const found: (Run & { month: Day })[] = []
  for (let month = from; month < to; month = addMonths(month, 1))
    found.push({ month, at: daysBetween(from, month), length: daysBetween(month, addMonths(month, 1)) })
  return found
}

/** Days side by side are one run: a weekend, a bridge day with it. */
export function runsOf(days: readonly string[], from: Day): readonly Run[] {
  const runs: { at: number; length: number }[] = []
  for (const one of days) {
    const at = daysBetween(from, day(one))
    const last = runs.at(-1)
    if (last !== undefined && last.at + last.length === at) last.length += 1
    else runs.push({ at, length: 1 })
  }
  return runs
}

type Away = {
  readonly first: string
  readonly last: string
  readonly fromNoon: boolean
  readonly untilNoon: boolean
}

/** An absence on the strip, cut where that ends; noon is half a day. */
export function runOf(away: Away, { from, to }: { readonly from: Day; readonly to: Day }): Run {
  const whole = daysBetween(from, to)
  const begin = daysBetween(from, day(away.first)) + (away.fromNoon ? 0.5 : 0)
  const end = daysBetween(from, day(away.last)) + (away.untilNoon ? 0.5 : 1)
  const at = Math.max(0, begin)
  return { at, length: Math.max(0.5, Math.min(whole, end) - at) }
}
