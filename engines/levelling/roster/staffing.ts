import type { Time } from '../input.ts'
import type { Roster, RosterActivity, Role } from './roster.ts'
import { freeFrom } from './diary.ts'

/** Who does it, or when to look again: nobody can before. */
export type Staffed = { readonly people: readonly number[] } | { readonly again: Time }

/** People for all roles from `start` to `finish`, each in one of them. */
export function staff(roster: Roster, activity: RosterActivity, start: Time, finish: Time): Staffed {
  const { roles, duration } = activity
  const [only] = roles
  if (only === undefined) return { people: [] }
  if (roles.length === 1) return staffOne(roster, only, { start, finish, least: duration })
  const frees: number[][] = []
  let again = start
  for (const role of roles) {
    const { free, next } = freeOf(roster, role, { start, finish, least: duration })
    frees.push(free)
    const short = role.people - free.length
    if (short > 0) again = Math.max(again, earliestOf(next, short))
  }
  if (again > start) return { again }
  const people = matchRoles(roles, frees)
  if (people !== undefined) return { people }
  const next = roles.flatMap((role) => freeOf(roster, role, { start, finish, least: duration }).next)
  return { again: earliestOf(next, 1) }
}

type Stretch = { readonly start: Time; readonly finish: Time; readonly least: number }

function staffOne(roster: Roster, { candidates, people }: Role, { start, finish, least }: Stretch): Staffed {
  const free: number[] = []
  const next: Time[] = []
  for (const person of candidates) {
    const from = freeFrom((roster.people[person] as Roster['people'][number]).diary, start, finish, least)
    if (from === start) {
      free.push(person)
      if (free.length === people) return { people: free }
    } else next.push(from)
  }
  return { again: earliestOf(next, people - free.length) }
}

function freeOf(
  roster: Roster,
  role: Role,
  { start, finish, least }: Stretch,
): { readonly free: number[]; readonly next: number[] } {
  const free: number[] = []
  const next: number[] = []
  for (const person of role.candidates) {
    const from = freeFrom((roster.people[person] as Roster['people'][number]).diary, start, finish, least)
    if (from === start) free.push(person)
    else next.push(from)
  }
  return { free, next }
}

/** The time at which so many of them have come. */
function earliestOf(times: readonly Time[], nth: number): Time {
  if (nth === 1) {
    let least = Number.POSITIVE_INFINITY
    for (const one of times) if (one < least) least = one
    return least
  }
  return times.toSorted((a, b) => a - b)[nth - 1] ?? Number.POSITIVE_INFINITY
}

/**
 * A matching of roles and people by ways that move others aside (Kuhn 1955); the first free of each list goes first.
 * Undefined where there is none.
 */
export function matchRoles(
  roles: readonly { readonly people: number }[],
  frees: readonly (readonly number[] | Int32Array)[],
): readonly number[] | undefined {
  const roleOf = new Map<number, number>()
  const order = roles.map((_, k) => k).toSorted((a, b) => (frees[a]?.length ?? 0) - (frees[b]?.length ?? 0))
  const seat = (role: number, asked: Set<number>): boolean => {
    const list = frees[role] ?? []
    for (const person of list)
      if (!roleOf.has(person)) {
        roleOf.set(person, role)
        return true
      }
    for (const person of list) {
      const other = roleOf.get(person)
      if (other === undefined || other === role || asked.has(person)) continue
      asked.add(person)
      if (seat(other, asked)) {
        roleOf.set(person, role)
        return true
      }
    }
    return false
  }
  for (const role of order)
    for (let n = 0; n < (roles[role]?.people ?? 0); n++) if (!seat(role, new Set())) return undefined
  return [...roleOf.keys()]
}
