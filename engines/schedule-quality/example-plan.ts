import {
  type ConstraintKind,
  type LinkKind,
  schedule,
  type ScheduleActivity,
  type ScheduleInput,
  type ScheduleLink,
  type WallMinute,
  wallMinute,
} from '@portolan/schedule'
import { type ActivityRecord, type QualityInput, type QualityOptions, scheduleQuality } from './index.ts'

/**
 * Plans for the tests, counted in working days of eight hours from Monday 5 January 2026: day 0 is its morning,
 * day 5 the evening of that Friday. Ids are 1, 2, 3 … in order; the baseline is the plan without progress.
 */
export type ExampleActivity = {
  readonly name: string
  readonly days: number
  readonly kind?: ScheduleActivity['kind']
  readonly actual?: readonly [start: number, finish?: number]
  readonly constraint?: readonly [kind: ConstraintKind, day: number]
  /** False: none; days: other than planned. */
  readonly baseline?: false | readonly [start: number, finish: number]
  readonly resources?: number
  readonly inactive?: boolean
}

export type ExamplePlan = {
  readonly activities: readonly ExampleActivity[]
  /** '2>3', '2>3 SS', '2>3 FS+2', '2>3 FS-2' */
  readonly links: readonly string[]
  readonly status?: number
  readonly mustFinish?: number
  readonly options?: Partial<QualityOptions>
}

export const soundPlan: ExamplePlan = {
  activities: [
    { name: 'Start', days: 0, kind: 'start-milestone' },
    { name: 'Design', days: 10 },
    { name: 'Build', days: 20 },
    { name: 'Write the manual', days: 15 },
    { name: 'Test', days: 10 },
    { name: 'Hand over', days: 0, kind: 'finish-milestone' },
  ],
  links: ['1>2', '2>3', '2>4', '3>5', '4>6', '5>6'],
}

/** The sound plan with one activity, counted from 1, changed. */
export function withActivity(number: number, change: Partial<ExampleActivity>): ExamplePlan {
  const activities = soundPlan.activities.map((each, i) => (i === number - 1 ? { ...each, ...change } : each))
  return { ...soundPlan, activities }
}

export function qualityOf(plan: ExamplePlan): ReturnType<typeof scheduleQuality> {
  return scheduleQuality(inputOf(plan))
}

export function inputOf(plan: ExamplePlan): QualityInput {
  const network = networkOf(plan)
  const planned = schedule(
    networkOf({ ...plan, status: 0, activities: plan.activities.map(unstarted) }),
  ).result
  const baselines = new Map(planned.activities.map((each) => [each.id, each]))
  const records = plan.activities.map((activity, i): ActivityRecord => {
    const id = String(i + 1)
    const { name, resources = 1, baseline, days } = activity
    const asPlanned = baselines.get(id)
    if (baseline === false || asPlanned === undefined) return { id, name, resources }
    const [start, finish] =
      baseline === undefined
        ? [asPlanned.earlyStart, asPlanned.earlyFinish]
        : [startAt(baseline[0]), finishAt(baseline[1])]
    return { id, name, resources, baseline: { start, finish, duration: days * MINUTES_PER_DAY } }
  })
  const { options = {} } = plan
  return { project: 'p', network, dates: schedule(network).result, records, options }
}

export const MINUTES_PER_DAY = 480
const MINUTES_OF_DAY = 1440
const SHIFTS = [{ from: 540, to: 1020 }]
const FIRST = wallMinute('2026-01-05T00:00') ?? Number.NaN

export function startAt(day: number): WallMinute {
  return FIRST + calendarDays(day) * MINUTES_OF_DAY + 540
}

export function finishAt(day: number): WallMinute {
  return day === 0 ? startAt(0) : FIRST + calendarDays(day - 1) * MINUTES_OF_DAY + 1020
}

function calendarDays(workingDay: number): number {
  return Math.floor(workingDay / 5) * 7 + (workingDay % 5)
}

function unstarted(activity: ExampleActivity): ExampleActivity {
  const { actual: _, ...rest } = activity
  return rest
}

export function networkOf({ activities, links, status = 0, mustFinish }: ExamplePlan): ScheduleInput {
  return {
    calendars: [{ id: 'office', week: [SHIFTS, SHIFTS, SHIFTS, SHIFTS, SHIFTS, [], []], exceptions: [] }],
    projects: [
      {
        id: 'p',
        start: startAt(0),
        dataDate: finishAt(status),
        calendar: 'office',
        options: { convention: 'primavera' },
        ...(mustFinish === undefined ? {} : { mustFinish: finishAt(mustFinish) }),
      },
    ],
    activities: activities.map(activityOf),
    links: links.map(linkOf),
  }
}

function activityOf(example: ExampleActivity, i: number): ScheduleActivity {
  const { days, kind = 'task', actual, constraint, inactive = false } = example
  const [start, finish] = actual ?? []
  return {
    id: String(i + 1),
    project: 'p',
    kind,
    duration: days * MINUTES_PER_DAY,
    inactive,
    ...(start === undefined ? {} : { actualStart: startAt(start) }),
    ...(finish === undefined ? {} : { actualFinish: finishAt(finish) }),
    ...(constraint === undefined ? {} : { constraint: { kind: constraint[0], at: finishAt(constraint[1]) } }),
  }
}

function linkOf(text: string): ScheduleLink {
  const [, predecessor = '', successor = '', kind = 'FS', lag = '0'] =
    /^(\d+)>(\d+)(?: (FS|SS|FF|SF)([+-]\d+)?)?$/.exec(text) ?? []
  return {
    id: text,
    predecessor,
    successor,
    kind: kind as LinkKind,
    lag: { kind: 'working', minutes: Number(lag) * MINUTES_PER_DAY },
  }
}
