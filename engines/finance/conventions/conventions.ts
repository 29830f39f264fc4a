import type { Day, Wording } from '@portolan/quantity'

/** How amounts are placed in time and discounted: always an argument. What is left out is assumed, and told. */
export type StatedConventions = {
  readonly periodsPerYear?: number | null
  /** A fraction a year: 0.1 is 10 %. Without it nothing is discounted. */
  readonly rate?: number | null
  /** Effective: a period's is (1 + rate)^(1 ÷ m) − 1. Nominal: rate ÷ m. So too for the two rates below, and IRR. */
  readonly rateIs?: RateKind | null
  /** When in its period an amount falls. */
  readonly timing?: Timing | null
  /** The first amount falls on time zero, before period 1; else it is that of period 1. */
  readonly firstPeriodIsTimeZero?: boolean | null
  readonly financeRate?: number | null
  readonly reinvestRate?: number | null
  /** The day of time zero; it is shown and not counted with. */
  readonly dateZero?: Day | null
  /** Real: amounts are in prices of time zero, and with `inflation` the three rates are deflated by it (Fisher). */
  readonly prices?: Prices | null
  /** A fraction a year, effective. */
  readonly inflation?: number | null
}

export type RateKind = 'effective' | 'nominal'
export type Timing = 'start' | 'mid' | 'end'
export type Prices = 'nominal' | 'real'

/** As they were counted with, to be shown beside the result. */
export type Conventions = {
  readonly periodsPerYear: number
  readonly rate: number | null
  readonly rateIs: RateKind
  readonly timing: Timing
  readonly firstPeriodIsTimeZero: boolean
  readonly financeRate: number | null
  readonly reinvestRate: number | null
  readonly dateZero: Day | null
  readonly prices: Prices
  readonly inflation: number | null
  /** What one period is discounted by. */
  readonly periodRate: number | null
  readonly effectiveAnnualRate: number | null
  readonly sentence: string
  readonly wording: Wording
}

/** 1 + the rate of one period, of each rate that is known. */
export type Growths = {
  readonly discount: number | null
  readonly finance: number | null
  readonly reinvest: number | null
}
