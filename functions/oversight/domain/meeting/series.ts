import { addDays, type Day } from '@portolan/quantity'
import type { Repeat } from '../../contract/index.ts'

const apart: Readonly<Record<Repeat, number>> = { week: 7, 'two-weeks': 14, 'four-weeks': 28 }

/** The days of a series, by the clocks on the wall: a change of clocks moves no meeting. */
export function daysOfSeries(
  first: Day,
  repeat: { readonly every: Repeat; readonly times: number } | undefined,
): readonly Day[] {
  if (repeat === undefined) return [first]
  return Array.from({ length: repeat.times }, (_, at) => addDays(first, at * apart[repeat.every]))
}
