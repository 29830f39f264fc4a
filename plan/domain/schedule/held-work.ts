import type { Activity, Schedule, WorkHeld } from '../../contract/index.ts'

/** Activities on which work begins between two states of a schedule. */
export function newlyBegun(before: Schedule, after: Schedule): readonly Activity[] {
  const begun = new Set(before.activities.filter(isBegun).map(({ id }) => id))
  return after.activities.filter(
    (activity) => activity.kind !== 'summary' && !begun.has(activity.id) && isBegun(activity),
  )
}

/** By the id of an activity: what holds it, by the nearest line that is held. */
export function holdFinder(
  { activities }: Schedule,
  holds: readonly WorkHeld[],
): (id: string) => WorkHeld | undefined {
  const parents = new Map(activities.map(({ id, parent }) => [id, parent]))
  const byLine = new Map(holds.map((hold) => [hold.activity, hold]))
  return (id) => {
    for (let line: string | null | undefined = id; line; line = parents.get(line)) {
      const hold = byLine.get(line)
      if (hold !== undefined) return hold
    }
    return undefined
  }
}

export function isBegun({ actualStart, percent }: Activity): boolean {
  return actualStart !== null || (percent[percent.counts] ?? 0) > 0
}
