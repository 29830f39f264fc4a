import { type Finding, findingOf, told } from '@portolan/quantity'
import { type Checks, type Fields, shown } from '../checks.ts'
import type { CapacityInput } from '../input.ts'
import { type ReadAbsence, readAbsences } from './absences.ts'
import { calendarDays } from './calendar-days.ts'
import { type Horizon, joinParts, type Part } from './horizon.ts'
import { type ReadShare, readShares } from './shares.ts'
import { reserveOf, sharedDays, type UsualDays } from './usual-days.ts'

/** Minutes of each person on each day: person × days + day. */
export type CapacityGrid = {
  readonly horizon: Horizon
  readonly people: readonly GridPerson[]
  /** How many kinds of usual days there are. */
  readonly kinds: number
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
  readonly employed: Part
  readonly absences: readonly ReadAbsence[]
  readonly reserves: readonly ReadShare[]
  readonly usual: UsualDays
  /** Days that are not as usual, in order: before and after the time employed, and absences. */
  readonly odd: readonly Part[]
}

/** Net capacity, person by day: usual days are copied, odd ones counted. O(people × days). */
export function capacityGrid(input: CapacityInput, horizon: Horizon, checks: Checks): CapacityGrid {
  const drafts = readPeople(input, horizon, checks)
  const ids = new Set(drafts.map(({ id }) => id))
  const absencesOf = readAbsences(input.absences, ids, checks)
  const reservesOf = readShares('reserves', input.reserves, { people: ids, checks })
  const usualOf = sharedDays(horizon.from)
  const people = drafts.map(({ id, fields, share, fullTime }): GridPerson => {
    const [absences, reserves] = [absencesOf.get(id) ?? [], reservesOf(id)]
    const usual = usualOf({ fullTime, share, reserves })
    const employed = employedOf({ id, fields }, horizon, checks)
    const odd = oddDays({ employed, absences }, horizon)
    return { id, fields, share, fullTime, employed, absences, reserves, usual, odd }
  })
  const size = people.length * horizon.days
  const grid = {
    horizon,
    people,
    kinds: people.reduce((most, { usual }) => Math.max(most, usual.number + 1), 0),
    calendarTime: new Int16Array(size),
    absence: new Int16Array(size),
    reserve: new Int16Array(size),
    net: new Int16Array(size),
  }
  people.forEach((person, row) => fillRow(grid, person, row * horizon.days))
  return grid
}

type Draft = Pick<GridPerson, 'id' | 'fields' | 'share' | 'fullTime'>

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

function employedOf(
  { id, fields }: Pick<Draft, 'id' | 'fields'>,
  { from, days }: Horizon,
  checks: Checks,
): Part {
  const first = checks.dayOr(['person', id, 'from'], fields['from'], from) ?? from
  const end = checks.dayOr(['person', id, 'to'], fields['to'], from + days) ?? from + days
  return { from: Math.max(0, first - from), to: Math.min(days, end - from) }
}

function oddDays(
  { employed, absences }: Pick<GridPerson, 'employed' | 'absences'>,
  { from, days }: Horizon,
): readonly Part[] {
  const odd = [
    { from: 0, to: Math.min(employed.from, days) },
    { from: Math.max(employed.to, 0), to: days },
    ...absences.map(({ first, last }) => ({
      from: Math.max(0, first - from),
      to: Math.min(days, last + 1 - from),
    })),
  ]
  return joinParts(odd.filter((part) => part.from < part.to))
}

function fillRow(grid: CapacityGrid, person: GridPerson, start: number): void {
  const { calendarTime, absence, reserve, net } = grid
  const { employed, absences, usual, odd } = person
  if (employed.from < employed.to)
    calendarTime.set(usual.calendarTime.subarray(employed.from, employed.to), start + employed.from)
  reserve.set(usual.reserve, start)
  net.set(usual.net, start)
  for (const one of absences) takeAbsence(grid, start, one)
  for (const { from, to } of odd)
    for (let day = from; day < to; day++) {
      const present = (calendarTime[start + day] as number) - (absence[start + day] as number)
      const kept = reserveOf(usual.heldBy[day], present)
      reserve[start + day] = kept
      net[start + day] = present - kept
    }
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
