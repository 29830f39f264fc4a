import { type Checks, shown } from '../checks.ts'
import { unknownPerson } from './unknown-person.ts'

/** Days since 1970-01-01, both included. */
export type ReadAbsence = { readonly first: number; readonly last: number; readonly minutes: number }

const WHOLE_DAY = 1440

export function readAbsences(
  given: unknown,
  people: ReadonlySet<string>,
  checks: Checks,
): ReadonlyMap<string, readonly ReadAbsence[]> {
  const absences = new Map<string, ReadAbsence[]>()
  for (const fields of checks.list('absences', given)) {
    const id = shown(fields['person'])
    if (!people.has(id)) {
      checks.findings.push(unknownPerson('absences', id))
      continue
    }
    const first = checks.day(['person', id, 'first'], fields['first'])
    const last = checks.day(['person', id, 'last'], fields['last'])
    const minutes = checks.number(['person', id, 'minutes'], fields['minutes'] ?? WHOLE_DAY, 'minutes')
    if (first === null || last === null || minutes === null) continue
    const list = absences.get(id)
    if (list === undefined) absences.set(id, [{ first, last, minutes }])
    else list.push({ first, last, minutes })
  }
  return absences
}
