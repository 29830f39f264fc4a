import type { Activity, Schedule } from '../../../contract/index.ts'
import type { Stand } from './stand.ts'

/** The changed activities, and all that lies behind them by whatever links. */
export function downstreamOf(
  { linksFrom, placeOf }: Pick<Stand, 'linksFrom' | 'placeOf'>,
  changed: readonly string[],
): ReadonlySet<string> {
  const members = new Set(changed.filter((id) => placeOf.has(id)))
  // A set hands out what is added to it while it is gone through.
  for (const id of members)
    for (const { successor } of linksFrom.get(id) ?? []) if (placeOf.has(successor)) members.add(successor)
  return members
}

const known = new WeakMap<readonly Activity[], boolean>()

/**
 * True where what lies behind an activity is found by links alone, and dates are counted forward: no summary is
 * linked or constrained, nothing spans other work, nothing waits for its latest date.
 */
export function reducesWell(schedule: Schedule): boolean {
  const before = known.get(schedule.activities)
  if (before !== undefined) return before
  const summaries = new Set<string>()
  const plain =
    schedule.parts.every(({ from }) => from === 'start') &&
    schedule.activities.every((activity) => {
      if (activity.kind === 'summary') summaries.add(activity.id)
      return isPlain(activity)
    })
  const reduces =
    plain && !schedule.links.some((link) => summaries.has(link.predecessor) || summaries.has(link.successor))
  known.set(schedule.activities, reduces)
  return reduces
}

function isPlain({ kind, constraint, secondConstraint, levellingDelay }: Activity): boolean {
  if (kind === 'summary') return constraint === null && secondConstraint === null
  if (kind === 'hammock' || kind === 'level-of-effort') return false
  const late = [constraint, secondConstraint].some((one) => one?.kind === 'as-late-as-possible')
  return !late && levellingDelay === 0
}
