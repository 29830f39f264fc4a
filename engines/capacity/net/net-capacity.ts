import { openChecks } from '../checks.ts'
import type { CapacityInput, Period } from '../input.ts'
import { type ReadPeople, readPeople } from '../read-work.ts'
import { type Day, dayFromNumber } from '@portolan/quantity'
import { readAsOf } from '../as-of.ts'
import type { Answer, Entry, Inputs, Named, Sheet } from '../result.ts'
import type { CapacityGrid, GridPerson } from './capacity-grid.ts'
import { type Part, periodOf } from './horizon.ts'

export type NetMeasure = 'calendarTime' | 'absence' | 'reserve' | 'netCapacity' | 'fullTimeEquivalent'

/** Minutes; full-time equivalents are null where full time has no time either. */
export type NetCapacity = Entry<NetMeasure, 'fullTimeEquivalent'> & Period & { readonly person: string }

/**
 * Net capacity of a person = calendar time − absence − reserve, in minutes by period; FTE = net ÷ full time of that
 * calendar. O(people × days).
 */
export function netCapacity(input: CapacityInput): Answer<Sheet<NetCapacity>> {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const people = readPeople(input, checks)
  const entries = people === null ? [] : netCapacityOf(people)
  return { result: { asOf, entries }, findings: checks.findings }
}

export function netCapacityOf({ grid, parts }: ReadPeople): readonly NetCapacity[] {
  const periods = parts.map((part) => ({ part, ...periodOf(grid.horizon, part) }))
  const dayOf = dayNames()
  return grid.people.flatMap((person, row) =>
    periods.map(({ part, from, to }) => {
      const { calendarTime, absence, reserve, fullTime } = sums(grid, row, part)
      const net = calendarTime - absence - reserve
      return {
        id: `${person.id} ${from}`,
        person: person.id,
        from,
        to,
        calendarTime,
        absence,
        reserve,
        netCapacity: net,
        fullTimeEquivalent: fullTime === 0 ? null : net / fullTime,
        inputs: inputsOf(person, fullTime, {
          from: grid.horizon.from + part.from,
          to: grid.horizon.from + part.to,
          dayOf,
        }),
      }
    }),
  )
}

type Times = Readonly<Record<'calendarTime' | 'absence' | 'reserve' | 'fullTime', number>>

function sums(grid: CapacityGrid, row: number, { from, to }: Part): Times {
  const { horizon, calendarTime: given, absence: away, reserve: kept } = grid
  const { fullTime: usual } = grid.people[row] as GridPerson
  const start = row * horizon.days
  let calendarTime = 0
  let absence = 0
  let reserve = 0
  let fullTime = 0
  for (let day = from; day < to; day++) {
    calendarTime += given[start + day] as number
    absence += away[start + day] as number
    reserve += kept[start + day] as number
    fullTime += usual[day] as number
  }
  return { calendarTime, absence, reserve, fullTime }
}

/** Days since 1970-01-01, the end not included. */
type Where = { readonly from: number; readonly to: number; readonly dayOf: (count: number) => Day }

function inputsOf(person: GridPerson, fullTime: number, { from, to, dayOf }: Where): Inputs {
  const absences: Named[] = []
  for (const { first, last } of person.absences) {
    const days = Math.min(to, last + 1) - Math.max(from, first)
    if (days > 0) absences.push({ id: dayOf(Math.max(from, first)), value: days })
  }
  const reserveShares: Named[] = []
  for (const { first, last, share } of person.reserves)
    if (first < to && last >= from) reserveShares.push({ id: dayOf(Math.max(from, first)), value: share })
  return { fullTime, share: person.share, absences, reserveShares }
}

/** Written once each, for many people are away on the same days. */
function dayNames(): (count: number) => Day {
  const known = new Map<number, Day>()
  return (count) => {
    const name = known.get(count) ?? dayFromNumber(count)
    known.set(count, name)
    return name
  }
}
