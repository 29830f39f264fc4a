import { told } from '@portolan/quantity'
import {
  type Activity,
  changeKinds,
  type ScheduleChange,
  type ScheduleComparison,
} from '../../contract/index.ts'
import { activityChanges } from './activity-changes.ts'
import type { DatedSchedule, WeighedChange } from './dated-schedule.ts'
import { logicChanges } from './logic-changes.ts'
import { matchActivities } from './match-activities.ts'

type ChangeKind = ScheduleChange['kind']
/**
 * What changed between two versions of a schedule, worst first: what finishes later, is gone or new, is linked
 * otherwise, takes longer; then what finishes earlier, moved on, or is called otherwise. Days are working days of
 * the activity's calendar. Summaries follow from what they hold, and only come, go and change their name.
 */
export function compareSchedules(
  from: DatedSchedule,
  to: DatedSchedule,
): Omit<ScheduleComparison, 'from' | 'to'> {
  const match = matchActivities(from.schedule.activities, to.schedule.activities)
  const changes: WeighedChange[] = [
    ...match.removed.map((activity) => comeOrGone('removed', activity)),
    ...match.added.map((activity) => comeOrGone('added', activity)),
    ...activityChanges(from, to, match.pairs),
    ...logicChanges(from.schedule, to.schedule, match.pairs),
  ]
  return {
    finishFrom: from.computed.finish,
    finishTo: to.computed.finish,
    counts: countsOf(changes),
    changes: changes.toSorted(worstFirst).slice(0, mostTold).map(withoutWeight),
  }
}

const mostTold = 1_000

/** Best last. */
const worst: readonly ChangeKind[] = [
  'finish-later',
  'removed',
  'added',
  'logic',
  'duration',
  'finish-earlier',
  'progress',
  'name',
]

function worstFirst(a: WeighedChange, b: WeighedChange): number {
  return worst.indexOf(a.kind) - worst.indexOf(b.kind) || b.weight - a.weight
}

function comeOrGone(kind: 'added' | 'removed', { id, name, duration }: Activity): WeighedChange {
  const says =
    kind === 'added'
      ? told('plan:changed.added')`“${{ name }}” is new.`
      : told('plan:changed.removed')`“${{ name }}” is gone.`
  return { activity: id, name, kind, from: null, to: null, ...says, weight: duration }
}

function countsOf(changes: readonly WeighedChange[]): ScheduleComparison['counts'] {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as ScheduleComparison['counts']
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function withoutWeight({ weight: _, ...change }: WeighedChange): ScheduleChange {
  return change
}
