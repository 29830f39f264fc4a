import type { View } from '../plain/network.ts'
import { keyedOrder } from '../search/keyed-order.ts'
import type { Roster } from './roster.ts'

/** How many lists there are of several projects that are worth placing where there is little time. */
export const RULES = 2

/**
 * Lists by rules, each once. Of one project: what may wait least first. Of several: by priority (the usual rule); by
 * priority over the work that is left (Smith 1956); and all together by what may wait least.
 */
export function* ruleOrders(roster: Roster, forward: View, rest: Int32Array): Generator<Int32Array> {
  const { sort, keys } = keyedOrder(forward.count, new Float64Array(forward.count))
  const longest = rest.reduce((most, way, j) => Math.max(most, way + (forward.durations[j] as number)), 0)
  const slot = Math.min(longest + 1, Math.floor(2 ** 27 / Math.max(1, roster.projects.length)))
  const inProject = (j: number): number => Math.min(slot - 1, longest - (rest[j] as number))
  const ranked = (rank: readonly number[]): Int32Array => {
    for (let j = 0; j < forward.count; j++)
      keys[j] = (rank[roster.activities[j]?.project ?? 0] as number) * slot + inProject(j)
    return sort(forward)
  }
  if (roster.projects.length > 1) {
    const { priorities, ratios } = worthOf(roster)
    yield ranked(rankOf(priorities))
    yield ranked(rankOf(ratios))
  }
  yield ranked(roster.projects.map(() => 0))
}

/** 0 for the highest; of equals, the first of the list. */
function rankOf(worths: readonly number[]): readonly number[] {
  const rank = worths.map(() => 0)
  worths
    .map((_, k) => k)
    .toSorted((a, b) => (worths[b] as number) - (worths[a] as number) || a - b)
    .forEach((project, at) => {
      rank[project] = at
    })
  return rank
}

function worthOf({ projects, activities }: Roster): {
  readonly priorities: readonly number[]
  readonly ratios: readonly number[]
} {
  const work = projects.map(() => 0)
  for (const { project, duration, roles, limits } of activities)
    work[project] =
      (work[project] as number) +
      duration * (roles.reduce((sum, { people }) => sum + people, 0) + limits.length)
  const priorities = projects.map(({ priority }) => priority)
  return { priorities, ratios: priorities.map((one, k) => one / Math.max(1, work[k] as number)) }
}
