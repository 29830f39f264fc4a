import { type Day, dayFromNumber } from '@portolan/quantity'
import { type Checks, type Fields, shown } from '../checks.ts'
import { unknownPerson } from '../net/unknown-person.ts'
import type { ReadPeople } from '../read-work.ts'
import type { Named } from '../result.ts'

/** Minutes of a person on a day, counted from the first of the horizon; soft ones by their probability. */
export type SpentTime = {
  readonly kind: SpentKind
  readonly day: number
  readonly date: Day
  readonly minutes: number
}

type SpentKind = 'billable' | 'strategic' | 'hard' | 'soft'

export function readSpentTime(
  input: { readonly hours?: unknown; readonly bookings?: unknown },
  { grid, checks }: ReadPeople,
): ReadonlyMap<string, readonly SpentTime[]> {
  const spentBy = new Map<string, SpentTime[]>(grid.people.map(({ id }) => [id, []]))
  for (const [field, given] of [
    ['hours', input.hours],
    ['bookings', input.bookings],
  ] as const)
    for (const fields of checks.list(field, given)) {
      const person = shown(fields['person'])
      const list = spentBy.get(person)
      if (list === undefined) checks.findings.push(unknownPerson(field, person))
      else list.push(...readOne(person, fields, { from: grid.horizon.from, field, checks }))
    }
  return spentBy
}

type Reading = { readonly from: number; readonly field: 'hours' | 'bookings'; readonly checks: Checks }

function readOne(person: string, fields: Fields, { from, field, checks }: Reading): readonly SpentTime[] {
  const kind = field === 'hours' ? hourKind(fields['kind']) : fields['firm'] === 'hard' ? 'hard' : 'soft'
  const of = ['person', person] as const
  const on = checks.day([...of, 'day'], fields['day'])
  const minutes = checks.number([...of, 'minutes'], fields['minutes'], 'minutes')
  const given = kind === 'soft' ? (fields['probability'] ?? 1) : 1
  const probability = checks.number([...of, 'probability'], given, 'share')
  if (kind === null || on === null || minutes === null || probability === null) return []
  return [{ kind, day: on - from, date: dayFromNumber(on), minutes: minutes * probability }]
}

function hourKind(given: unknown): 'billable' | 'strategic' | null {
  return given === 'billable' || given === 'strategic' ? given : null
}

export function byKind(spent: readonly SpentTime[]): Readonly<Record<SpentKind, readonly SpentTime[]>> {
  const of = (kind: SpentKind): readonly SpentTime[] => spent.filter((one) => one.kind === kind)
  return { billable: of('billable'), strategic: of('strategic'), hard: of('hard'), soft: of('soft') }
}

export function timeOf(spent: readonly SpentTime[]): number {
  return spent.reduce((sum, { minutes }) => sum + minutes, 0)
}

export function nameSpent({ date, minutes }: SpentTime): Named {
  return { id: date, value: minutes }
}
