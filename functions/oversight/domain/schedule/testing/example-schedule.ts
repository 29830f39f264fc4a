import type { Activity, ActivityBaseline, Link, Schedule, SchedulePart } from '@portolan/plan/contract'
import { computeSchedule } from '@portolan/plan/domain'
import type { Civil } from '@portolan/quantity'
import type { MeasuredSchedule } from '../earned-value/index.ts'

export type ExampleActivity = {
  readonly id: string
  readonly name?: string
  readonly parent?: string
  readonly kind?: Activity['kind']
  readonly days?: number
  /** First day, last day and cost of the baseline. */
  readonly baseline?: readonly [first: string, last: string, cost?: number]
  readonly actual?: readonly [first: string, last?: string]
  readonly percent?: number
  readonly remainingDays?: number
  readonly cost?: Partial<Activity['cost']>
  readonly work?: Partial<Activity['work']>
  readonly people?: readonly string[]
}

export type Example = {
  readonly start?: string
  readonly dataDate?: string | null
  readonly currency?: string | null
  readonly activities: readonly ExampleActivity[]
  /** 'a>b' */
  readonly links?: readonly string[]
}

const shifts = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]

/** A schedule of a few lines on a week of five days of eight hours, with its computed dates. */
export function exampleSchedule(example: Example): MeasuredSchedule {
  const part = partOf(example)
  const people = [...new Set(example.activities.flatMap((one) => one.people ?? []))]
  const schedule: Schedule = {
    currency: example.currency === undefined ? 'EUR' : example.currency,
    convention: 'microsoft-project',
    parts: [part],
    calendars: [
      {
        id: 'week',
        name: 'Standard',
        week: [shifts, shifts, shifts, shifts, shifts, [], []],
        exceptions: [],
      },
    ],
    resources: people.map((id) => ({ id, name: id, kind: 'work', maxUnits: 1, calendar: null })),
    activities: example.activities.map(activityOf),
    links: (example.links ?? []).map(linkOf),
    assignments: example.activities.flatMap(({ id, people: on = [] }) =>
      on.map((resource) => ({ activity: id, resource, units: 1, work: null, actualWork: null })),
    ),
  }
  return { schedule, computed: computeSchedule(schedule), part }
}

function partOf({ start = '2026-11-02', dataDate = '2026-11-13' }: Example): SchedulePart {
  return {
    id: 'p',
    code: null,
    name: 'Move of the archive',
    exported: true,
    start: `${start}T08:00` as Civil,
    finish: null,
    dataDate: dataDate === null ? null : (`${dataDate}T17:00` as Civil),
    mustFinish: null,
    calendar: 'week',
    from: 'start',
    options: {
      progress: 'retained-logic',
      lagCalendar: 'predecessor',
      totalFloat: 'smallest',
      criticalBy: 'float',
      criticalFloatMinutes: 0,
      honourConstraints: true,
      minutesPerDay: 480,
    },
  }
}

const noDates = {
  start: null,
  finish: null,
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  totalFloat: null,
  freeFloat: null,
  critical: null,
}

function activityOf(given: ExampleActivity): Activity {
  const [actualStart, actualFinish] = given.actual ?? []
  const nothing = { planned: null, actual: null, remaining: null }
  return {
    id: given.id,
    part: 'p',
    parent: given.parent ?? null,
    level: given.parent === undefined ? 1 : 2,
    wbs: null,
    code: null,
    name: given.name ?? given.id,
    kind: given.kind ?? 'task',
    calendar: null,
    duration: (given.days ?? 0) * 480,
    elapsed: false,
    estimated: false,
    remaining: given.remainingDays === undefined ? null : given.remainingDays * 480,
    constraint: null,
    secondConstraint: null,
    deadline: null,
    actualStart: actualStart === undefined ? null : (`${actualStart}T08:00` as Civil),
    actualFinish: actualFinish === undefined ? null : (`${actualFinish}T17:00` as Civil),
    stop: null,
    resume: null,
    splits: [],
    manual: null,
    inactive: false,
    levellingDelay: 0,
    external: null,
    onResourceCalendar: false,
    percent: { duration: given.percent ?? null, work: null, physical: null, counts: 'duration' },
    work: { ...nothing, ...given.work },
    cost: { ...nothing, ...given.cost },
    baselines: given.baseline === undefined ? [] : [baselineOf(given)],
    said: noDates,
  }
}

function baselineOf({ baseline, days = 0 }: ExampleActivity): ActivityBaseline {
  const [first = '', last = '', cost] = baseline ?? []
  return {
    number: 0,
    start: `${first}T08:00` as Civil,
    finish: `${last}T17:00` as Civil,
    duration: days * 480,
    work: null,
    cost: cost ?? null,
  }
}

function linkOf(text: string): Link {
  const [predecessor = '', successor = ''] = text.split('>')
  return { id: text, predecessor, successor, kind: 'FS', lag: { kind: 'working', minutes: 0 } }
}
