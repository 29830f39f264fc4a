import { type Checks, shown } from '../checks.ts'
import { unknownPerson } from './unknown-person.ts'

/** Days beyond all that can be written. */
export const EVER = 2 ** 28

/** A share from the first up to and with the last day, both as days since 1970-01-01. */
export type ReadShare = {
  readonly first: number
  readonly last: number
  readonly share: number
  /** Whole minutes of each number of minutes of a day. */
  readonly minutesOf: Int16Array
}

export type SharesOf = (person: string) => readonly ReadShare[]

/** Shares by person: his own among everyone's, in the order they were told, for a later one wins. */
export function readShares(
  field: 'reserves' | 'targets',
  given: unknown,
  { people, checks }: { readonly people: ReadonlySet<string>; readonly checks: Checks },
): SharesOf {
  const everyone: ReadShare[] = []
  const own = new Map<string, ReadShare[]>()
  const minutesOf = sharedMinutes()
  for (const fields of checks.list(field, given)) {
    const named = fields['person'] ?? null
    const id = named === null ? null : shown(named)
    if (id !== null && !people.has(id)) {
      checks.findings.push(unknownPerson(field, id))
      continue
    }
    const of = ['person', id ?? 'everyone'] as const
    const share = checks.number([...of, 'share'], fields['share'], 'share')
    const first = checks.dayOr([...of, 'first'], fields['first'], -EVER)
    const last = checks.dayOr([...of, 'last'], fields['last'], EVER)
    if (share === null || first === null || last === null) continue
    const read = { first, last, share, minutesOf: minutesOf(share) }
    if (id === null) for (const list of [everyone, ...own.values()]) list.push(read)
    else if (own.has(id)) own.get(id)?.push(read)
    else own.set(id, [...everyone, read])
  }
  return (person) => own.get(person) ?? everyone
}

function sharedMinutes(): (share: number) => Int16Array {
  const known = new Map<number, Int16Array>()
  return (share) => {
    const found = known.get(share)
    if (found !== undefined) return found
    const made = Int16Array.from({ length: 1441 }, (_, minutes) => Math.round(minutes * share))
    known.set(share, made)
    return made
  }
}
