import type { Activity, Schedule } from '../../../contract/index.ts'

const known = new WeakMap<readonly Activity[], boolean>()

/**
 * True where early dates are all that a change moves: dates are counted forward, nothing spans other work, nothing
 * waits for its latest date, and no summary is linked or constrained.
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
