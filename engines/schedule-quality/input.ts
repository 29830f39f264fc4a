import type { ScheduleInput, ScheduleResult, WallMinute, WorkMinutes } from '@portolan/schedule'
import type { QualityOptions } from './options.ts'

/** One project of a network, what was computed for it, and what else is known of its activities. */
export type QualityInput = {
  /** The id of the project that is judged; the network may hold others that it is linked to. */
  readonly project: string
  readonly network: ScheduleInput
  /** What the schedule engine computed of this very network. */
  readonly dates: ScheduleResult
  /** Without it, the project's data date; without both, what needs one is not applicable. */
  readonly statusDate?: WallMinute
  /** The date the finish is held against; without it, the must-finish, else the last baseline finish. */
  readonly target?: WallMinute
  readonly records: readonly ActivityRecord[]
  readonly options?: Partial<QualityOptions>
}

export type ActivityRecord = {
  /** As in the network. */
  readonly id: string
  readonly name: string
  /** What planners call it by in their tool, if not by its id. */
  readonly number?: string
  readonly baseline?: ActivityBaseline
  /** How many resources are assigned. */
  readonly resources?: number
  /** In any unit: all that counts is whether there is some. */
  readonly cost?: number
}

export type ActivityBaseline = {
  readonly start: WallMinute
  readonly finish: WallMinute
  readonly duration?: WorkMinutes
}
