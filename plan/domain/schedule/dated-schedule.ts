import type { Civil } from '@portolan/quantity'
import type { Schedule, ScheduleChange } from '../../contract/index.ts'

type Dates = { readonly finish: Civil }

/** A version with what was computed from it; where nothing was, the dates of its file stand in. */
export type DatedSchedule = {
  readonly schedule: Schedule
  readonly computed: { readonly finish: Civil | null; readonly dates: ReadonlyMap<string, Dates> }
}

/** A change with how bad it is within its kind: working days later, minutes longer. */
export type WeighedChange = ScheduleChange & { readonly weight: number }
