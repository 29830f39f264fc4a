import type { Civil, Day, Shift } from '@portolan/quantity'

/**
 * The schedule of a project as one version of its plan holds it: immutable, kept whole, the same for preview, record
 * and replay. Moments are wall-clock time of the plan without a zone, durations and work whole minutes, amounts
 * minor units of the schedule's currency. Ids are those of the file it came from.
 */
export type Schedule = {
  readonly currency: string | null
  /** Whose rules its dates follow. */
  readonly convention: ScheduleConvention
  readonly parts: readonly SchedulePart[]
  readonly calendars: readonly WorkingCalendar[]
  readonly resources: readonly Resource[]
  /** In the order of the sheet, summaries before what they hold. */
  readonly activities: readonly Activity[]
  readonly links: readonly Link[]
  readonly assignments: readonly Assignment[]
}

export const scheduleConventions = ['microsoft-project', 'primavera'] as const
export type ScheduleConvention = (typeof scheduleConventions)[number]

/** A project of the file: a Primavera file may hold several, and only the exported ones are its subject. */
export type SchedulePart = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly exported: boolean
  readonly start: Civil
  readonly finish: Civil | null
  /** The day to which progress is told. */
  readonly dataDate: Civil | null
  readonly mustFinish: Civil | null
  readonly calendar: string
  readonly from: 'start' | 'finish'
  readonly options: PartOptions
}

export type PartOptions = {
  readonly progress: 'retained-logic' | 'progress-override'
  readonly lagCalendar: 'predecessor' | 'successor' | 'project' | '24-hour'
  readonly totalFloat: 'smallest' | 'start' | 'finish'
  /** Primavera: lag after the start of a started activity counts from there. Its actual start where not told. */
  readonly startLagFrom?: 'actual-start' | 'early-start'
  /** Primavera: late dates count back from the finish of each project, or of the last of all that are open. */
  readonly lateFrom?: 'each-project' | 'all-projects'
  readonly criticalBy: 'float' | 'longest-path'
  readonly criticalFloatMinutes: number
  readonly honourConstraints: boolean
  /** Only converts units for display; working time comes from the calendars. */
  readonly minutesPerDay: number
}

type Shifts = readonly Shift[]

/** With everything it inherits: Monday to Sunday, other weeks for a while, days of their own. */
export type WorkingCalendar = {
  readonly id: string
  readonly name: string
  readonly week: readonly [Shifts, Shifts, Shifts, Shifts, Shifts, Shifts, Shifts]
  readonly exceptions: readonly { readonly first: Day; readonly last: Day; readonly shifts: Shifts }[]
}

export const resourceKinds = ['work', 'material', 'equipment', 'cost', 'role'] as const

export type Resource = {
  readonly id: string
  readonly name: string
  readonly kind: (typeof resourceKinds)[number]
  /** 1 is one person's whole time. */
  readonly maxUnits: number | null
  readonly calendar: string | null
}

export const activityKinds = [
  'task',
  'milestone',
  'start-milestone',
  'finish-milestone',
  'summary',
  'level-of-effort',
  'hammock',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const constraintKinds = [
  'as-soon-as-possible',
  'as-late-as-possible',
  'must-start-on',
  'must-finish-on',
  'start-no-earlier-than',
  'start-no-later-than',
  'finish-no-earlier-than',
  'finish-no-later-than',
  'mandatory-start',
  'mandatory-finish',
] as const
export type ConstraintKind = (typeof constraintKinds)[number]
export type Constraint = { readonly kind: ConstraintKind; readonly at: Civil | null }

export type Activity = {
  /** For good: a plan that comes again keeps it. */
  readonly id: string
  /** How the file it came from calls it, where that is another ID. */
  readonly fileId?: string
  readonly part: string
  readonly parent: string | null
  /** 1 at the top; what it shows in the outline. */
  readonly level: number
  readonly wbs: string | null
  readonly code: string | null
  readonly name: string
  readonly kind: ActivityKind
  readonly calendar: string | null
  readonly duration: number
  /** The duration runs round the clock. */
  readonly elapsed: boolean
  readonly estimated: boolean
  readonly remaining: number | null
  readonly constraint: Constraint | null
  readonly secondConstraint: Constraint | null
  readonly deadline: Civil | null
  readonly actualStart: Civil | null
  readonly actualFinish: Civil | null
  readonly stop: Civil | null
  readonly resume: Civil | null
  /** Breaks in the work: a pause of so many working minutes after so many minutes of work. */
  readonly splits: readonly { readonly after: number; readonly pause: number }[]
  readonly manual: { readonly start: Civil | null; readonly finish: Civil | null } | null
  readonly inactive: boolean
  readonly levellingDelay: number
  readonly external: { readonly earlyStart: Civil | null; readonly lateFinish: Civil | null } | null
  /** Scheduled on the calendars of its resources: the engine uses its own and says so. */
  readonly onResourceCalendar: boolean
  /** 0 to 100, and which of them tells how much is done. */
  readonly percent: Percent
  readonly work: Amounts
  readonly cost: Amounts
  readonly baselines: readonly ActivityBaseline[]
  readonly said: SaidDates
}

export type Percent = {
  readonly duration: number | null
  readonly work: number | null
  readonly physical: number | null
  readonly counts: 'duration' | 'work' | 'physical'
}

/** Minutes of work, or minor units of money. */
export type Amounts = {
  readonly planned: number | null
  readonly actual: number | null
  readonly remaining: number | null
}

export type ActivityBaseline = {
  readonly number: number
  readonly start: Civil | null
  readonly finish: Civil | null
  readonly duration: number | null
  readonly work: number | null
  readonly cost: number | null
}

/** What the tool that wrote the file had computed, kept to be compared. */
export type SaidDates = {
  readonly start: Civil | null
  readonly finish: Civil | null
  readonly earlyStart: Civil | null
  readonly earlyFinish: Civil | null
  readonly lateStart: Civil | null
  readonly lateFinish: Civil | null
  readonly totalFloat: number | null
  readonly freeFloat: number | null
  readonly critical: boolean | null
}

export const linkKinds = ['FS', 'SS', 'FF', 'SF'] as const
export type LinkKind = (typeof linkKinds)[number]

export type Link = {
  readonly id: string
  readonly predecessor: string
  readonly successor: string
  readonly kind: LinkKind
  readonly lag: Lag
}

/** Negative for a lead. Percent counts the predecessor's duration. */
export type Lag =
  | { readonly kind: 'working' | 'elapsed'; readonly minutes: number }
  | { readonly kind: 'percent'; readonly percent: number }

export type Assignment = {
  readonly activity: string
  readonly resource: string | null
  readonly units: number | null
  readonly work: number | null
  readonly actualWork: number | null
}
