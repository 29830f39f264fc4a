import type { Day } from '@portolan/quantity'

/**
 * What the command line reads. Money is in one currency and one unit of the caller's choice (minor units in the
 * product, plain decimals in files); results come back in the same unit. Times are in periods of the curve.
 */
export type ComputeInput = {
  readonly budgetAtCompletion?: number | null
  /** Cumulative to the status date, as are earned value and actual cost. */
  readonly plannedValue?: number | null
  readonly earnedValue?: number | null
  readonly actualCost?: number | null
  /** Periods from start to planned finish. */
  readonly plannedDuration?: number | null
  /** Periods from start to the status date. */
  readonly actualTime?: number | null
  /** Planned value at the end of period 1, 2, 3 … to the end of the plan. */
  readonly cumulativePlannedValue?: readonly number[] | null
}

/** What was earned and spent in one reporting period alone. */
export type PeriodPerformance = { readonly earnedValue: number; readonly actualCost: number }

export type EarnedValueInput = ComputeInput & {
  readonly subject: string
  readonly asOf: Day
  /** Oldest first, the last one ends on the status date. */
  readonly periods?: readonly PeriodPerformance[]
  /** An estimate of what remains, made activity by activity. */
  readonly bottomUpEtc?: number | null
  /** What the manager says the project will cost; it is tested, not used. */
  readonly managerEac?: number | null
  /** The duration that is now aimed at, in periods, for TSPI against it. */
  readonly estimatedDuration?: number | null
  readonly options?: EarnedValueOptions
}

export type EarnedValueOptions = {
  /** Weights of CPI and SPI in the weighted estimate. */
  readonly weights?: { readonly cpi: number; readonly spi: number }
  /** PF(t): the schedule performance expected of the rest, 1 for as planned. */
  readonly timeFactor?: number
  /** How far TCPI for the manager's estimate may be from CPI. */
  readonly gapLimit?: number
}

export const defaultWeights: { readonly cpi: number; readonly spi: number } = { cpi: 0.8, spi: 0.2 }
export const defaultGapLimit = 0.1
