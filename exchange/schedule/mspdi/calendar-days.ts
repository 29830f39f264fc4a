import { type Day, parseDay, type Shift } from '@portolan/quantity'
import type { DayShifts, Week } from '../calendar.ts'
import { flag } from '../codec.ts'
import type { KeptElement } from '../kept.ts'
import { childOf, childrenOf, parent, simple, textOf } from '../xml/element.ts'
import { timeOfDay } from './codecs.ts'

/** Day types 1 to 7 are Sunday to Saturday; 0 is an exception as the version of 2002 wrote them. */
export function readWeek(weekDays: readonly KeptElement[]): Week {
  const dayOfType = (type: number): DayShifts => {
    const found = weekDays.find((element) => textOf(element, 'DayType')?.trim() === String(type))
    return found === undefined ? undefined : readDay(found)
  }
  return [dayOfType(2), dayOfType(3), dayOfType(4), dayOfType(5), dayOfType(6), dayOfType(7), dayOfType(1)]
}

/** A working day without times is as usual, so it is inherited. */
function readDay(weekDay: KeptElement): DayShifts {
  if (flag.read(textOf(weekDay, 'DayWorking') ?? '') !== true) return []
  const shifts = readShifts(weekDay)
  return shifts.length === 0 ? undefined : shifts
}

/** A finish at 00:00 is midnight at the end of the day. Shifts that end before they begin are no shifts. */
export function readShifts(element: KeptElement): readonly Shift[] {
  return childrenOf(childOf(element, 'WorkingTimes'), 'WorkingTime')
    .flatMap((time) => {
      const from = timeOfDay.read(textOf(time, 'FromTime') ?? '')
      const to = timeOfDay.read(textOf(time, 'ToTime') ?? '')
      if (from === undefined || to === undefined) return []
      const end = to === 0 ? 1440 : to
      return from < end ? [{ from, to: end }] : []
    })
    .toSorted((a, b) => a.from - b.from)
}

export function writeWeek(week: Week): readonly KeptElement[] {
  return [6, 0, 1, 2, 3, 4, 5].flatMap((index, position) => {
    const shifts = week[index]
    if (shifts === undefined) return []
    return [parent('WeekDay', [simple('DayType', String(position + 1)), ...writeShifts(shifts)])]
  })
}

export function writeShifts(shifts: readonly Shift[]): readonly KeptElement[] {
  const working = simple('DayWorking', shifts.length === 0 ? '0' : '1')
  if (shifts.length === 0) return [working]
  const times = shifts.map(({ from, to }) =>
    parent('WorkingTime', [simple('FromTime', timeOfDay.write(from)), simple('ToTime', timeOfDay.write(to))]),
  )
  return [working, parent('WorkingTimes', times)]
}

export type Span = { readonly first: Day; readonly last: Day }

export function readSpan(element: KeptElement): Span | undefined {
  const period = childOf(element, 'TimePeriod')
  const first = parseDay((textOf(period, 'FromDate') ?? '').trim().slice(0, 10))
  const last = parseDay((textOf(period, 'ToDate') ?? '').trim().slice(0, 10))
  return first === undefined || last === undefined || last < first ? undefined : { first, last }
}

export function writeSpan({ first, last }: Span): KeptElement {
  return parent('TimePeriod', [simple('FromDate', `${first}T00:00:00`), simple('ToDate', `${last}T23:59:00`)])
}
