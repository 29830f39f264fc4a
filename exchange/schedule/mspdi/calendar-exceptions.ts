import { addDays, type Day, daysBetween } from '@portolan/quantity'
import { type CalendarChange, rangesOfChange } from '../calendar.ts'
import { flag, wholeNumber } from '../codec.ts'
import type { Kept, KeptElement } from '../kept.ts'
import type { Item, Recurrence } from '../recurrence.ts'
import { parent, simple, textOf } from '../xml/element.ts'
import { inOrder, orderOf } from '../xml/fields.ts'
import { readShifts, readSpan, writeShifts, writeSpan } from './calendar-days.ts'

/** Undefined where it names no days. */
export function readException(element: KeptElement): CalendarChange | undefined {
  const span = readSpan(element)
  if (span === undefined) return undefined
  const recurrence = readRecurrence(element)
  const name = textOf(element, 'Name')
  const working = flag.read(textOf(element, 'DayWorking') ?? '') === true
  const change: CalendarChange = {
    ...span,
    shifts: working ? readShifts(element) : [],
    ...(name !== undefined && { name }),
    ...(recurrence !== undefined && { recurrence }),
  }
  const kept = keptOfException(element, change)
  return kept === undefined ? change : { ...change, kept }
}

const read = new Set(
  'TimePeriod Name Type Period DaysOfWeek Month MonthItem MonthPosition MonthDay DayWorking WorkingTimes'.split(
    ' ',
  ),
)

/** What the writer would say anyway need not be kept. */
function keptOfException(element: KeptElement, change: CalendarChange): Kept | undefined {
  const usual = new Map(usualElements(change).map(({ name, text }) => [name, text]))
  const elements = (element.children ?? []).filter(
    ({ name, text }) => !read.has(name) && (text === undefined || usual.get(name) !== text.trim()),
  )
  return elements.length === 0 ? undefined : { elements, spelled: {} }
}

function usualElements(change: CalendarChange): readonly KeptElement[] {
  return [simple('EnteredByOccurrences', '1'), simple('Occurrences', String(daysOf(change).length))]
}

const order = orderOf(`
  EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek Month MonthItem MonthPosition MonthDay
  DayWorking WorkingTimes
`)

export function writeException(change: CalendarChange): KeptElement {
  const kept = change.kept?.elements ?? []
  const usual = usualElements(change).filter(({ name }) => !kept.some((one) => one.name === name))
  const name = change.name === undefined ? [] : [simple('Name', change.name)]
  const rule = writeRecurrence(change.recurrence)
  const children = [...usual, writeSpan(change), ...name, ...rule, ...writeShifts(change.shifts), ...kept]
  return parent('Exception', inOrder(children, order))
}

/** The form of 2002, which later versions write as well: one for each stretch of days. */
export function writeTwins(changes: readonly CalendarChange[]): readonly KeptElement[] {
  return changes
    .flatMap((change) => rangesOfChange(change).map((range) => ({ ...range, shifts: change.shifts })))
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ first, last, shifts }) => {
      const [working, ...times] = writeShifts(shifts)
      const said = working === undefined ? [] : [working]
      return parent('WeekDay', [simple('DayType', '0'), ...said, writeSpan({ first, last }), ...times])
    })
}

/** Exceptions of the old form that the new one does not already name. */
export function withoutTwins(
  old: readonly CalendarChange[],
  changes: readonly CalendarChange[],
): readonly CalendarChange[] {
  const known = new Set(changes.flatMap(daysOf))
  return old.filter((change) => !daysOf(change).every((day) => known.has(day)))
}

/** Longer ones are told apart by their ends. */
const longestCompared = 3_660

function daysOf(change: CalendarChange): readonly Day[] {
  return rangesOfChange(change).flatMap(({ first, last }) => {
    const length = daysBetween(first, last) + 1
    if (length > longestCompared) return [first, last]
    return Array.from({ length }, (_, offset) => addDays(first, offset))
  })
}

function readRecurrence(element: KeptElement): Recurrence | undefined {
  const count = (name: string): number | undefined => wholeNumber.read(textOf(element, name) ?? '')
  const every = Math.max(1, count('Period') ?? 1)
  const month = (count('Month') ?? 0) + 1
  const dayOfMonth = count('MonthDay') ?? 1
  const position = (count('MonthPosition') ?? 0) + 1
  const item = items[count('MonthItem') ?? 0] ?? 'day'
  switch (count('Type')) {
    case 2:
      return { kind: 'yearly', month, dayOfMonth }
    case 3:
      return { kind: 'yearly-position', month, position, item }
    case 4:
      return { kind: 'monthly', every, dayOfMonth }
    case 5:
      return { kind: 'monthly-position', every, position, item }
    case 6:
      return { kind: 'weekly', every, weekdays: weekdaysOf(count('DaysOfWeek') ?? 0) }
    case 7:
      return { kind: 'daily', every }
    default:
      return undefined
  }
}

const items: readonly Item[] = ['day', 'weekday', 'weekend-day', 7, 1, 2, 3, 4, 5, 6]

/** Bit 1 is Sunday, 2 Monday, 4 Tuesday. */
function weekdaysOf(bits: number): readonly number[] {
  return [7, 1, 2, 3, 4, 5, 6].filter((_, bit) => (bits & (1 << bit)) !== 0)
}

function writeRecurrence(recurrence: Recurrence | undefined): readonly KeptElement[] {
  switch (recurrence?.kind) {
    case undefined:
      return all({ Type: 1 })
    case 'yearly':
      return all({ Type: 2, Month: recurrence.month - 1, MonthDay: recurrence.dayOfMonth })
    case 'yearly-position':
      return all({ Type: 3, Month: recurrence.month - 1, ...positionFields(recurrence) })
    case 'monthly':
      return all({ Type: 4, Period: recurrence.every, MonthDay: recurrence.dayOfMonth })
    case 'monthly-position':
      return all({ Type: 5, Period: recurrence.every, ...positionFields(recurrence) })
    case 'weekly':
      return all({ Type: 6, Period: recurrence.every, DaysOfWeek: bitsOf(recurrence.weekdays) })
    case 'daily':
      return all({ Type: 7, Period: recurrence.every })
  }
}

function positionFields({ position, item }: { readonly position: number; readonly item: Item }): {
  MonthItem: number
  MonthPosition: number
} {
  return { MonthItem: Math.max(0, items.indexOf(item)), MonthPosition: position - 1 }
}

function bitsOf(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, one) => bits | (1 << (one % 7)), 0)
}

function all(fields: Readonly<Record<string, number>>): readonly KeptElement[] {
  return Object.entries(fields).map(([name, value]) => simple(name, String(value)))
}
