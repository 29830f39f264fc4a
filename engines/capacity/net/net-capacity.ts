import { openChecks } from '../checks.ts'
import type { CapacityInput, Period } from '../input.ts'
import { type ReadPeople, readPeople } from '../read-work.ts'
import { type Day, dayFromNumber } from '@portolan/quantity'
import { readAsOf } from '../as-of.ts'
import type { Answer, Entry, Inputs, Named, Sheet } from '../result.ts'
import type { CapacityGrid, GridPerson } from './capacity-grid.ts'
import { type Horizon, type Part, periodOf } from './horizon.ts'

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
  const dayOf = dayNames(grid.horizon)
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

/** Of usual days by their sums, with what odd days differ. */
function sums(grid: CapacityGrid, row: number, part: Part): Times {
  const { usual, odd } = grid.people[row] as GridPerson
  const start = row * grid.horizon.days
  const between = (before: Float64Array, { from, to }: Part): number =>
    (before[to] as number) - (before[from] as number)
  let calendarTime = between(usual.before.calendarTime, part)
  let reserve = between(usual.before.reserve, part)
  let absence = 0
  for (const { from, to } of odd) {
    const [first, end] = [Math.max(from, part.from), Math.min(to, part.to)]
    for (let day = first; day < end; day++) {
      calendarTime += (grid.calendarTime[start + day] as number) - (usual.calendarTime[day] as number)
      reserve += (grid.reserve[start + day] as number) - (usual.reserve[day] as number)
      absence += grid.absence[start + day] as number
    }
  }
  return { calendarTime, absence, reserve, fullTime: between(usual.before.fullTime, part) }
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
function dayNames({ from, days }: Horizon): (count: number) => Day {
  const known = Array.from<unknown, Day | undefined>({ length: days }, () => undefined)
  return (count) => (known[count - from] ??= dayFromNumber(count))
}
