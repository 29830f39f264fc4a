import type { Activity, Schedule } from '@portolan/plan/contract'

/** The activities that still have work, which alone can take longer. */
export function openTasks({ activities }: Pick<Schedule, 'activities'>): readonly Activity[] {
  return activities.filter(
    ({ kind, duration, actualFinish, remaining, inactive, manual }) =>
      kind === 'task' &&
      duration > 0 &&
      actualFinish === null &&
      remaining !== 0 &&
      !inactive &&
      manual === null,
  )
}

export function minutesLeft(tasks: readonly Activity[]): number {
  return tasks.reduce((sum, { remaining, duration }) => sum + (remaining ?? duration), 0)
}

/** Ids of the activities with work left that these name; a summary stands for all within it, nothing for all. */
export function openWithin(
  schedule: Pick<Schedule, 'activities'>,
  ids: readonly string[],
): readonly string[] {
  const open = openTasks(schedule)
  if (ids.length === 0) return open.map(({ id }) => id)
  const wanted = new Set(ids)
  const parents = parentsOf(schedule)
  return open.filter(({ id }) => chainOf(parents, id).some((one) => wanted.has(one))).map(({ id }) => id)
}

/** Branches of the outline below its single root, else its roots: each with the open activities within it. */
export function branchesOf(schedule: Pick<Schedule, 'activities'>): ReadonlyMap<string, readonly string[]> {
  const parents = parentsOf(schedule)
  const roots = schedule.activities.filter(({ parent }) => parent === null).length
  const branches = new Map<string, string[]>()
  for (const { id } of openTasks(schedule)) {
    const chain = chainOf(parents, id).toReversed()
    const branch = roots === 1 ? (chain[1] ?? id) : (chain[0] ?? id)
    branches.set(branch, [...(branches.get(branch) ?? []), id])
  }
  return new Map([...branches].filter(([, within]) => within.length > 1))
}

/** What a risk can name: activities with work left and the summaries above them, in the order of the plan. */
export function placesOf(schedule: Pick<Schedule, 'activities'>): readonly { id: string; name: string }[] {
  const parents = parentsOf(schedule)
  const named = new Set(openTasks(schedule).flatMap(({ id }) => chainOf(parents, id)))
  return schedule.activities.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }))
}

/** From an activity up to its root. */
export function pathsOf(schedule: Pick<Schedule, 'activities'>): (id: string) => readonly string[] {
  const parents = parentsOf(schedule)
  return (id) => chainOf(parents, id)
}

function parentsOf({ activities }: Pick<Schedule, 'activities'>): ReadonlyMap<string, string | null> {
  return new Map(activities.map(({ id, parent }) => [id, parent]))
}

/** From an activity up to the root; a ring of parents ends where it began. */
function chainOf(parents: ReadonlyMap<string, string | null>, id: string): readonly string[] {
  const chain: string[] = []
  for (let at: string | null = id; at !== null && !chain.includes(at); at = parents.get(at) ?? null)
    chain.push(at)
  return chain
}
