import type { Finding } from '@portolan/quantity'
import type { WallMinute, WorkMinutes } from './input.ts'

export type ScheduleAnswer = { readonly result: ScheduleResult; readonly findings: readonly Finding[] }

export type ScheduleResult = {
  readonly projects: readonly ProjectDates[]
  /** In the order of the input, without those left out. */
  readonly activities: readonly ActivityDates[]
  /** Ids of activities that have no dates: members of a loop, or of no known project. */
  readonly leftOut: readonly string[]
}

export type ProjectDates = {
  readonly id: string
  /** First start and last early finish; null if the project holds no activity with dates. */
  readonly start: WallMinute | null
  readonly finish: WallMinute | null
  /** The activities that finish last, in the order of the input. */
  readonly finishDrivers: readonly string[]
}

export type ActivityDates = {
  readonly id: string
  readonly project: string
  readonly earlyStart: WallMinute
  readonly earlyFinish: WallMinute
  readonly lateStart: WallMinute
  readonly lateFinish: WallMinute
  /**
   * Where the activity is scheduled: early, but for as late as possible, levelling delay, scheduled from finish; from
   * its actual start where it has started.
   */
  readonly start: WallMinute
  readonly finish: WallMinute
  /** In working minutes of its calendar; null for what is complete. */
  readonly totalFloat: WorkMinutes | null
  /** How far it may move before it moves the early dates of another, or of the project; never below 0. */
  readonly freeFloat: WorkMinutes | null
  readonly critical: boolean
  readonly onLongestPath: boolean
  /** What set the early start (or, through the duration, the early finish). */
  readonly driver: Driver
  /** What set the late finish (or, through the duration, the late start). */
  readonly limit: Limit
}

export type Driver = {
  readonly kind: DriverKind
  /** Of the link, calendar, project, or of the activity itself or the child that gives the dates. */
  readonly id: string
  /** The activity at the other end of the link, or the child. */
  readonly activity?: string
  /** In words of the input: 'must-start-on', 'data-date', 'actual-start', … */
  readonly detail?: string
}

export type DriverKind =
  | 'project-start'
  /** The project's start lies in time without work. */
  | 'calendar'
  | 'link'
  | 'constraint'
  /** An actual date, the data date, a resume. */
  | 'progress'
  | 'manual'
  | 'external'
  /** A summary, level of effort or hammock has its dates from this activity. */
  | 'span'

export type Limit = {
  readonly kind:
    | 'project-finish'
    | 'must-finish'
    | 'link'
    | 'constraint'
    | 'deadline'
    | 'external'
    | 'progress'
    | 'span'
  readonly id: string
  readonly activity?: string
  readonly detail?: string
}
