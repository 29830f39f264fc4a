import { type Finding, told } from '@portolan/quantity'
import { type Checks, type Fields, shown } from '../checks.ts'
import { findingOf } from '../finding.ts'
import type { CapacityInput } from '../input.ts'
import { calendarDays } from './calendar-days.ts'
import type { Horizon } from './horizon.ts'

/** Minutes of each person on each day: person × days + day. */
export type CapacityGrid = {
  readonly horizon: Horizon
  readonly people: readonly GridPerson[]
  /** What the calendar gives at the person's share of full time. */
  readonly calendarTime: Int32Array
  readonly absence: Int32Array
  readonly reserve: Int32Array
  /** calendar time − absence − reserve */
  readonly net: Int32Array
  /** Calendar minutes of full time, by person's calendar and day; for FTE. */
  readonly fullTimeOf: readonly Int32Array[]
}

export type GridPerson = { readonly id: string; readonly fields: Fields }

/** Net capacity, person by day. O(people × days). */
export function capacityGrid(input: CapacityInput, horizon: Horizon, checks: Checks): CapacityGrid {
  const calendars = calendarDays(input.calendars, horizon, checks)
  const seen = new Set<string>()
  const people: (GridPerson & { readonly fullTime: Int32Array; readonly share: number })[] = []
  for (const fields of checks.list('people', input.people)) {
    const id = checks.text(['person', '?', 'id'], fields['id'])
    if (id === null) continue
    const fullTime = calendars.get(shown(fields['calendar']))
    if (seen.has(id)) checks.findings.push(twice('person', id))
    else if (fullTime === undefined) checks.findings.push(noCalendar(id))
    else {
      const share = checks.number(['person', id, 'share'], fields['share'] ?? 1, 'share')
      if (share !== null) people.push({ id, fields, fullTime, share })
    }
    seen.add(id)
  }
  const size = people.length * horizon.days
  const [calendarTime, absence] = [new Int32Array(size), new Int32Array(size)]
  const [reserve, net] = [new Int32Array(size), new Int32Array(size)]
  people.forEach((person, row) => {
    const part = partOf(person, horizon, checks)
    for (let day = part.from; day < part.to; day++)
      calendarTime[row * horizon.days + day] = Math.round((person.fullTime[day] as number) * person.share)
  })
  const rowOf = new Map(people.map(({ id }, row) => [id, row]))
  const grid = {
    horizon,
    people,
    calendarTime,
    absence,
    reserve,
    net,
    fullTimeOf: people.map((one) => one.fullTime),
  }
  takeAbsences(grid, { rowOf, checks, given: input.absences })
  takeReserves(grid, { rowOf, checks, given: input.reserves })
  for (let at = 0; at < size; at++)
    net[at] = (calendarTime[at] as number) - (absence[at] as number) - (reserve[at] as number)
  return grid
}

type Reading = {
  readonly rowOf: ReadonlyMap<string, number>
  readonly checks: Checks
  readonly given: unknown
}

function partOf(
  { id, fields }: GridPerson,
  { from, days }: Horizon,
  checks: Checks,
): { from: number; to: number } {
  const first = isTold(fields['from']) ? checks.day(['person', id, 'from'], fields['from']) : null
  const end = isTold(fields['to']) ? checks.day(['person', id, 'to'], fields['to']) : null
  return {
    from: first === null ? 0 : Math.max(0, first - from),
    to: end === null ? days : Math.min(days, end - from),
  }
}

function isTold(given: unknown): boolean {
  return given !== undefined && given !== null
}

function takeAbsences(grid: CapacityGrid, { rowOf, checks, given }: Reading): void {
  const { horizon, calendarTime, absence } = grid
  for (const fields of checks.list('absences', given)) {
    const id = shown(fields['person'])
    const row = rowOf.get(id)
    if (row === undefined) {
      checks.findings.push(unknownPerson('absences', id))
      continue
    }
    const first = checks.day(['person', id, 'first'], fields['first'])
    const last = checks.day(['person', id, 'last'], fields['last'])
    const minutes = checks.number(['person', id, 'minutes'], fields['minutes'] ?? 1440, 'minutes')
    if (first === null || last === null || minutes === null) continue
    const end = Math.min(horizon.days, last + 1 - horizon.from)
    for (let day = Math.max(0, first - horizon.from); day < end; day++) {
      const at = row * horizon.days + day
      absence[at] = Math.min(calendarTime[at] as number, (absence[at] as number) + minutes)
    }
  }
}

/** Rounded day by day, so that a day is the same in every horizon. */
function takeReserves(grid: CapacityGrid, { rowOf, checks, given }: Reading): void {
  const { horizon, calendarTime, absence, reserve, people } = grid
  for (const fields of checks.list('reserves', given)) {
    const id = isTold(fields['person']) ? shown(fields['person']) : 'everyone'
    const row = isTold(fields['person']) ? rowOf.get(id) : -1
    if (row === undefined) {
      checks.findings.push(unknownPerson('reserves', id))
      continue
    }
    const share = checks.number(['person', id, 'share'], fields['share'], 'share')
    const first = isTold(fields['first'])
      ? checks.day(['person', id, 'first'], fields['first'])
      : horizon.from
    const last = isTold(fields['last'])
      ? checks.day(['person', id, 'last'], fields['last'])
      : horizon.from + horizon.days
    if (share === null || first === null || last === null) continue
    const end = Math.min(horizon.days, last + 1 - horizon.from)
    const rows = row === -1 ? people.keys() : [row]
    for (const one of rows)
      for (let day = Math.max(0, first - horizon.from); day < end; day++) {
        const at = one * horizon.days + day
        reserve[at] = Math.round(((calendarTime[at] as number) - (absence[at] as number)) * share)
      }
  }
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

function unknownPerson(field: string, id: string): Finding {
  const says = told(
    'capacity:unknown-person',
  )`${{ field }} names ${{ id }}, who is not among the people; it was passed over.`
  return findingOf('warning', 'unknown-person', ['person', id, says])
}
