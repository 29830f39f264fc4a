import type { Day, Shift } from '@portolan/quantity'

/** Minutes since 1970-01-01T00:00 on the wall clock of the plan, without a zone; see `wallMinute`, `wallText`. */
export type WallMinute = number

/** Minutes of working time on a named calendar; whole, and at most 10^9 in a duration or a lag. */
export type WorkMinutes = number

/** Everything that is computed together. The order of the lists changes no date. */
export type ScheduleInput = {
  readonly calendars: readonly ScheduleCalendar[]
  readonly projects: readonly ScheduleProject[]
  readonly activities: readonly ScheduleActivity[]
  readonly links: readonly ScheduleLink[]
}

export type ScheduleCalendar = {
  readonly id: string
  /** Monday to Sunday, in minutes of the day; a night shift is two shifts. */
  readonly week: readonly [Shifts, Shifts, Shifts, Shifts, Shifts, Shifts, Shifts]
  /** Weeks that hold from one day to another (both included) in place of `week`; a later one wins. */
  readonly otherWeeks?: readonly OtherWeek[]
  /** Days with shifts of their own, in place of any week; no shifts means no work. A later one wins. */
  readonly exceptions: readonly DatedShifts[]
}

export type Shifts = readonly Shift[]

export type OtherWeek = {
  readonly first: Day
  readonly last: Day
  readonly week: ScheduleCalendar['week']
}

export type DatedShifts = { readonly first: Day; readonly last: Day; readonly shifts: Shifts }

/** Where the two tools differ the convention decides; `conventions.ts` lists each difference. */
export type Convention = 'microsoft-project' | 'primavera'

export type ScheduleProject = {
  readonly id: string
  /** Nothing starts before it. In a project that is scheduled from its finish it is only a last resort. */
  readonly start: WallMinute
  /** Work not done yet is not before it (primavera). Microsoft Project does not look at it. */
  readonly dataDate?: WallMinute
  /** Calendar of activities that name none, of the lags if `lagCalendar` says so, and of summaries. */
  readonly calendar: string
  /** Late dates count back from here in place of the computed finish. */
  readonly mustFinish?: WallMinute
  /** `finish`: everything as late as possible before `finish`. */
  readonly from?: 'start' | 'finish'
  /** The end that a project scheduled `from: 'finish'` counts back from; without it the last early finish. */
  readonly finish?: WallMinute
  readonly options: ScheduleOptions
}

export type ScheduleOptions = {
  readonly convention: Convention
  /**
   * What happens to an activity that started before its predecessors let it (primavera): the remaining work waits
   * for them (retained logic, the default), or not (progress override).
   */
  readonly progress?: 'retained-logic' | 'progress-override'
  /** Of the links *into* this project. Default: successor (microsoft-project), predecessor (primavera). */
  readonly lagCalendar?: 'predecessor' | 'successor' | 'project' | '24-hour'
  /** Lag after the start of a started activity counts from its actual start (default) or its early start. */
  readonly startLagFrom?: 'actual-start' | 'early-start'
  /** Which float is the total float. Default: smallest (microsoft-project), finish (primavera). */
  readonly totalFloat?: 'smallest' | 'start' | 'finish'
  /** Late dates count back from the finish of each project (default) or of the last of all projects. */
  readonly lateFrom?: 'each-project' | 'all-projects'
  /** Critical: total float up to so many working minutes (default 0), or on the longest path. */
  readonly critical?: { readonly floatUpTo: WorkMinutes } | 'longest-path'
  /** Microsoft Project's "tasks will always honor their constraint dates"; default true, not used by primavera. */
  readonly honourConstraints?: boolean
}

/**
 * - task: work with a duration · milestone: an instant, at the end or the start of work as its logic has it
 * - start-milestone, finish-milestone: an instant at the start, at the end of working time (primavera)
 * - summary: from the first start to the last finish of its children
 * - level-of-effort, hammock: from its start links to its finish links; drives nothing
 */
export type ActivityKind =
  | 'task'
  | 'milestone'
  | 'start-milestone'
  | 'finish-milestone'
  | 'summary'
  | 'level-of-effort'
  | 'hammock'

export type ScheduleActivity = {
  readonly id: string
  /** What people call it; sentences of findings say it beside the id. */
  readonly name?: string
  readonly project: string
  readonly kind: ActivityKind
  /** The summary it belongs to. */
  readonly parent?: string
  /** Without one, the project's. */
  readonly calendar?: string
  /** Planned duration in working minutes of its calendar, or in elapsed minutes if `elapsed`. */
  readonly duration: number
  /** The duration runs on the clock, nights and weekends included. */
  readonly elapsed?: boolean
  /** The duration is a placeholder (Microsoft Project's "5 days?"); by hand and without links it is not critical. */
  readonly estimated?: boolean
  readonly constraint?: Constraint
  /** A second constraint (primavera). */
  readonly secondConstraint?: Constraint
  /** Limits the late finish, moves no early date. */
  readonly deadline?: WallMinute
  readonly actualStart?: WallMinute
  readonly actualFinish?: WallMinute
  /** Work left, in the unit of `duration`; without it, `duration` when not started, else what `stop` leaves. */
  readonly remaining?: number
  /** When work was broken off, and when the remaining work goes on. */
  readonly stop?: WallMinute
  readonly resume?: WallMinute
  /** Breaks in the work: a pause of so many working minutes after so many working minutes of work. */
  readonly splits?: readonly Split[]
  /** Dates typed in by hand that no logic moves (Microsoft Project's manually scheduled tasks). */
  readonly manual?: { readonly start?: WallMinute; readonly finish?: WallMinute }
  /** Inactive: has dates, drives nothing, counts in no summary and not in the project's finish. */
  readonly inactive?: boolean
  /** Elapsed minutes that levelling put before the start: moves the scheduled dates, not the early ones. */
  readonly levellingDelay?: number
  /** Dates from links to projects that are not here (primavera). */
  readonly external?: { readonly earlyStart?: WallMinute; readonly lateFinish?: WallMinute }
}

export type Split = { readonly after: WorkMinutes; readonly pause: WorkMinutes }

export type ConstraintKind =
  | 'as-soon-as-possible'
  | 'as-late-as-possible'
  | 'must-start-on'
  | 'must-finish-on'
  | 'start-no-earlier-than'
  | 'start-no-later-than'
  | 'finish-no-earlier-than'
  | 'finish-no-later-than'
  /** They set early and late dates whatever the logic says (primavera). */
  | 'mandatory-start'
  | 'mandatory-finish'

/** All but as soon and as late as possible need `at`; without it they are left out, with a finding. */
export type Constraint = { readonly kind: ConstraintKind; readonly at?: WallMinute }

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export type LinkKind = 'FS' | 'SS' | 'FF' | 'SF'

export type ScheduleLink = {
  readonly id: string
  readonly predecessor: string
  readonly successor: string
  readonly kind: LinkKind
  readonly lag?: Lag
}

/** Negative for a lead. */
export type Lag =
  /** On the calendar the options choose, or on the one named here. */
  | { readonly kind: 'working'; readonly minutes: WorkMinutes; readonly calendar?: string }
  | { readonly kind: 'elapsed'; readonly minutes: number }
  /** Percent of the predecessor's planned duration, on the same clock as that duration. */
  | { readonly kind: 'percent'; readonly percent: number }
