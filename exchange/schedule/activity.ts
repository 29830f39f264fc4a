import type { Civil } from '@portolan/quantity'
import type { Kept } from './kept.ts'
import type { CodeValue, CustomValue, Note } from './model.ts'

export type ActivityKind =
  | 'task'
  | 'milestone'
  | 'start-milestone'
  | 'finish-milestone'
  /** Sums up what lies below it in the outline; the project itself at level 0. Not in the network of Primavera. */
  | 'summary'
  | 'level-of-effort'
  /** Spans the activities of its branch of the breakdown (Primavera's "WBS summary" activity). */
  | 'hammock'

export type Activity = {
  /** The file's own: MSPDI UID, XER task_id, PMXML ObjectId; a branch of Primavera's breakdown is 'wbs:' and its id. */
  readonly id: string
  readonly row?: number
  readonly code?: string
  readonly guid?: string
  readonly wbs?: string
  readonly outlineNumber?: string
  readonly outlineLevel: number
  readonly parentId?: string
  readonly name: string
  readonly kind: ActivityKind
  /** Microsoft Project draws a milestone also where there is a duration. */
  readonly milestone: boolean
  readonly manual: boolean
  /** What the planner wrote, also as words ("after the holidays"), where the activity is scheduled by hand. */
  readonly byHand: ByHand
  readonly active: boolean
  readonly estimated: boolean
  /** Stands for an activity of another file. */
  readonly external: boolean
  readonly externalProject?: string
  /** Dates that another project hands in; Primavera. */
  readonly externalEarlyStart?: Civil
  readonly externalLateFinish?: Civil
  readonly calendarId?: string
  readonly ignoresResourceCalendars: boolean
  /** Scheduled on the calendars of its resources (Primavera "resource dependent"). */
  readonly resourceDependent: boolean
  readonly durationKind: DurationKind
  readonly effortDriven: boolean
  readonly durationMinutes: number
  /** Runs round the clock, without a calendar. */
  readonly durationElapsed: boolean
  readonly durationFormat?: number
  readonly remainingMinutes?: number
  readonly actualDurationMinutes?: number
  readonly constraint: Constraint
  readonly secondConstraint?: Constraint
  readonly deadline?: Civil
  readonly expectedFinish?: Civil
  readonly plannedStart?: Civil
  readonly plannedFinish?: Civil
  readonly actualStart?: Civil
  readonly actualFinish?: Civil
  /** Progress is told up to `stop` and goes on at `resume`. */
  readonly stop?: Civil
  readonly resume?: Civil
  readonly status?: 'not-started' | 'in-progress' | 'completed'
  /** More than one where the work is interrupted. */
  readonly parts: readonly Part[]
  readonly percent: Percent
  readonly work: WorkFigures
  readonly cost: CostFigures
  /** 0 to 1000, higher goes first; 500 is usual. */
  readonly priority?: number
  readonly levellingDelay?: Delay
  readonly baselines: readonly Baseline[]
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly notes: readonly Note[]
  /** What the tool itself computed when it saved the file. */
  readonly said: Said
  readonly kept: Kept
}

export type DurationKind = 'fixed-units' | 'fixed-duration' | 'fixed-work' | 'fixed-duration-and-units'

export type ByHand = {
  readonly start?: Civil
  readonly finish?: Civil
  readonly durationMinutes?: number
  readonly startText?: string
  readonly finishText?: string
  readonly durationText?: string
}

export type ConstraintType =
  | 'as-soon-as-possible'
  | 'as-late-as-possible'
  | 'must-start-on'
  | 'must-finish-on'
  | 'start-no-earlier-than'
  | 'start-no-later-than'
  | 'finish-no-earlier-than'
  | 'finish-no-later-than'
  /** Primavera: holds even against the links. */
  | 'mandatory-start'
  | 'mandatory-finish'

export type Constraint = { readonly type: ConstraintType; readonly date?: Civil }

export type Part = { readonly start: Civil; readonly finish: Civil }

export type Percent = {
  readonly duration?: number
  readonly work?: number
  readonly physical?: number
  readonly counts: 'duration' | 'work' | 'physical'
}

export type WorkFigures = {
  readonly plannedMinutes?: number
  readonly totalMinutes?: number
  readonly actualMinutes?: number
  readonly remainingMinutes?: number
}

export type CostFigures = {
  readonly planned?: string
  readonly total?: string
  readonly actual?: string
  readonly remaining?: string
  readonly fixed?: string
}

export type Delay = {
  readonly minutes: number
  readonly elapsed: boolean
  /** Of Microsoft Project: the unit in which people wrote it. */
  readonly format?: number
}

export type Baseline = {
  readonly number: number
  readonly start?: Civil
  readonly finish?: Civil
  readonly durationMinutes?: number
  readonly workMinutes?: number
  readonly cost?: string
  readonly kept?: Kept
}

export type Said = {
  readonly start?: Civil
  readonly finish?: Civil
  readonly earlyStart?: Civil
  readonly earlyFinish?: Civil
  readonly lateStart?: Civil
  readonly lateFinish?: Civil
  readonly remainingEarlyStart?: Civil
  readonly remainingEarlyFinish?: Civil
  readonly remainingLateStart?: Civil
  readonly remainingLateFinish?: Civil
  readonly totalFloatMinutes?: number
  readonly freeFloatMinutes?: number
  readonly startFloatMinutes?: number
  readonly finishFloatMinutes?: number
  readonly critical?: boolean
  /** On the longest path of the tool. */
  readonly driving?: boolean
}

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

/** Negative is a lead. Percent counts the predecessor's duration. */
export type Lag =
  | { readonly kind: 'working' | 'elapsed'; readonly minutes: number }
  | { readonly kind: 'percent' | 'elapsed-percent'; readonly percent: number }

export type ActivityLink = {
  readonly id?: string
  readonly fromId: string
  readonly toId: string
  readonly type: LinkType
  readonly lag: Lag
  readonly lagFormat?: number
  /** The predecessor lies in another project of this file, or in another file at this path. */
  readonly fromProjectId?: string
  readonly otherFile?: string
  readonly note?: string
  readonly kept: Kept
}

/** An empty line of the sheet, which has a row number all the same. */
export type BlankRow = { readonly id: string; readonly row?: number; readonly kept: Kept }
