import { addDays, type Day, daysBetween, type Shift, weekday } from '@portolan/quantity'
import type { WorkingCalendar } from '../../contract/index.ts'

type Shifts = readonly Shift[]
type Merge = (a: Shifts, b: Shifts) => Shifts
export type Hours = Pick<WorkingCalendar, 'week' | 'exceptions'>

/** Time in which one of them works at least. */
export function anyOf(calendars: readonly Hours[]): Hours {
  return merge(calendars, union)
}

/** Time in which all of them work. */
export function allOf(calendars: readonly Hours[]): Hours {
  return merge(calendars, intersection)
}

const mostDays = 40 * 366

function merge(calendars: readonly Hours[], by: Merge): Hours {
  const together = (shiftsOf: (calendar: Hours) => Shifts): Shifts =>
    calendars.map(shiftsOf).reduce((so, next) => by(so, next))
  const of = (index: number): Shifts => together(({ week }) => week[index] ?? [])
  return {
    week: [of(0), of(1), of(2), of(3), of(4), of(5), of(6)],
    exceptions: daysApart(calendars).map((day) => ({
      first: day,
      last: day,
      shifts: together((calendar) => shiftsOn(calendar, day)),
    })),
  }
}

/** Days on which one of them at least has hours of its own. */
function daysApart(calendars: readonly Hours[]): readonly Day[] {
  const days = new Set<Day>()
  for (const { exceptions } of calendars) {
    for (const { first, last } of exceptions) {
      const length = Math.min(daysBetween(first, last) + 1, mostDays - days.size)
      for (let offset = 0; offset < length; offset += 1) days.add(addDays(first, offset))
    }
  }
  return [...days].toSorted()
}

function shiftsOn({ week, exceptions }: Hours, day: Day): Shifts {
  const own = exceptions.findLast(({ first, last }) => first <= day && day <= last)
  return own?.shifts ?? week[weekday(day) - 1] ?? []
}

function union(a: Shifts, b: Shifts): Shifts {
  const merged: Shift[] = []
  for (const shift of [...a, ...b].toSorted((x, y) => x.from - y.from)) {
    const last = merged.at(-1)
    if (last === undefined || last.to < shift.from) merged.push(shift)
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, shift.to) }
  }
  return merged
}

function intersection(a: Shifts, b: Shifts): Shifts {
  return a.flatMap((one) =>
    b
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  )
}
