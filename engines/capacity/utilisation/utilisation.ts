import { readAsOf } from '../as-of.ts'
import { openChecks } from '../checks.ts'
import type { CapacityInput, Period, WorkMinutes } from '../input.ts'
import type { GridPerson } from '../net/capacity-grid.ts'
import { periodOf } from '../net/horizon.ts'
import { readPeople } from '../read-work.ts'
import type { Answer, Entry, Sheet } from '../result.ts'
import { byKind, nameSpent, readSpentTime, type SpentTime, timeOf } from './spent-time.ts'
import { nameTarget, readTargets, type ReadTargets, targetFigures, type Where } from './targets.ts'

export type UtilisationInput = CapacityInput & {
  readonly hours?: readonly WorkedTime[] | null
  readonly bookings?: readonly Booking[] | null
  readonly targets?: readonly UtilisationTarget[] | null
  /** What the targets are of; `billable` if left out. */
  readonly targetOf?: TargetOf | null
}

export type TargetOf = 'billable' | 'productive' | 'scheduled'

export type WorkedTime = {
  readonly person: string
  readonly day: string
  readonly minutes: WorkMinutes
  readonly kind: 'billable' | 'strategic' | 'other'
}

/** Minutes booked on one day; a soft one counts with its probability, 1 if left out. */
export type Booking = {
  readonly person: string
  readonly day: string
  readonly minutes: WorkMinutes
  readonly firm: 'hard' | 'soft'
  readonly probability?: number | null
}

/** Of everyone, and always, if not told; both days included, a later one wins. */
export type UtilisationTarget = {
  readonly share: number
  readonly person?: string | null
  readonly first?: string | null
  readonly last?: string | null
}

export type UtilisationMeasure =
  | 'available'
  | 'billableTime'
  | 'strategicTime'
  | 'scheduledTime'
  | 'billable'
  | 'productive'
  | 'scheduled'
  | 'target'
  | 'comparable'
  | 'gap'

/** Of a person in a period; shares are null where there is no time, targets where there is none. */
export type Utilisation = Entry<
  UtilisationMeasure,
  'billable' | 'productive' | 'scheduled' | 'target' | 'comparable' | 'gap'
> &
  Period & { readonly person: string }

/**
 * billable ÷ available, (billable + strategic) ÷ available, (hard + probability × soft) ÷ available; available is what the
 * calendar gives the person, absence and reserve included: never what happens to be logged.
 */
export function utilisation(input: UtilisationInput): Answer<Sheet<Utilisation>> {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const people = readPeople(input, checks)
  if (people === null) return { result: { asOf, entries: [] }, findings: checks.findings }
  const spentBy = readSpentTime(input, people)
  const target = readTargets(input, people)
  const periods = people.parts.map((part) => ({ part, ...periodOf(people.grid.horizon, part) }))
  const entries = people.grid.people.flatMap(({ id }, row) =>
    periods.map(({ part, from, to }): Utilisation => {
      const where = { grid: people.grid, row, part }
      const all = spentBy.get(id) as readonly SpentTime[]
      const spent = all.filter(({ day }) => part.from <= day && day < part.to)
      return { id: `${id} ${from}`, person: id, from, to, ...figuresOf(spent, target, where) }
    }),
  )
  return { result: { asOf, entries }, findings: checks.findings }
}

type Figures = Omit<Utilisation, 'id' | 'person' | 'from' | 'to'>

function figuresOf(spent: readonly SpentTime[], target: ReadTargets, where: Where): Figures {
  const { grid, row, part } = where
  const { id, share, fullTime } = grid.people[row] as GridPerson
  const start = row * grid.horizon.days
  const available = sum(grid.calendarTime.subarray(start + part.from, start + part.to))
  const ratio = (time: number): number | null => (available === 0 ? null : time / available)
  const { billable, strategic, hard, soft } = byKind(spent)
  const [billableTime, strategicTime] = [timeOf(billable), timeOf(strategic)]
  const scheduledTime = timeOf(hard) + timeOf(soft)
  return {
    available,
    billableTime,
    strategicTime,
    scheduledTime,
    billable: ratio(billableTime),
    productive: ratio(billableTime + strategicTime),
    scheduled: ratio(scheduledTime),
    ...targetFigures(spent, { of: target.of, shares: target.sharesOf(id) }, where),
    inputs: {
      fullTime: sum(fullTime.subarray(part.from, part.to)),
      share,
      billableHours: billable.map(nameSpent),
      strategicHours: strategic.map(nameSpent),
      hardBookings: hard.map(nameSpent),
      softBookings: soft.map(nameSpent),
      targetOf: target.of,
      targets: target.sharesOf(id).map(nameTarget),
    },
  }
}

function sum(minutes: Int16Array): number {
  let total = 0
  for (const one of minutes) total += one
  return total
}
