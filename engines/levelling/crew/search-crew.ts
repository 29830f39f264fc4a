import type { LevelOptions } from '../input.ts'
import type { View } from '../plain/network.ts'
import { sampler } from '../search/sampling.ts'
import type { Placing, Scheme, SearchLimits } from '../search/scheme.ts'
import { type Draw, search } from '../search/search.ts'
import { shapeFor } from '../search/shape.ts'
import { boundOfCrew } from './bound.ts'
import type { Crew, CrewPlan } from './crew.ts'
import { placeByLogic } from './logic.ts'
import { mirror, turnPlan } from './mirror.ts'
import { placeCrew } from './place.ts'
import { regroup } from './regroup.ts'
import { ruleOrders, RULES } from './rule-orders.ts'
import { viewsOf } from './views.ts'

/** With more activities, a plan by rules is mended project by project; with fewer, half of the work is for the search. */
const FEW = 500

export type CrewSearch = { readonly plan: CrewPlan; readonly work: number; readonly bound: number }

type Aim = NonNullable<LevelOptions['aim']>

/** The best plan of those that were placed, from both ends where the problem has two. */
export function searchCrew(crew: Crew, aim: Aim, limits: SearchLimits): CrewSearch {
  const { forward, backward } = viewsOf(crew)
  const isTwoSided = crew.reversible && aim === 'finish'
  const mirrored = isTwoSided ? mirror(crew) : crew
  const bound = isTwoSided ? boundOfCrew(crew, mirrored, forward) : valueOf(crew, placeByLogic(crew), aim)
  let best: { readonly plan: CrewPlan; readonly value: number } | undefined
  const place = (view: View, order: Int32Array): Placing => {
    const isTurned = isTwoSided && view.step === -1
    const placed = placeCrew(isTurned ? mirrored : crew, order)
    const length = lastOf(placed.finishes) + (isTurned ? releaseOf(crew, placed) : 0)
    const value = isTwoSided ? length : valueOf(crew, placed, aim)
    if (best === undefined || value < best.value)
      best = { plan: isTurned ? turnPlan(placed, length) : placed, value }
    const origin = isTwoSided ? 0 : firstOf(placed.starts)
    return { starts: Int32Array.from(placed.starts, (at) => at - origin), length: length - origin, value }
  }
  const scheme: Scheme = {
    forward,
    backward: isTwoSided ? backward : null,
    weights: weightsOf(crew),
    bound,
    place,
  }
  const rest = longestToEnd(crew)
  const isMended = aim === 'priority' && crew.projects.length > 1
  const own = { ...limits, schedules: isMended ? shareOfSearch(crew, limits) : limits.schedules }
  const draw = drawer(crew, { forward, backward, rest }, limits)
  const { work } = search(scheme, draw, shapeFor(forward.count, own.schedules), own)
  const plan = best?.plan ?? placeCrew(crew, [])
  if (!isMended || valueOf(crew, plan, aim) <= bound) return { plan, work, bound }
  const more = regroup(crew, plan, rest, { ...limits, schedules: limits.schedules - work })
  return { plan, work: work + more, bound }
}

function shareOfSearch({ activities }: Crew, { schedules }: SearchLimits): number {
  return activities.length > FEW ? Math.min(RULES, schedules) : Math.ceil(schedules / 2)
}

/** How much the end of the mirror must stand off for what may not start before a date. */
function releaseOf({ activities }: Crew, { finishes }: CrewPlan): number {
  const last = lastOf(finishes)
  return activities.reduce(
    (most, { earliest }, j) => Math.max(most, (finishes[j] as number) + Math.max(0, earliest) - last),
    0,
  )
}

/** The last finish, or Σ priority × time from the start of a project to its finish. */
export function valueOf(crew: Crew, { finishes }: Pick<CrewPlan, 'finishes'>, aim: Aim): number {
  if (aim === 'finish') return lastOf(finishes)
  const ends = crew.projects.map(({ start }) => start)
  crew.activities.forEach(({ project }, j) => {
    ends[project] = Math.max(ends[project] as number, finishes[j] as number)
  })
  return crew.projects.reduce(
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
  crew: Crew,
  { forward, backward, rest }: { readonly forward: View; readonly backward: View; readonly rest: Int32Array },
  { next }: SearchLimits,
): Draw {
  const rules = ruleOrders(crew, forward, rest)
  const sample = sampler(forward.count, next)
  return (order) => {
    const rule = rules.next()
    if (rule.done === true) sample.draw(forward, backward, rest, order)
    else order.set(rule.value)
  }
}

/** Working time of the longest way from each finish to the end of all. */
function longestToEnd({ activities }: Crew): Int32Array {
  const rest = new Int32Array(activities.length)
  for (let j = activities.length - 1; j >= 0; j--) {
    const way = (rest[j] as number) + (activities[j]?.duration ?? 0)
    for (const { from } of activities[j]?.incoming ?? []) rest[from] = Math.max(rest[from] as number, way)
  }
  return rest
}

function weightsOf({ activities, limits }: Crew): Float64Array {
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
