import { earn, type EarnResult, type Technique } from '@portolan/earned-value'
import type { Finding } from '@portolan/quantity'
import { isFinished, isStarted, type WorkLine } from './work-lines.ts'

/**
 * What each activity has earned: milestones all or nothing, effort that lasts by the time that passed, everything
 * else by the percentage that counts.
 */
export function earnLines(
  lines: readonly WorkLine[],
  plannedOf: (id: string) => number,
): { readonly result: EarnResult; readonly findings: readonly Finding[] } {
  return earn(
    lines.map((line) => ({
      id: line.activity.id,
      budget: line.budget,
      plannedValue: plannedOf(line.activity.id),
      technique: techniqueOf(line),
    })),
  )
}

function techniqueOf({ activity, budget }: WorkLine): Technique {
  const { kind, duration } = activity
  if (kind === 'level-of-effort' || kind === 'hammock') return { kind: 'level-of-effort' }
  if (kind !== 'task' || duration === 0)
    return { kind: '0/100', started: isStarted(activity), finished: isFinished(activity) }
  return { kind: 'percent-complete', share: budget === 0 ? 0 : shareOf(activity) }
}

/** The percentage that counts; one that a file left out is told by its dates, if they tell it. */
function shareOf(activity: WorkLine['activity']): number | null {
  const { percent, actualFinish, actualStart } = activity
  if (actualFinish !== null) return 1
  const told = percent[percent.counts] ?? percent.duration ?? percent.work ?? percent.physical
  if (told !== null) return told / 100
  return actualStart === null ? 0 : null
}
