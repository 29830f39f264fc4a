import { type Finding, findingOf, told } from '@portolan/quantity'
import { type Checks, type Fields, shown } from '../checks.ts'
import type { CapacityInput } from '../input.ts'
import { type ReadAbsence, readAbsences } from './absences.ts'
import { calendarDays } from './calendar-days.ts'
import type { Horizon } from './horizon.ts'
import { type ReadShare, readShares } from './shares.ts'

/** Minutes of each person on each day: person × days + day. */
export type CapacityGrid = {
  readonly horizon: Horizon
  readonly people: readonly GridPerson[]
  /** What the calendar gives at the person's share of full time. */
  readonly calendarTime: Int16Array
  readonly absence: Int16Array
  readonly reserve: Int16Array
  /** calendar time − absence − reserve */
  readonly net: Int16Array
}

export type GridPerson = {
  readonly id: string
  readonly fields: Fields
  /** Of full time. */
  readonly share: number
  /** Calendar minutes of full time, by day. */
  readonly fullTime: Int16Array
  readonly absences: readonly ReadAbsence[]
  readonly reserves: readonly ReadShare[]
}

/** Net capacity, person by day. O(people × days). */
export function capacityGrid(input: CapacityInput, horizon: Horizon, checks: Checks): CapacityGrid {
  const drafts = readPeople(input, horizon, checks)
  const ids = new Set(drafts.map(({ id }) => id))
  const absences = readAbsences(input.absences, ids, checks)
  const reservesOf = readShares('reserves', input.reserves, { people: ids, checks })
  const people = drafts.map((draft) => ({
    ...draft,
    absences: absences.get(draft.id) ?? [],
    reserves: reservesOf(draft.id),
  }))
  const size = people.length * horizon.days
  const grid = {
    horizon,
    people,
    calendarTime: new Int16Array(size),
    absence: new Int16Array(size),
    reserve: new Int16Array(size),
    net: new Int16Array(size),
  }
  const timeOf = sharedTimes()
  people.forEach((person, row) => {
    const { from, to } = partOf(person, horizon, checks)
    const start = row * horizon.days
    if (from < to) grid.calendarTime.set(timeOf(person).subarray(from, to), start + from)
    for (const one of person.absences) takeAbsence(grid, start, one)
    for (const one of person.reserves) takeReserve(grid, start, one)
    takeRest(grid, start)
  })
  return grid
}

type Draft = Omit<GridPerson, 'absences' | 'reserves'>

function readPeople(input: CapacityInput, horizon: Horizon, checks: Checks): readonly Draft[] {
  const calendars = calendarDays(input.calendars, horizon, checks)
  const seen = new Set<string>()
  return checks.list('people', input.people).flatMap((fields) => {
    const id = checks.text(['person', '?', 'id'], fields['id'])
    if (id === null) return []
    const isTwice = seen.has(id)
    seen.add(id)
    const fullTime = calendars.get(shown(fields['calendar']))
    if (isTwice || fullTime === undefined) {
      checks.findings.push(isTwice ? twice('person', id) : noCalendar(id))
      return []
    }
    const share = checks.number(['person', id, 'share'], fields['share'] ?? 1, 'share')
    return share === null ? [] : [{ id, fields, fullTime, share }]
  })
}

/** Days of a calendar at a share of full time; the same for all who share them. */
function sharedTimes(): (person: Draft) => Int16Array {
  const known = new Map<Int16Array, Map<number, Int16Array>>()
  return ({ fullTime, share }) => {
    const byShare = known.get(fullTime) ?? new Map<number, Int16Array>()
    known.set(fullTime, byShare)
    const time = byShare.get(share) ?? fullTime.map((minutes) => Math.round(minutes * share))
    byShare.set(share, time)
    return time
  }
}

function partOf(
  { id, fields }: Draft,
  { from, days }: Horizon,
  checks: Checks,
): { from: number; to: number } {
  const first = checks.dayOr(['person', id, 'from'], fields['from'], from) ?? from
  const end = checks.dayOr(['person', id, 'to'], fields['to'], from + days) ?? from + days
  return { from: Math.max(0, first - from), to: Math.min(days, end - from) }
}

function takeAbsence(
  { horizon, calendarTime, absence }: CapacityGrid,
  start: number,
  { first, last, minutes }: ReadAbsence,
): void {
  const end = start + Math.min(horizon.days, last + 1 - horizon.from)
  for (let at = start + Math.max(0, first - horizon.from); at < end; at++)
    absence[at] = Math.min(calendarTime[at] as number, (absence[at] as number) + minutes)
}

/** Rounded day by day, so that a day is the same in every horizon. */
function takeReserve(
  { horizon, calendarTime, absence, reserve }: CapacityGrid,
  start: number,
  { first, last, minutesOf }: ReadShare,
): void {
  const end = start + Math.min(horizon.days, last + 1 - horizon.from)
  for (let at = start + Math.max(0, first - horizon.from); at < end; at++)
    reserve[at] = minutesOf[(calendarTime[at] as number) - (absence[at] as number)] as number
}

function takeRest({ horizon, calendarTime, absence, reserve, net }: CapacityGrid, start: number): void {
  for (let at = start; at < start + horizon.days; at++)
    net[at] = (calendarTime[at] as number) - (absence[at] as number) - (reserve[at] as number)
}

export function twice(kind: string, id: string): Finding {
  const says = told(
    'capacity:twice',
  )`${{ id }} is there twice; the first one counts. Give each an id of its own.`
  return findingOf('error', 'twice', [kind, id, says])
}

function noCalendar(id: string): Finding {
  const says = told(
    'capacity:no-calendar',
  )`${{ id }} names no calendar that is there, and was left out; name one of the calendars.`
  return findingOf('error', 'no-calendar', ['person', id, says])
}
