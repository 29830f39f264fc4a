import { day, officeWeek } from '@portolan/quantity'
import {
  type ActivityKind,
  type LinkKind,
  type ScheduleCalendar,
  type ScheduleInput,
  wallMinute,
} from '@portolan/schedule'
import type { RiskInput } from '../input.ts'

/** 480 minutes a day from Monday to Friday. */
export const office: ScheduleCalendar = {
  id: 'office',
  week: officeWeek({ from: 480, to: 720 }, { from: 780, to: 1020 }),
  exceptions: [],
}

const always = [{ from: 0, to: 1440 }]
export const roundTheClock: ScheduleCalendar = {
  id: 'always',
  week: [always, always, always, always, always, always, always],
  exceptions: [],
}

export const DAY = 480
export const start = wallMinute('2026-11-23T08:00') ?? 0

export type Task = {
  readonly id: string
  readonly minutes: number
  readonly after?: readonly string[]
  readonly link?: LinkKind
  readonly lag?: number
  readonly calendar?: string
  /** Without one: a milestone where it takes no time. */
  readonly kind?: ActivityKind
}

export function planOf(tasks: readonly Task[], calendars = [office, roundTheClock]): ScheduleInput {
  return {
    calendars,
    projects: [{ id: 'plan', start, calendar: 'office', options: { convention: 'primavera' } }],
    activities: tasks.map(({ id, minutes, calendar, kind }) => ({
      id,
      project: 'plan',
      kind: kind ?? (minutes === 0 ? 'finish-milestone' : 'task'),
      duration: minutes,
      ...(calendar === undefined ? {} : { calendar }),
    })),
    links: tasks.flatMap(({ id, after = [], link = 'FS', lag = 0 }) =>
      after.map((predecessor) => ({
        id: `${predecessor} ${id}`,
        predecessor,
        successor: id,
        kind: link,
        lag: { kind: 'working' as const, minutes: lag },
      })),
    ),
  }
}

export function inputOf(tasks: readonly Task[], rest: Partial<RiskInput> = {}): RiskInput {
  return { subject: 'plan', asOf: day('2026-11-23'), schedule: planOf(tasks), ...rest }
}
