import { energyBound } from '../plain/bound.ts'
import type { View } from '../plain/network.ts'
import type { Roster, RosterActivity } from './roster.ts'
import { placeByLogic } from './logic.ts'
import { matchRoles } from './staffing.ts'

/** Sets of roles are looked at one and all; with more kinds of role, each by itself and all together. */
const MOST_KINDS = 9

/**
 * The longest way, and what each limit and each set of people who can do some kinds of work must bear between two
 * moments: work over people, and activities of which no two fit beside each other. Of a roster that can be mirrored.
 */
export function boundOfRoster(roster: Roster, mirrored: Roster, forward: View): number {
  const early = Int32Array.from(placeByLogic(roster).starts)
  const rest = Int32Array.from(placeFromEnd(mirrored))
  const network = { early, rest, forward }
  const all = roster.activities.map((_, j) => j).filter((j) => (roster.activities[j]?.duration ?? 0) > 0)
  const longest = all.reduce(
    (most, j) =>
      Math.max(most, (early[j] as number) + (forward.durations[j] as number) + (rest[j] as number)),
    0,
  )
  const ofLimits = roster.limits.map(({ line }, limit) =>
    energyBound(all, (j) => amountOf(roster.activities[j] as RosterActivity, limit), {
      capacity: line.capacity,
      network,
    }),
  )
  const ofPeople = setsOfRoles(roster).map(({ people, asked }) =>
    energyBound(
      all.filter((j) => (asked[j] as number) > 0),
      (j) => asked[j] as number,
      { capacity: people, network },
    ),
  )
  const alone = energyBound(cliqueOf(roster, all), () => 1, { capacity: 1, network })
  return Math.max(longest, ...ofLimits, ...ofPeople, alone)
}

/** Mirrored activities stand in the order of the forward view: the last comes first. */
function placeFromEnd(mirrored: Roster): Float64Array {
  const count = mirrored.activities.length
  const turned = {
    ...mirrored,
    activities: mirrored.activities.toReversed().map((activity) => ({
      ...activity,
      incoming: activity.incoming.map((link) => ({ ...link, from: count - 1 - link.from })),
    })),
  }
  return placeByLogic(turned).starts.reverse()
}

function amountOf({ limits }: RosterActivity, limit: number): number {
  return limits.find((one) => one.limit === limit)?.amount ?? 0
}

type AskedOf = { readonly people: number; readonly asked: readonly number[] }

/** For each set of kinds of role: who can do any of them, and how many of those each activity needs at once. */
function setsOfRoles({ activities }: Roster): readonly AskedOf[] {
  const kinds = new Map<string, Int32Array>()
  const kindOf = (candidates: Int32Array): string => candidates.join()
  for (const { roles } of activities)
    for (const { candidates } of roles) kinds.set(kindOf(candidates), candidates)
  const names = [...kinds.keys()]
  const masks =
    names.length <= MOST_KINDS
      ? Array.from({ length: 2 ** names.length - 1 }, (_, k) => k + 1)
      : [...names.map((_, k) => 2 ** k), 2 ** names.length - 1]
  if (names.length > 30) return []
  return masks.map((mask) => {
    const chosen = new Set(names.filter((_, k) => Math.floor(mask / 2 ** k) % 2 === 1))
    const people = new Set([...chosen].flatMap((name) => [...(kinds.get(name) ?? [])])).size
    const asked = activities.map(({ roles }) =>
      roles.reduce((sum, role) => sum + (chosen.has(kindOf(role.candidates)) ? role.people : 0), 0),
    )
    return { people, asked }
  })
}

/** Activities of which no two can run at once, the longest first; those that wait for each other cannot either. */
function cliqueOf(roster: Roster, all: readonly number[]): readonly number[] {
  if (all.length > 200) return []
  const chosen: number[] = []
  for (const j of all.toSorted(
    (a, b) => (roster.activities[b]?.duration ?? 0) - (roster.activities[a]?.duration ?? 0),
  ))
    if (chosen.every((one) => excludes(roster, one, j))) chosen.push(j)
  return chosen
}

function excludes(roster: Roster, a: number, b: number): boolean {
  const [one, other] = [roster.activities[a] as RosterActivity, roster.activities[b] as RosterActivity]
  const roles = [...one.roles, ...other.roles]
  const fits = matchRoles(
    roles,
    roles.map(({ candidates }) => candidates),
  )
  return (
    fits === undefined ||
    roster.limits.some(({ line }, limit) => amountOf(one, limit) + amountOf(other, limit) > line.capacity)
  )
}
