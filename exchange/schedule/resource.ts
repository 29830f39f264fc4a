import type { Civil } from '@portolan/quantity'
import type { Baseline, CostFigures, Delay, WorkFigures } from './activity.ts'
import type { Kept } from './kept.ts'
import type { CodeValue, CustomValue, Note } from './model.ts'

export type ScheduleResource = {
  /** The file's own; a role of Primavera is 'role:' and its id. */
  readonly id: string
  readonly row?: number
  readonly parentId?: string
  readonly guid?: string
  readonly name: string
  readonly code?: string
  readonly initials?: string
  readonly group?: string
  readonly email?: string
  readonly kind: 'work' | 'material' | 'equipment' | 'cost' | 'role'
  readonly calendarId?: string
  /** 1 is one person's whole time. */
  readonly maxUnits?: number
  readonly generic: boolean
  readonly budget: boolean
  readonly active: boolean
  readonly materialLabel?: string
  readonly standardRate?: Rate
  readonly overtimeRate?: Rate
  readonly costPerUse?: string
  readonly rates: readonly RateRow[]
  readonly availability: readonly Availability[]
  readonly work: WorkFigures
  readonly cost: CostFigures
  readonly baselines: readonly Baseline[]
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly notes: readonly Note[]
  readonly kept: Kept
}

export type RatePer = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'unit'

export type Rate = { readonly amount: string; readonly per: RatePer }

/** Tables A to E of Microsoft Project, prices 1 to 5 of Primavera. */
export type RateRow = {
  readonly table: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly from?: Civil
  readonly to?: Civil
  readonly standard?: Rate
  readonly overtime?: Rate
  readonly costPerUse?: string
  readonly maxUnits?: number
  readonly kept?: Kept
}

export type Availability = {
  readonly from?: Civil
  readonly to?: Civil
  readonly units: number
  readonly kept?: Kept
}

export type Curve =
  | 'flat'
  | 'back-loaded'
  | 'front-loaded'
  | 'double-peak'
  | 'early-peak'
  | 'late-peak'
  | 'bell'
  | 'turtle'
  | 'contoured'

export type Assignment = {
  readonly id: string
  readonly activityId: string
  /** Undefined where the work is planned and nobody is named. */
  readonly resourceId?: string
  readonly roleId?: string
  readonly guid?: string
  readonly units?: number
  readonly work: WorkFigures
  readonly cost: CostFigures
  readonly start?: Civil
  readonly finish?: Civil
  readonly actualStart?: Civil
  readonly actualFinish?: Civil
  readonly stop?: Civil
  readonly resume?: Civil
  readonly percentWork?: number
  readonly delay?: Delay
  readonly levellingDelay?: Delay
  readonly curve?: Curve
  readonly rateTable?: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly timePhased: readonly TimePhased[]
  readonly baselines: readonly Baseline[]
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly notes: readonly Note[]
  readonly kept: Kept
}

/** A piece of work or cost in time. `kind` is MSPDI's number: 1 remaining, 2 actual, 4 and on baselines. */
export type TimePhased = {
  readonly kind: number
  readonly start: Civil
  readonly finish: Civil
  /** Of the scale the file cut time into: 0 minutes, 1 hours, 2 days, 3 weeks, 5 months, 8 years. */
  readonly unit?: number
  /** As the file writes it: a duration for work, a number for cost and percent. Undefined: no working time. */
  readonly value?: string
  readonly uid?: string
  readonly kept?: Kept
}
