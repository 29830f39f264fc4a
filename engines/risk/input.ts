import type { Day } from '@portolan/quantity'
import type { ScheduleInput, WallMinute } from '@portolan/schedule'
import type { Distribution } from './distribution/distribution.ts'

/** A plan with what is uncertain about it. Everything left out is certain. Money is minor units of one currency. */
export type RiskInput = {
  /** What it is about, for figures and findings. */
  readonly subject: string
  readonly asOf: Day
  readonly schedule: ScheduleInput
  readonly ranges?: readonly Range[]
  readonly money?: Costs
  readonly risks?: readonly Risk[]
  readonly groups?: readonly CorrelationGroup[]
  readonly branches?: readonly Branch[]
  /** Actual ÷ estimate of projects like this one: a factor on all work that is left, the same for all of it. */
  readonly reference?: Distribution
  readonly targets?: { readonly finish?: WallMinute; readonly cost?: number }
}

/** How long an activity may take: in working minutes, or as a factor of what is planned. Of started work, what is left. */
export type Range = {
  readonly activity: string
  readonly unit: 'minutes' | 'factor'
  readonly distribution: Distribution
}

export type Costs = {
  /** What is spent, or is known to be. */
  readonly fixed?: number
  /** Money for each working minute that an activity still takes. */
  readonly rates?: readonly { readonly activity: string; readonly perMinute: number }[]
  /** Money for each working minute until the project finishes: management, rent, licences. */
  readonly whileRunning?: number
  /** Other uncertain money; of an activity that a branch leaves out, nothing. */
  readonly amounts?: readonly Amount[]
}

export type Amount = {
  readonly id: string
  readonly activity?: string
  readonly distribution: Distribution
}

/** What may happen, and what it does when it does. Its effects are as bad as each other in one iteration. */
export type Risk = {
  readonly id: string
  readonly name?: string
  readonly probability: number
  readonly effects: readonly Effect[]
  readonly response?: Response
}

/** A factor on an activity's duration, working minutes added to it, or money. */
export type Effect =
  | { readonly kind: 'factor' | 'minutes'; readonly activity: string; readonly distribution: Distribution }
  | { readonly kind: 'cost'; readonly distribution: Distribution }

/** What is left of the risk once it is answered, and what the answer costs. */
export type Response = {
  readonly probability: number
  readonly effects: readonly Effect[]
  readonly cost: number
}

/** Activities whose durations are long together: the correlation of each pair, of the normals behind them. */
export type CorrelationGroup = {
  readonly id: string
  readonly correlation: number
  readonly activities: readonly string[]
}

/** One of several ways is taken; the activities of the others take no time and cost nothing. */
export type Branch = { readonly id: string; readonly options: readonly BranchOption[] }

export type BranchOption = { readonly probability: number; readonly activities: readonly string[] }

/** How it is looked at. The same options give the same answer, to the last bit on one runtime. */
export type RiskOptions = {
  readonly iterations: number
  readonly seed: number
  /** With the risks as they are once answered, and the cost of the answers. */
  readonly answered?: boolean
  /** With the factor of the reference class. */
  readonly calibrated?: boolean
  /** A risk that does not happen; everything else is drawn as if it did. */
  readonly without?: string
}
