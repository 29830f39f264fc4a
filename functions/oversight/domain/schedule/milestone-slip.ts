import type { ActivityKind, Schedule, SchedulePart } from '@portolan/plan/contract'
import { type ComputedSchedule, matchActivities } from '@portolan/plan/domain'
import { type Day, daysBetween } from '@portolan/quantity'
import type { MilestoneSlip, MilestoneTold, SlipCourse } from '../../contract/index.ts'
import { lastDay } from '../attention/schedule-signs.ts'
import { currentBaseline } from './judge-schedule.ts'

/** One version of a schedule, the project of it that is judged, and the day to which it tells progress. */
export type ToldVersion = {
  readonly version: number
  readonly day: Day
  readonly schedule: Schedule
  readonly computed: Pick<ComputedSchedule, 'dates'>
  readonly part: Pick<SchedulePart, 'id'>
}

type Milestone = Schedule['activities'][number]

const kinds: ReadonlySet<ActivityKind> = new Set(['milestone', 'start-milestone', 'finish-milestone'])

/**
 * How the milestones of the newest version moved from report to report, in calendar days after the day that was agreed.
 * An activity is found in older versions as comparisons find it. A line that is flat for long and then rises is the
 * mark of bad news that was known and not told.
 */
export function milestoneSlips(oldestFirst: readonly ToldVersion[]): readonly MilestoneSlip[] {
  const newest = oldestFirst.at(-1)
  if (newest === undefined) return []
  const names = new Map(newest.schedule.activities.map(({ id, name }) => [id, name]))
  const finders = oldestFirst.map((told) => ({ told, find: finderOf(told, newest) }))
  return newest.schedule.activities
    .filter(({ part, kind, inactive }) => part === newest.part.id && kinds.has(kind) && !inactive)
    .flatMap((milestone) => {
      const told = finders.flatMap(({ told: { version, day }, find }) => {
        const finish = find(milestone)
        return finish === undefined ? [] : [{ version, day, finish }]
      })
      const within = milestone.parent === null ? null : (names.get(milestone.parent) ?? null)
      return told.length === 0 ? [] : [{ ...slipOf(milestone, told), within }]
    })
    .toSorted(worstFirst)
}

/** When a milestone of the newest version was to be reached, as an older one had it. */
function finderOf(
  { schedule, computed }: ToldVersion,
  newest: ToldVersion,
): (milestone: Milestone) => Day | undefined {
  const older = new Map<string, string>()
  if (schedule === newest.schedule) for (const { id } of schedule.activities) older.set(id, id)
  else
    for (const { from, to } of matchActivities(schedule.activities, newest.schedule.activities).pairs)
      older.set(to.id, from.id)
  return ({ id }) => {
    const finish = computed.dates.get(older.get(id) ?? '')?.finish
    return finish === undefined ? undefined : lastDay(finish)
  }
}

function slipOf(
  milestone: Milestone,
  known: readonly Omit<MilestoneTold, 'slipDays'>[],
): Omit<MilestoneSlip, 'within'> {
  const baseline = currentBaseline(milestone)?.finish ?? null
  const agreed = (baseline === null ? undefined : lastDay(baseline)) ?? (known[0]?.finish as Day | undefined)
  const told = known.map((one) => ({
    ...one,
    slipDays: agreed === undefined ? null : daysBetween(agreed, one.finish as Day),
  }))
  const [before, last] = [told.at(-2), told.at(-1)]
  return {
    activity: milestone.id,
    name: milestone.name,
    agreed: agreed ?? null,
    by: baseline === null ? 'first-version' : 'baseline',
    told,
    slipDays: last?.slipDays ?? null,
    movedDays:
      before === undefined || last === undefined
        ? null
        : daysBetween(before.finish as Day, last.finish as Day),
    course: milestone.actualFinish === null ? courseOf(told.map(({ finish }) => finish as Day)) : 'done',
  }
}

/** Reports that stood still before the slip, days that still count as standing, and days that count as a slip. */
const reveal = { still: 3, tolerance: 2, slip: 10 } as const

/** From the days that were told, oldest first. */
export function courseOf(finishes: readonly Day[]): Exclude<SlipCourse, 'done'> {
  const moves = finishes.slice(1).map((day, at) => daysBetween(finishes[at] ?? day, day))
  const first = moves.findIndex((days) => Math.abs(days) > reveal.tolerance)
  if (first === -1) return 'holds'
  const since = moves.slice(first).reduce((sum, days) => sum + days, 0)
  return first + 1 >= reveal.still && since >= reveal.slip ? 'late-reveal' : 'moves'
}

function worstFirst(one: MilestoneSlip, other: MilestoneSlip): number {
  const done = Number(one.course === 'done') - Number(other.course === 'done')
  return done === 0 ? (other.slipDays ?? 0) - (one.slipDays ?? 0) : done
}
