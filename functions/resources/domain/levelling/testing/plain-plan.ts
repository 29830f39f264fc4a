import type { Activity, Link, Schedule } from '@portolan/plan/contract'
import { computeSchedule } from '@portolan/plan/domain'
import { civil, type Day, day, dayNumber } from '@portolan/quantity'
import {
  dayMinutes,
  type LevellingGround,
  type MayMove,
  type PlanToLevel,
  type TeamMember,
} from '../ground.ts'

const officeDay = [
  { from: 480, to: 720 },
  { from: 780, to: 1_020 },
]
const nothing = { planned: null, actual: null, remaining: null }

/** A Monday. */
export const today: Day = day('2026-11-16')

export type TaskTold = {
  readonly id: string
  readonly days: number
  readonly after?: readonly string[]
  /** Who, each with how much of their time. */
  readonly by?: Readonly<Record<string, number>>
  readonly begun?: boolean
}

/** A plan that starts today at eight, in office days. */
export function planOf(projectId: string, tasks: readonly TaskTold[], may: MayMove = 'move'): PlanToLevel {
  const people = [...new Set(tasks.flatMap(({ by }) => Object.keys(by ?? {})))]
  const schedule: Schedule = {
    currency: null,
    convention: 'microsoft-project',
    parts: [
      {
        id: '0',
        code: null,
        name: projectId,
        exported: true,
        start: civil(`${today}T08:00`),
        finish: null,
        dataDate: null,
        mustFinish: null,
        calendar: 'office',
        from: 'start',
        options: {
          progress: 'retained-logic',
          lagCalendar: 'successor',
          totalFloat: 'smallest',
          criticalBy: 'float',
          criticalFloatMinutes: 0,
          honourConstraints: true,
          minutesPerDay: 480,
        },
      },
    ],
    calendars: [
      {
        id: 'office',
        name: 'Office',
        week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
        exceptions: [],
      },
    ],
    resources: people.map((id) => ({ id, name: id, kind: 'work', maxUnits: 1, calendar: null })),
    activities: tasks.map(toActivity),
    links: tasks.flatMap(toLinks),
    assignments: tasks.flatMap(({ id, by }) =>
      Object.entries(by ?? {}).map(([resource, units]) => ({
        activity: id,
        resource,
        units,
        work: null,
        actualWork: null,
      })),
    ),
  }
  const { dates } = computeSchedule(schedule)
  return { projectId, schedule, dates, people: new Map(people.map((id) => [id, id])), may }
}

function toActivity({ id, days, begun }: TaskTold): Activity {
  return {
    id,
    part: '0',
    parent: null,
    level: 1,
    wbs: null,
    code: null,
    name: id,
    kind: days === 0 ? 'milestone' : 'task',
    calendar: null,
    duration: days * 480,
    elapsed: false,
    estimated: false,
    remaining: days * 480,
    constraint: null,
    secondConstraint: null,
    deadline: null,
    actualStart: begun ? civil(`${today}T08:00`) : null,
    actualFinish: null,
    stop: null,
    resume: null,
    splits: [],
    manual: null,
    inactive: false,
    levellingDelay: 0,
    external: null,
    onResourceCalendar: false,
    percent: { duration: null, work: null, physical: null, counts: 'duration' },
    work: nothing,
    cost: nothing,
    baselines: [],
    said: {
      start: null,
      finish: null,
      earlyStart: null,
      earlyFinish: null,
      lateStart: null,
      lateFinish: null,
      totalFloat: null,
      freeFloat: null,
      critical: null,
    },
  }
}

function toLinks({ id, after }: TaskTold): readonly Link[] {
  return (after ?? []).map((before) => ({
    id: `${before}-${id}`,
    predecessor: before,
    successor: id,
    kind: 'FS',
    lag: { kind: 'working', minutes: 0 },
  }))
}

export function member(id: string, told: Partial<TeamMember> = {}): TeamMember {
  return { id, name: id, share: 100, week: [480, 480, 480, 480, 480, 0, 0], away: [], ...told }
}

export function groundOf(
  plans: readonly PlanToLevel[],
  team: readonly TeamMember[],
  told: Partial<LevellingGround> = {},
): LevellingGround {
  const now = dayNumber(today) * dayMinutes
  return {
    plans,
    team: new Map(team.map((one) => [one.id, one])),
    now,
    frozenUntil: now,
    priorityOf: () => 1,
    ...told,
  }
}
