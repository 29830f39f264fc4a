import { addDays, allocate, type Day, day, daysBetween } from '@portolan/quantity'
import type { Line } from '../../contract/index.ts'

export type DaySpan = { readonly from: string; readonly to: string }

/**
 * An amount over days, cut by periods without losing a cent: evenly by days, or on the first or last day, as its rule
 * says. The last part is what lies outside of all periods.
 */
export function spreadLine(
  line: Pick<Line, 'from' | 'to' | 'spread' | 'money'>,
  periods: readonly DaySpan[],
): readonly number[] {
  const span = spanOf(line)
  const within = periods.map((period) => commonDays(span, period))
  const inside = within.reduce((sum, days) => sum + days, 0)
  const outside = daysBetween(day(span.from), day(span.to)) - inside
  return allocate(line.money, [...within, outside]).map(({ amount }) => amount)
}

function spanOf({ from, to, spread }: Pick<Line, 'from' | 'to' | 'spread'>): DaySpan {
  if (spread === 'even') return { from, to }
  const only: Day = spread === 'at-start' ? day(from) : addDays(day(to), -1)
  return { from: only, to: addDays(only, 1) }
}

function commonDays(a: DaySpan, b: DaySpan): number {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from < to ? daysBetween(day(from), day(to)) : 0
}
