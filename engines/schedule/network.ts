import type { ScheduleActivity, ScheduleProject, WallMinute, WorkMinutes } from './input.ts'
import type { Driver, Limit } from './result.ts'
import type { WorkAxis } from './work-axis.ts'

/** Start or finish of an activity: what a link ties together, and a date constrains. */
export type EventName = 'start' | 'finish'

/** A date that the early dates may not be before. */
export type Bound = { readonly event: EventName; readonly at: WallMinute; readonly driver: Driver }

/** A date that the late dates (and the early ones, if it is a cap) may not be after. */
export type Ceiling = { readonly event: EventName; readonly at: WallMinute; readonly limit: Limit }

/** A date that early and late dates have, whatever the logic says. */
export type Fixed = { readonly event: EventName; readonly at: WallMinute; readonly driver: Driver }

/** Dates that no pass moves: actual dates, manual dates. */
export type Pinned = { readonly start: WallMinute; readonly finish: WallMinute; readonly driver: Driver }

/**
 * What the passes move: an activity, or a gate of a summary. The *open* gate hands on to all children what holds
 * the summary back, the *first* and *last* gates tell when the first of them starts and the last one finishes.
 */
export type Node = {
  readonly id: string
  readonly role: 'activity' | 'open' | 'first' | 'last'
  readonly activity: ScheduleActivity
  readonly project: number
  readonly axis: WorkAxis
  /** Working minutes from the early start to the early finish, pauses included. */
  readonly span: WorkMinutes
  /** Where an instant lies when both the end of a shift and the start of the next one are right. */
  readonly rest: 'start' | 'finish' | 'stays'
  readonly pinned?: Pinned
  readonly fixed?: Fixed
  readonly bounds: readonly Bound[]
  readonly caps: readonly Ceiling[]
  readonly ceilings: readonly Ceiling[]
  /** Constraints that hold the late dates up in a project scheduled from its finish. */
  readonly floors: readonly Bound[]
  /** The actual start, where lags after the start count from it and the early start is that of the rest. */
  readonly startedAt?: WallMinute
  /** A date of its own may be before the project's start. */
  readonly ownStart: boolean
  readonly complete: boolean
  readonly started: boolean
  /** Counts in the finish of its project. */
  readonly counts: boolean
}

export type Edge = {
  /** Id of the link; empty between a summary's gate and a child. */
  readonly link: string
  readonly from: number
  readonly to: number
  readonly fromEvent: EventName
  readonly toEvent: EventName
  readonly lag: number
  readonly lagAxis: WorkAxis
}

export type Network = {
  readonly nodes: readonly Node[]
  readonly projects: readonly ScheduleProject[]
  /** By node. */
  readonly incoming: readonly (readonly Edge[])[]
  readonly outgoing: readonly (readonly Edge[])[]
  /** Node indexes, predecessors first; members of loops are not in it. */
  readonly order: readonly number[]
}

/** Dates of all nodes. `position` is the start in working minutes of the node's own axis. */
export type PassDates = {
  readonly position: Float64Array
  readonly start: Float64Array
  readonly finish: Float64Array
}

export function emptyDates(count: number): PassDates {
  return {
    position: new Float64Array(count).fill(Number.NaN),
    start: new Float64Array(count).fill(Number.NaN),
    finish: new Float64Array(count).fill(Number.NaN),
  }
}
