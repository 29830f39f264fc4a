import { nothingKept, type ScheduleCalendar } from '@portolan/exchange'
import { yearOf } from '@portolan/quantity'
import { holidaysOf } from './firm-days.ts'
import { weekendBegins } from './moments.ts'
import type { WorkedOut } from './work-out.ts'

const shifts = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

export function firmCalendar({ days }: WorkedOut): ScheduleCalendar {
  const [first, last] = [days[0], days.at(-1)]
  const years = first === undefined || last === undefined ? [] : [yearOf(first) - 1, yearOf(last) + 1]
  const [from = 0, to = -1] = years
  const all = Array.from({ length: to - from + 1 }, (_, at) => holidaysOf(from + at)).flat()
  return {
    id: '1',
    name: 'Veldhaven',
    kind: 'base',
    isDefault: true,
    week: [shifts, shifts, shifts, shifts, shifts, [], []],
    exceptions: all.map(({ day, name }) => ({ first: day, last: day, shifts: [], name })),
    workWeeks: [],
    kept: nothingKept,
  }
}

/** From Saturday morning on round the clock, when nobody else works. */
export const weekendCalendar: ScheduleCalendar = {
  id: '2',
  name: 'Weekend',
  kind: 'base',
  week: [[], [], [], [], [], [{ from: weekendBegins * 60, to: 1_440 }], [{ from: 0, to: 1_320 }]],
  exceptions: [],
  workWeeks: [],
  kept: nothingKept,
}
