import { type Checks, type Fields, openChecks, shown } from '../checks.ts'
import type { Answer } from '../finding.ts'
import type { CapacityInput, Period, WorkMinutes } from '../input.ts'
import { capacityGrid, type CapacityGrid } from '../net/capacity-grid.ts'
import { periodOf, readHorizon, readPeriods } from '../net/horizon.ts'

export type UtilisationInput = CapacityInput & {
  readonly hours?: readonly WorkedTime[] | null
  readonly bookings?: readonly Booking[] | null
}

export type WorkedTime = {
  readonly person: string
  readonly day: string
  readonly minutes: WorkMinutes
  readonly kind: 'billable' | 'strategic' | 'other'
}

/** Minutes booked on one day; a soft one counts with its probability. */
export type Booking = {
  readonly person: string
  readonly day: string
  readonly minutes: WorkMinutes
  readonly firm: 'hard' | 'soft'
  readonly probability?: number | null
}

export type Utilisation = Period & {
  readonly person: string
  /** What the calendar gives, absence and reserve included: never what happens to be logged. */
  readonly available: WorkMinutes
  readonly billable: number | null
  readonly productive: number | null
  readonly scheduled: number | null
}

/**
 * billable ÷ available, (billable + strategic) ÷ available, (hard + probability × soft) ÷ available; available is the
 * calendar time of the person. Null where there is none.
 */
export function utilisation(input: UtilisationInput): Answer<readonly Utilisation[]> {
  const checks = openChecks()
  const horizon = readHorizon(input, checks)
  if (horizon === null) return { result: [], findings: checks.findings }
  const grid = capacityGrid(input, horizon, checks)
  const billable = timeOf(grid, checks.list('hours', input.hours), {
    checks,
    share: ({ kind }) => (kind === 'billable' ? 1 : 0),
  })
  const strategic = timeOf(grid, checks.list('hours', input.hours), {
    checks,
    share: ({ kind }) => (kind === 'strategic' ? 1 : 0),
  })
  const scheduled = timeOf(grid, checks.list('bookings', input.bookings), {
    checks,
    share: ({ firm, probability }) =>
      firm === 'hard' ? 1 : typeof probability === 'number' ? probability : 0,
  })
  const result = readPeriods(input.periods, horizon, checks).flatMap((part) =>
    grid.people.map(({ id }, row) => {
      const sum = (of: ArrayLike<number>): number => {
        let total = 0
        for (let day = part.from; day < part.to; day++) total += of[row * horizon.days + day] as number
        return total
      }
      const available = sum(grid.calendarTime)
      const ratio = (time: number): number | null => (available === 0 ? null : time / available)
      return {
        person: id,
        ...periodOf(horizon, part),
        available,
        billable: ratio(sum(billable)),
        productive: ratio(sum(billable) + sum(strategic)),
        scheduled: ratio(sum(scheduled)),
      }
    }),
  )
  return { result, findings: checks.findings }
}

type Counting = {
  readonly checks: Checks
  readonly share: (fields: Fields) => number
}

function timeOf(
  { horizon, people }: CapacityGrid,
  entries: readonly Fields[],
  { checks, share }: Counting,
): Float64Array {
  const rowOf = new Map(people.map(({ id }, row) => [id, row]))
  const time = new Float64Array(people.length * horizon.days)
  for (const fields of entries) {
    const counted = share(fields)
    const row = rowOf.get(shown(fields['person']))
    if (row === undefined || counted === 0) continue
    const of = ['person', shown(fields['person'])] as const
    const on = checks.day([...of, 'day'], fields['day'])
    const minutes = checks.number([...of, 'minutes'], fields['minutes'], 'minutes')
    if (on === null || minutes === null || on < horizon.from || on >= horizon.from + horizon.days) continue
    const at = row * horizon.days + on - horizon.from
    time[at] = (time[at] as number) + minutes * counted
  }
  return time
}
