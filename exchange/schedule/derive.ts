import type { Activity, Percent, Said } from './activity.ts'

/**
 * What Primavera shows and does not write: dates that are actual where there are such, percentages, what is
 * critical by its own figures.
 */
export function derivedSaid(
  {
    said,
    actualStart,
    actualFinish,
    plannedStart,
    plannedFinish,
  }: Pick<Activity, 'said' | 'actualStart' | 'actualFinish' | 'plannedStart' | 'plannedFinish'>,
  criticalBy: { readonly limit: number; readonly path: boolean },
): Said {
  const start = actualStart ?? said.remainingEarlyStart ?? said.earlyStart ?? plannedStart
  const finish = actualFinish ?? said.remainingEarlyFinish ?? said.earlyFinish ?? plannedFinish
  const { totalFloatMinutes, driving } = said
  const byFloat = totalFloatMinutes === undefined ? undefined : totalFloatMinutes <= criticalBy.limit
  const critical = actualFinish !== undefined ? false : criticalBy.path ? driving : byFloat
  return {
    ...said,
    ...(start !== undefined && { start }),
    ...(finish !== undefined && { finish }),
    ...(critical !== undefined && { critical }),
  }
}

type Progress = Pick<Activity, 'durationMinutes' | 'remainingMinutes' | 'work' | 'status'>

export function derivedPercent(given: Pick<Percent, 'counts' | 'physical'>, progress: Progress): Percent {
  const duration = durationPercent(progress)
  const work = share(progress.work.actualMinutes, progress.work.remainingMinutes)
  return {
    ...given,
    ...(duration !== undefined && { duration }),
    ...(work !== undefined && { work }),
  }
}

function durationPercent({ durationMinutes, remainingMinutes, status }: Progress): number | undefined {
  if (status === 'completed') return 100
  if (status === 'not-started') return 0
  if (remainingMinutes === undefined || durationMinutes <= 0) return undefined
  return Math.max(0, Math.min(100, round(100 * (1 - remainingMinutes / durationMinutes))))
}

function share(actual: number | undefined, remaining: number | undefined): number | undefined {
  const sum = (actual ?? 0) + (remaining ?? 0)
  return actual === undefined || sum <= 0 ? undefined : round((100 * actual) / sum)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
