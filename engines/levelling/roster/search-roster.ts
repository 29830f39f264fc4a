import type { LevelOptions } from '../input.ts'
import type { View } from '../plain/network.ts'
import { sampler } from '../search/sampling.ts'
import type { Placing, Scheme, SearchLimits } from '../search/scheme.ts'
import { type Draw, search } from '../search/search.ts'
import { shapeFor } from '../search/shape.ts'
import { boundOfRoster } from './bound.ts'
import type { Roster, RosterPlan } from './roster.ts'
import { placeByLogic } from './logic.ts'
import { mirror, turnPlan } from './mirror.ts'
import { placeRoster } from './place.ts'
import { regroup } from './regroup.ts'
import { ruleOrders, RULES } from './rule-orders.ts'
import { viewsOf } from './views.ts'

/** With more activities, a plan by rules is mended project by project; with fewer, half of the work is for the search. */
const FEW = 500

export type RosterSearch = { readonly plan: RosterPlan; readonly work: number; readonly bound: number }

type Aim = NonNullable<LevelOptions['aim']>

/** The best plan of those that were placed, from both ends where the problem has two. */
export function searchRoster(roster: Roster, aim: Aim, limits: SearchLimits): RosterSearch {
  const { forward, backward } = viewsOf(roster)
  const isTwoSided = roster.reversible && aim === 'finish'
  const mirrored = isTwoSided ? mirror(roster) : roster
  const bound = isTwoSided
    ? boundOfRoster(roster, mirrored, forward)
    : valueOf(roster, placeByLogic(roster), aim)
  let best: { readonly plan: RosterPlan; readonly value: number } | undefined
  const place = (view: View, order: Int32Array): Placing => {
    const isTurned = isTwoSided && view.step === -1
    const placed = placeRoster(isTurned ? mirrored : roster, order)
    const length = lastOf(placed.finishes) + (isTurned ? releaseOf(roster, placed) : 0)
    const value = isTwoSided ? length : valueOf(roster, placed, aim)
    if (best === undefined || value < best.value)
      best = { plan: isTurned ? turnPlan(placed, length) : placed, value }
    const origin = isTwoSided ? 0 : firstOf(placed.starts)
    return { starts: Int32Array.from(placed.starts, (at) => at - origin), length: length - origin, value }
  }
  const scheme: Scheme = {
    forward,
    backward: isTwoSided ? backward : null,
    weights: weightsOf(roster),
    bound,
    place,
  }
  const rest = longestToEnd(roster)
  const isMended = aim === 'priority' && roster.projects.length > 1
  const own = { ...limits, schedules: isMended ? shareOfSearch(roster, limits) : limits.schedules }
  const draw = drawer(roster, { forward, backward, rest }, limits)
  const { work } = search(scheme, draw, shapeFor(forward.count, own.schedules), own)
  const plan = best?.plan ?? placeRoster(roster, [])
  let value = valueOf(roster, plan, aim)
  if (!isMended || value <= bound) return { plan, work, bound }
  const gained = (gain: number): void => {
    value -= gain
    limits.better?.(value, bound)
  }
  const more = regroup(roster, plan, rest, { ...limits, schedules: limits.schedules - work, gained })
  return { plan, work: work + more, bound }
}

function shareOfSearch({ activities }: Roster, { schedules }: SearchLimits): number {
  return activities.length > FEW ? Math.min(RULES, schedules) : Math.ceil(schedules / 2)
}

/** How much the end of the mirror must stand off for what may not start before a date. */
function releaseOf({ activities }: Roster, { finishes }: RosterPlan): number {
  const last = lastOf(finishes)
  return activities.reduce(
    (most, { earliest }, j) => Math.max(most, (finishes[j] as number) + Math.max(0, earliest) - last),
    0,
  )
}

/** The last finish, or Σ priority × time from the start of a project to its finish. */
export function valueOf(roster: Roster, { finishes }: Pick<RosterPlan, 'finishes'>, aim: Aim): number {
  if (aim === 'finish') return lastOf(finishes)
  const ends = roster.projects.map(({ start }) => start)
  roster.activities.forEach(({ project }, j) => {
    ends[project] = Math.max(ends[project] as number, finishes[j] as number)
  })
  return roster.projects.reduce(
    (sum, { priority, start }, k) => sum + priority * ((ends[k] as number) - start),
    0,
  )
}

function lastOf(times: Float64Array): number {
  return times.reduce((most, at) => Math.max(most, at), times.length === 0 ? 0 : Number.NEGATIVE_INFINITY)
}

function firstOf(times: Float64Array): number {
  return times.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
}

/** The rules first, each once; then by regret. */
function drawer(
  roster: Roster,
  { forward, backward, rest }: { readonly forward: View; readonly backward: View; readonly rest: Int32Array },
  { next }: SearchLimits,
): Draw {
  const rules = ruleOrders(roster, forward, rest)
  const sample = sampler(forward.count, next)
  return (order) => {
    const rule = rules.next()
    if (rule.done === true) sample.draw(forward, backward, rest, order)
    else order.set(rule.value)
  }
}

/** Working time of the longest way from each finish to the end of all. */
function longestToEnd({ activities }: Roster): Int32Array {
  const rest = new Int32Array(activities.length)
  for (let j = activities.length - 1; j >= 0; j--) {
    const way = (rest[j] as number) + (activities[j]?.duration ?? 0)
    for (const { from } of activities[j]?.incoming ?? []) rest[from] = Math.max(rest[from] as number, way)
  }
  return rest
}

function weightsOf({ activities, limits }: Roster): Float64Array {
  return Float64Array.from(
    activities,
    ({ roles, limits: asked }) =>
      roles.reduce((sum, { people, candidates }) => sum + people / candidates.length, 0) +
      asked.reduce(
        (sum, { limit, amount }) => sum + amount / Math.max(1, limits[limit]?.line.capacity ?? 1),
        0,
      ),
  )
}
