import type { Activity, Schedule, WorkHeld } from '../../contract/index.ts'

export type HeldActivity = { readonly activity: Activity; readonly hold: WorkHeld }

/** The first activity that begins with these edits although a line above it, or it itself, is held. */
export function begunWhileHeld(
  before: Schedule,
  after: Schedule,
  holds: readonly WorkHeld[],
): HeldActivity | undefined {
  const begun = new Set(before.activities.filter(isBegun).map(({ id }) => id))
  const holdOf = holdFinder(after, holds)
  for (const activity of after.activities) {
    if (activity.kind === 'summary' || begun.has(activity.id) || !isBegun(activity)) continue
    const hold = holdOf(activity.id)
    if (hold !== undefined) return { activity, hold }
  }
  return undefined
}

/** Whether any activity begins at all: most edits begin none, and then nobody need be asked about gates. */
export function beginsWork(before: Schedule, after: Schedule): boolean {
  const begun = new Set(before.activities.filter(isBegun).map(({ id }) => id))
  return after.activities.some(
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
