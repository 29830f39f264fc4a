import type { Roster, RosterActivity, RosterPlan } from '../roster/roster.ts'
import { inTheWay } from '../roster/diary.ts'
import { matchRoles } from '../roster/staffing.ts'
import type { Span, Time } from '../input.ts'
import type { ToFree } from '../result.ts'

export type Scene = {
  readonly roster: Roster
  readonly plan: RosterPlan
  /** The activities that take of each limit. */
  readonly usersOf: readonly (readonly number[])[]
}

export function sceneOf(roster: Roster, plan: RosterPlan): Scene {
  const usersOf = roster.limits.map((): number[] => [])
  roster.activities.forEach(({ limits }, j) => {
    for (const { limit } of limits) usersOf[limit]?.push(j)
  })
  return { roster, plan, usersOf }
}

type Stretch = { readonly start: Time; readonly finish: Time }

/** For each limit that is short, of what takes it the most, until there is room at every time of the stretch. */
export function limitsToFree(
  scene: Scene,
  activity: RosterActivity,
  at: Stretch,
): readonly { readonly limit: string; readonly free: readonly ToFree[] }[] {
  return activity.limits.flatMap(({ limit, amount }) => {
    const { id, line } = scene.roster.limits[limit] as Roster['limits'][number]
    const over = excessAt(line, amount, at)
    if (over.size === 0) return []
    const takers = takersOf(scene, limit, { activity, at }).toSorted(
      (a, b) => b.amount - a.amount || a.from - b.from,
    )
    return [{ limit: id, free: takers.flatMap((taker) => (relieves(taker, over) ? [taker.what] : [])) }]
  })
}

/** By the beginning of each time that is too full, by how much. */
function excessAt(
  { at, used, capacity }: Roster['limits'][number]['line'],
  amount: number,
  { start, finish }: Stretch,
): Map<Time, number> {
  const over = new Map<Time, number>()
  at.forEach((from, k) => {
    const excess = (used[k] as number) + amount - capacity
    const to = at[k + 1] ?? Number.POSITIVE_INFINITY
    if (from < finish && to > start && excess > 0) over.set(Math.max(from, start), excess)
  })
  return over
}

function relieves({ from, to, amount }: Taker, over: Map<Time, number>): boolean {
  const met = [...over].filter(([time]) => time >= from && time < to)
  for (const [time, excess] of met)
    if (excess <= amount) over.delete(time)
    else over.set(time, excess - amount)
  return met.length > 0
}

type Taker = Span & { readonly amount: number; readonly what: ToFree }

function takersOf(
  { roster, plan, usersOf }: Scene,
  limit: number,
  { activity, at }: { readonly activity: RosterActivity; readonly at: Stretch },
): readonly Taker[] {
  const { id, line } = roster.limits[limit] as Roster['limits'][number]
  const fixed = line.fixed.map(({ from, to, amount }): Taker => ({
    from,
    to,
    amount,
    what: { kind: 'taken', limit: id, from, to },
  }))
  const users = (usersOf[limit] ?? []).flatMap((j): readonly Taker[] => {
    const [from, to] = [plan.starts[j] as number, plan.finishes[j] as number]
    const other = roster.activities[j] as RosterActivity
    if (other === activity || from >= at.finish || to <= at.start) return []
    const amount = other.limits.find((one) => one.limit === limit)?.amount ?? 0
    return [{ from, to, amount, what: { kind: 'activity', id: other.id } }]
  })
  return [...fixed.filter(({ from, to }) => from < at.finish && to > at.start), ...users]
}

/** Those who are free stay so; of the others, those with the least in their way. */
export function peopleToFree({ roster }: Scene, { roles }: RosterActivity, at: Stretch): readonly ToFree[] {
  const blocking = new Map<number, readonly number[]>()
  for (const { candidates } of roles)
    for (const person of candidates)
      blocking.set(
        person,
        inTheWay((roster.people[person] as Roster['people'][number]).diary, at.start, at.finish),
      )
  const waysOf = (person: number): readonly number[] => blocking.get(person) ?? []
  const sorted = roles.map(({ candidates }) =>
    [...candidates].toSorted((a, b) => waysOf(a).length - waysOf(b).length),
  )
  const chosen = matchRoles(roles, sorted) ?? []
  return chosen.flatMap((person) => waysOf(person).map((by) => asToFree(roster, person, by)))
}

function asToFree(roster: Roster, person: number, by: number): ToFree {
  const { id, diary } = roster.people[person] as Roster['people'][number]
  if (by >= 0) return { kind: 'activity', id: (roster.activities[by] as RosterActivity).id, person: id }
  const entry = diary.fixed[-1 - by]
  return entry?.what === 'booking'
    ? { kind: 'booking', id: entry.id, person: id }
    : { kind: 'absence', person: id, from: entry?.from ?? 0, to: entry?.to ?? 0 }
}
