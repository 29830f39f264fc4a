import type { Schedule } from '@portolan/plan/contract'

/** From so many finished activities on their own record says more than a guess. */
export const enoughFinished = 10

const kept = 21

/** Actual ÷ planned duration of the activities that are finished and were in a baseline, the shortest first. */
export function ownDurations({ activities }: Pick<Schedule, 'activities'>): readonly number[] {
  return activities
    .flatMap(({ kind, duration, actualFinish, baselines }) => {
      const planned = baselines[0]?.duration ?? 0
      return kind === 'task' && actualFinish !== null && duration > 0 && planned > 0
        ? [duration / planned]
        : []
    })
    .toSorted((one, other) => one - other)
}

/** So many values at even steps from the least to the most stand for all of them: every activity carries them. */
export function thinned(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= kept) return sorted
  return Array.from(
    { length: kept },
    (_, at) => sorted[Math.round((at * (sorted.length - 1)) / (kept - 1))] ?? 1,
  )
}
