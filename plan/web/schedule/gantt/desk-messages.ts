import type { ScheduleEdit, WorkingCalendar } from '../../../contract/index.ts'
import type { PackedSchedule, WhyHereAnswer } from '../../../domain/index.ts'
import type { LinkRow } from '../../../contract/index.ts'

/** What is asked of the schedule that a screen keeps beside it, and answered. */
export type DeskAsks = {
  open: { readonly ask: { readonly network: PackedSchedule }; readonly answer: Opened }
  /** Dates of all after some more edits, quickly. */
  move: { readonly ask: { readonly edits: readonly ScheduleEdit[] }; readonly answer: Moved }
  /** These edits and no others hold from now on; all dates, float and drivers. */
  settle: { readonly ask: { readonly edits: readonly ScheduleEdit[] }; readonly answer: Settled }
  /** Builds ahead what the first move would wait for. */
  prepare: { readonly ask: undefined; readonly answer: undefined }
  why: { readonly ask: { readonly activity: string }; readonly answer: WhyHereAnswer | undefined }
  baseline: { readonly ask: { readonly number: number }; readonly answer: Spans }
  /** Where the activities of another version stand. */
  against: { readonly ask: { readonly network: PackedSchedule }; readonly answer: Spans }
}
export type DeskAsk = keyof DeskAsks

/** Dates by the place of each activity in the plan, as minutes; NaN where there is none. */
export type Spans = { readonly start: Float64Array; readonly finish: Float64Array }

export type Opened = Spans & {
  readonly ids: readonly string[]
  readonly calendars: readonly WorkingCalendar[]
  /** By the place of an activity: the calendar it works on. */
  readonly calendarIds: readonly string[]
  /** The calendar of the plan itself. */
  readonly usual: string
  /** Numbers of the baselines that some activity has. */
  readonly baselines: readonly number[]
  readonly end: number
}

export type Moved =
  | (Spans & { readonly end: number })
  /** Sentences that say why not. */
  | { readonly refused: readonly string[] }

export type Settled =
  | (Spans & {
      readonly end: number
      readonly ids: readonly string[]
      readonly lateFinish: Float64Array
      readonly totalFloat: Float64Array
      readonly freeFloat: Float64Array
      readonly critical: Uint8Array
      /** The links that drive, by their ids. */
      readonly driving: readonly string[]
      readonly newLinks: readonly LinkRow[]
      readonly goneLinks: readonly string[]
    })
  | { readonly refused: readonly string[] }

export type DeskLetter = { readonly number: number; readonly kind: DeskAsk; readonly ask: unknown }
export type DeskReply =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: string }
