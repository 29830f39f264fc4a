import { told } from '@portolan/quantity'
import type { CalendarChange, ScheduleCalendar, WorkWeek } from '../calendar.ts'
import { inheritedWeek } from '../calendar.ts'
import { flag } from '../codec.ts'
import { type KeptElement, nothingKept } from '../kept.ts'
import { type Reading, subjectFinding } from '../reading.ts'
import { childOf, childrenOf, parent, simple, textOf } from '../xml/element.ts'
import { inOrder, keptOf, orderOf, storeRest } from '../xml/fields.ts'
import { readSpan, readWeek, writeSpan, writeWeek } from './calendar-days.ts'
import { readException, withoutTwins, writeException, writeTwins } from './calendar-exceptions.ts'

/** Exceptions may stand in the form of 2002, in that of 2003 and later, or in both: each counts once. */
export function readCalendar(element: KeptElement, reading: Reading): ScheduleCalendar | undefined {
  const { ledger } = reading
  ledger.met('Calendar')
  const id = textOf(element, 'UID')?.trim()
  if (id === undefined) {
    for (const { name } of element.children ?? []) ledger.field('Calendar', name, 'lost')
    return undefined
  }
  const weekDays = childrenOf(childOf(element, 'WeekDays'), 'WeekDay')
  const baseId = textOf(element, 'BaseCalendarUID')?.trim()
  const guid = textOf(element, 'GUID')
  const isBase = flag.read(textOf(element, 'IsBaseCalendar') ?? '1') === true
  ledger.made('Calendar')
  return {
    id,
    name: textOf(element, 'Name') ?? '',
    ...(guid !== undefined && { guid }),
    kind: isBase ? 'base' : 'resource',
    ...(baseId !== undefined && baseId !== '-1' && { baseId }),
    week: weekDays.length === 0 ? inheritedWeek : readWeek(weekDays),
    exceptions: readChanges(element, weekDays, reading),
    workWeeks: childrenOf(childOf(element, 'WorkWeeks'), 'WorkWeek').flatMap(
      (one) => readWorkWeek(one) ?? [],
    ),
    kept: keptOf(rememberRest(element, reading), {}) ?? nothingKept,
  }
}

const mapped = new Set(
  'UID Name GUID IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks'.split(' '),
)

function rememberRest(element: KeptElement, { ledger }: Reading): readonly KeptElement[] {
  const children = element.children ?? []
  for (const { name } of children) if (mapped.has(name)) ledger.field('Calendar', name, 'mapped')
  return storeRest(
    children.filter(({ name }) => !mapped.has(name)),
    'Calendar',
    ledger,
  )
}

function readChanges(
  element: KeptElement,
  weekDays: readonly KeptElement[],
  reading: Reading,
): readonly CalendarChange[] {
  const written = childrenOf(childOf(element, 'Exceptions'), 'Exception')
  const changes = written.flatMap((one) => readException(one) ?? [])
  const old = weekDays
    .filter((one) => textOf(one, 'DayType')?.trim() === '0')
    .flatMap((one) => readException(one) ?? [])
  for (const _ of written) reading.ledger.met('Exception')
  reading.ledger.made('Exception', changes.length)
  if (changes.length < written.length) {
    reading.findings.add(
      subjectFinding(
        'warning',
        'exception-without-days',
        { kind: 'Calendar', id: textOf(element, 'UID') ?? '' },
        told(
          'exchange:exception-without-days',
        )`An exception of calendar "${{ calendar: textOf(element, 'Name') ?? '' }}" names no days, or ends before it begins; it is left out.`,
      ),
    )
  }
  return [...changes, ...withoutTwins(old, changes).map(({ kept: _, ...change }) => change)]
}

function readWorkWeek(element: KeptElement): WorkWeek | undefined {
  const span = readSpan(element)
  const name = textOf(element, 'Name')
  if (span === undefined) return undefined
  const week = readWeek(childrenOf(childOf(element, 'WeekDays'), 'WeekDay'))
  return name === undefined ? { ...span, week } : { ...span, name, week }
}

const order = orderOf(
  'UID GUID Name IsBaseCalendar IsBaselineCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks',
)

export function writeCalendar(calendar: ScheduleCalendar): KeptElement {
  const { id, name, guid, kind, baseId, week, exceptions, workWeeks, kept } = calendar
  const weekDays = [...writeWeek(week), ...writeTwins(exceptions)]
  const children = [
    simple('UID', id),
    ...(guid === undefined ? [] : [simple('GUID', guid)]),
    simple('Name', name),
    simple('IsBaseCalendar', kind === 'resource' ? '0' : '1'),
    simple('BaseCalendarUID', baseId ?? '-1'),
    ...(weekDays.length === 0 ? [] : [parent('WeekDays', weekDays)]),
    ...(exceptions.length === 0 ? [] : [parent('Exceptions', exceptions.map(writeException))]),
    ...(workWeeks.length === 0 ? [] : [parent('WorkWeeks', workWeeks.map(writeWorkWeek))]),
    ...kept.elements,
  ]
  return parent('Calendar', inOrder(children, order))
}

function writeWorkWeek({ first, last, name, week }: WorkWeek): KeptElement {
  const named = name === undefined ? [] : [simple('Name', name)]
  return parent('WorkWeek', [writeSpan({ first, last }), ...named, parent('WeekDays', writeWeek(week))])
}
