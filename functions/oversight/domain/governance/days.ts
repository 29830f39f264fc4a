import { addDays, type Day, day, daysBetween, weekday } from '@portolan/quantity'

const weeksAhead = 13
const mostDays = 731

export type DaysShown = { readonly from: Day; readonly to: Day }

/** The days that are asked for; a quarter from the Monday of this week on where nobody says which. Undefined: they are none. */
export function daysShown(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: Day,
): DaysShown | undefined {
  const from = asked.from === undefined ? mondayOf(today) : day(asked.from)
  const to = asked.to === undefined ? addDays(from, weeksAhead * 7 - 1) : day(asked.to)
  const length = daysBetween(from, to)
  return length < 0 || length > mostDays ? undefined : { from, to }
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of))
}

type OnDay = { readonly day: string; readonly state: 'late' | 'ahead' | 'done' }
export type WeekCount = {
  readonly from: Day
  readonly late: number
  readonly ahead: number
  readonly done: number
}

/** How much falls on each week of these days, from Monday to Sunday, the empty ones too. */
export function countWeeks(items: readonly OnDay[], { from, to }: DaysShown): readonly WeekCount[] {
  const first = mondayOf(from)
  const weeks = Array.from({ length: Math.floor(daysBetween(first, to) / 7) + 1 }, (_, at) => ({
    from: addDays(first, at * 7),
    late: 0,
    ahead: 0,
    done: 0,
  }))
  for (const { day: on, state } of items) {
    const week = weeks[Math.floor(daysBetween(first, day(on)) / 7)]
    if (week) week[state] += 1
  }
  return weeks
}

type Kept = { readonly day: string; readonly doneOn: string | null }

/** How somebody keeps his days: done by then, done afterwards, not done. */
export function countKept(items: readonly Kept[]): {
  readonly owed: number
  readonly inTime: number
  readonly afterwards: number
  readonly late: number
} {
  const late = items.filter(({ doneOn }) => doneOn === null).length
  const inTime = items.filter(({ day: on, doneOn }) => doneOn !== null && doneOn <= on).length
  return { owed: items.length, inTime, afterwards: items.length - late - inTime, late }
}
