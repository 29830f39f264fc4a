import {
  addDays,
  addMonths,
  type Day,
  dayOfMonthOf,
  endOfMonth,
  startOfMonth,
  weekday,
} from '@portolan/quantity'
import type { Repeat } from '../../contract/index.ts'

type Step = (first: Day, times: number) => Day

const weeks =
  (count: number): Step =>
  (first, times) =>
    addDays(first, 7 * count * times)
const months =
  (count: number): Step =>
  (first, times) =>
    sameWeekdayIn(first, addMonths(startOfMonth(first), count * times))

const steps: Readonly<Record<Repeat, Step>> = {
  week: weeks(1),
  'two-weeks': weeks(2),
  'four-weeks': weeks(4),
  month: months(1),
  quarter: months(3),
}

/** The days of a series, by the clocks on the wall: a change of clocks moves no meeting. */
export function daysOfSeries(
  first: Day,
  repeat: { readonly every: Repeat; readonly times: number } | undefined,
): readonly Day[] {
  if (repeat === undefined) return [first]
  return Array.from({ length: repeat.times }, (_, times) => steps[repeat.every](first, times))
}

/** The third Thursday stays the third Thursday; a fifth, which not every month has, becomes the last. */
function sameWeekdayIn(first: Day, month: Day): Day {
  const which = Math.ceil(dayOfMonthOf(first) / 7)
  const earliest = addDays(month, (weekday(first) - weekday(month) + 7) % 7)
  const wanted = addDays(earliest, 7 * (which - 1))
  return wanted > endOfMonth(month) ? addDays(wanted, -7) : wanted
}
