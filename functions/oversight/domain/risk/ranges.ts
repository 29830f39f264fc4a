import type { Activity, Schedule } from '@portolan/plan/contract'
import type { Distribution, Range } from '@portolan/risk'
import type { RangePoints, RangeRow, RangeSource, Uncertainty } from '../../contract/index.ts'
import { openTasks, pathsOf } from './open-work.ts'
import { enoughFinished, ownDurations, thinned } from './own-durations.ts'

/** What was said of single activities and branches, by their ids. */
export type OwnRanges = ReadonlyMap<string, RangePoints>

export type SaidOfRanges = {
  readonly schedule: Pick<Schedule, 'activities'>
  readonly uncertainty: Uncertainty
  readonly own: OwnRanges
}

type Found = { readonly source: RangeSource; readonly range: Range }

/** The range of each activity with work left: its own, else that of the nearest branch it is in, else that of the whole plan. */
export function rangesOf({ schedule, uncertainty, own }: SaidOfRanges): readonly Found[] {
  const paths = pathsOf(schedule)
  const whole = wholeOf(schedule, uncertainty)
  return openTasks(schedule).map(({ id: activity }): Found => {
    const points = own.get(activity)
    if (points !== undefined)
      return { source: 'own', range: { activity, unit: 'minutes', distribution: drawnBy(points, 1) } }
    const branch = branchRange(paths(activity), own)
    const distribution = branch === undefined ? whole.distribution : drawnBy(branch, 100)
    const source = branch === undefined ? whole.source : 'branch'
    return { source, range: { activity, unit: 'factor', distribution } }
  })
}

/** The same as lines of a list, with what each would have without its own; branches in percent, activities in minutes. */
export function rangeRows({ schedule, uncertainty, own }: SaidOfRanges): readonly RangeRow[] {
  const paths = pathsOf(schedule)
  const open = new Map(openTasks(schedule).map((task) => [task.id, task]))
  const named = new Set([...open.keys()].flatMap((id) => paths(id)))
  const whole = wholeOf(schedule, uncertainty)
  return schedule.activities
    .filter(({ id }) => named.has(id))
    .map(({ id, name }): RangeRow => {
      const path = paths(id)
      const task = open.get(id)
      const branch = branchRange(path, own)
      const percent = branch ?? whole.percent
      return {
        id,
        name,
        level: path.length - 1,
        unit: task === undefined ? 'percent' : 'minutes',
        planned: task?.duration ?? null,
        own: own.get(id) ?? null,
        inherited: {
          source: branch === undefined ? whole.source : 'branch',
          points: task === undefined ? percent : minutesOf(percent, task),
        },
      }
    })
}

/** From the activity up, without itself. */
function branchRange(path: readonly string[], own: OwnRanges): RangePoints | undefined {
  const branch = path.slice(1).find((id) => own.has(id))
  return branch === undefined ? undefined : own.get(branch)
}

type Whole = {
  readonly source: 'finished' | 'stated'
  readonly distribution: Distribution
  readonly percent: RangePoints
}

/** Of finished activities the list shows the least, the middle and the most. */
function wholeOf(schedule: SaidOfRanges['schedule'], uncertainty: Uncertainty): Whole {
  const { low, likely, high, source } = uncertainty
  const finished = ownDurations(schedule)
  if (source === 'stated' || finished.length < enoughFinished) {
    const percent: RangePoints = { law: 'pert', low, likely, high }
    return { source: 'stated', distribution: drawnBy(percent, 100), percent }
  }
  const at = (share: number): number =>
    Math.round(100 * (finished[Math.round(share * (finished.length - 1))] ?? 1))
  return {
    source: 'finished',
    distribution: { kind: 'empirical', values: thinned(finished) },
    percent: { law: 'pert', low: at(0), likely: at(0.5), high: at(1) },
  }
}

function minutesOf({ law, low, likely, high }: RangePoints, { duration }: Activity): RangePoints {
  const of = (percent: number): number => Math.round((percent * duration) / 100)
  return { law, low: of(low), likely: of(likely), high: of(high) }
}

/** Percent are divided by 100, minutes by 1. A lognormal has no end and no nothing: its points are its P10 and P90. */
export function drawnBy({ law, low, likely, high }: RangePoints, by: number): Distribution {
  const [least, middle, most] = [low / by, likely / by, high / by]
  if (law === 'uniform') return { kind: 'uniform', low: least, high: most }
  if (law === 'lognormal') return { kind: 'lognormal', p10: least, p90: most }
  return { kind: law, low: least, mode: middle, high: most }
}
