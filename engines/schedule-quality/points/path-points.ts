import { told } from '@portolan/quantity'
import {
  schedule,
  type ScheduleActivity,
  type ScheduleResult,
  type WallMinute,
  type WorkMinutes,
} from '@portolan/schedule'
import { clockOf } from '../clock.ts'
import type { Plan, PlanActivity } from '../plan.ts'
import type { Offender } from '../result.ts'
import type { Count } from './count.ts'

/**
 * 12: adds 600 working days to the first critical activity that is not finished, computes the network again and
 * sees whether the finish moves as far, counted on that activity's calendar. One run of the schedule engine.
 */
export const criticalPathTest: Count = (plan) => {
  const finish = finishOf(plan, plan.input.dates)
  if (plan.project?.from === 'finish')
    return { reason: told('schedule-quality:from-finish')`The project is scheduled from its finish.` }
  const tested = firstCritical(plan)
  if (finish === undefined || tested === undefined)
    return { reason: told('schedule-quality:none-critical')`No unfinished activity is critical.` }
  const clock = clockOf(plan, tested.activity.calendar ?? plan.project?.calendar)
  if (clock === undefined)
    return {
      reason: told(
        'schedule-quality:no-calendar',
      )`Activity ${{ activity: tested.label }} has no known calendar.`,
    }
  const { minutesPerDay, testDays, testToleranceDays } = plan.options
  const moved = clock(finish, finishAfter(plan, tested) ?? finish) / minutesPerDay
  const passes = Math.abs(moved - testDays) <= testToleranceDays
  const offenders = passes ? [] : [notMoved(tested, { moved, testDays })]
  return { numerator: moved, denominator: testDays, offenders, passes }
}

/** 13: whether the rest of the critical path can still reach the date it is held against. */
export const criticalPathLengthIndex: Count = (plan) => {
  const { statusDate, options, project } = plan
  const finish = finishOf(plan, plan.input.dates)
  const clock = clockOf(plan, project?.calendar)
  if (finish === undefined || clock === undefined)
    return { reason: told('schedule-quality:no-finish')`The project has no computed finish.` }
  if (statusDate === undefined)
    return { reason: told('schedule-quality:no-data-date')`There is no data date.` }
  const target = targetOf(plan)
  if (target === undefined)
    return { reason: told('schedule-quality:no-target')`There is no date to hold the finish against.` }
  const length = clock(statusDate, finish) / options.minutesPerDay
  if (length <= 0)
    return {
      reason: told('schedule-quality:nothing-remains')`Nothing remains to be done after the data date.`,
    }
  const float = clock(finish, target) / options.minutesPerDay
  const offenders = float < 0 ? [tooLate(plan, float)] : []
  return { numerator: length + float, denominator: length, offenders }
}

function finishOf({ input }: Plan, { projects }: ScheduleResult): WallMinute | undefined {
  return projects.find(({ id }) => id === input.project)?.finish ?? undefined
}

/**
 * The least float first: a deadline far behind makes critical also what could move without moving the finish. Only
 * where a target leaves all of them float, by the longest path.
 */
function firstCritical({ work }: Plan): PlanActivity | undefined {
  const open = work.filter(({ activity, complete, dates }) => {
    const lasts = activity.kind === 'task' && activity.duration > 0 && activity.elapsed !== true
    return lasts && !complete && dates !== undefined
  })
  const critical = open.filter(({ dates }) => dates?.critical === true)
  const candidates =
    critical.length > 0 ? critical : open.filter(({ dates }) => dates?.onLongestPath === true)
  return candidates.toSorted(mostCriticalFirst)[0]
}

function mostCriticalFirst(a: PlanActivity, b: PlanActivity): number {
  return floatOf(a) - floatOf(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1)
}

function floatOf({ dates }: PlanActivity): WorkMinutes {
  return dates?.totalFloat ?? 0
}

function startOf({ dates }: PlanActivity): WallMinute {
  return dates?.start ?? 0
}

function finishAfter(plan: Plan, tested: PlanActivity): WallMinute | undefined {
  const added = plan.options.testDays * plan.options.minutesPerDay
  const { network } = plan.input
  const activities = network.activities.map((each) => (each.id === tested.id ? longer(each, added) : each))
  return finishOf(plan, schedule({ ...network, activities }).result)
}

function longer(activity: ScheduleActivity, added: number): ScheduleActivity {
  const { duration, remaining } = activity
  const longest = { ...activity, duration: duration + added }
  return remaining === undefined ? longest : { ...longest, remaining: remaining + added }
}

function notMoved(
  tested: PlanActivity,
  far: { readonly moved: number; readonly testDays: number },
): Offender {
  const { testDays: days } = far
  const { label: activity } = tested
  const moved = round(far.moved)
  const says =
    tested.activity.manual === undefined
      ? told(
          'schedule-quality:critical-path-test',
        )`With ${{ days }} working days more in activity ${{ activity }}, the finish moves ${{ moved }}; mend the logic behind it, or free the date that holds it.`
      : told(
          'schedule-quality:critical-path-test.manual',
        )`With ${{ days }} working days more in activity ${{ activity }}, the finish moves ${{ moved }}; it is scheduled by hand, so let its links schedule it.`
  return { kind: 'activity', id: tested.id, ...says }
}

function targetOf({ input, project, work }: Plan): WallMinute | undefined {
  const baselines = work.flatMap(({ record }) => record?.baseline?.finish ?? [])
  const last = baselines.reduce((latest, finish) => Math.max(latest, finish), -Infinity)
  return input.target ?? project?.mustFinish ?? (baselines.length > 0 ? last : undefined)
}

function tooLate({ input }: Plan, float: number): Offender {
  const says = told(
    'schedule-quality:critical-path-length-index',
  )`The finish is ${{ days: round(-float) }} working days after the date it is held against; shorten the critical path, or agree a later date.`
  return { kind: 'project', id: input.project, ...says }
}

function round(days: number): number {
  return Math.round(days * 10) / 10
}
