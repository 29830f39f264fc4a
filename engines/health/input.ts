import type { Day, Money, Wording } from '@portolan/quantity'
import type { HealthPolicy } from './policy.ts'
import type { TriggerRule } from './result.ts'

/** What one edition of a register says of the project. */
export type Edition = {
  readonly asOf: Day
  readonly source: string
  /** Where the source is no file but has a name in every language. */
  readonly sourceWording?: Wording
  readonly start?: Day
  readonly finish?: Day
  readonly wholeLifeCost?: Money
  /** Names the price basis of the costs ("2019 prices", "nominal"); costs of two named bases are not compared. */
  readonly priceBasis?: string
  /** Of the edition's period, as are forecast and actual. */
  readonly budget?: Money
  readonly forecast?: Money
  readonly actual?: Money
  readonly plannedFinish?: Day
  readonly plannedCost?: Money
  /** Share of the work done, 0 to 1, where the register states it. */
  readonly progress?: number
  /** Kept for display; not judged, because it foretold nothing where it was measured (README, "Not judged"). */
  readonly narrativeLength?: number
  readonly reported?: ReportedRating
  /** Fields the edition should have held and does not, or holds as exempt. */
  readonly gaps: readonly string[]
}

/** `step` 1 is the best of `steps`; `raw` is the text of the file. */
export type ReportedRating = {
  readonly rating: string
  readonly scale: string
  readonly raw: string
  readonly steps: number
  readonly step: number
}

export type Baseline = {
  readonly number: number
  readonly asOf: Day
  readonly finish?: Day
  readonly cost?: Money
  readonly priceBasis?: string
}

/** What was computed of the project's schedule on its data date. What is not known is left out. */
export type ScheduleEvidence = {
  /** Names the version, "schedule version 3". */
  readonly source: string
  readonly sourceWording?: Wording
  /** The data date. */
  readonly asOf: Day
  readonly start?: Day
  readonly finish?: Day
  readonly baselineFinish?: Day
  readonly spiTime?: number
  readonly cpi?: number
  /** TCPI for the cost on record − CPI. */
  readonly tcpiGap?: number
  /** Activities done ÷ (activities due by the baseline + those without one). */
  readonly baselineExecution?: number
  /** (Critical path length + total float) ÷ critical path length. */
  readonly criticalPathLength?: number
}

/** What another room knows of the project. Of several for one trigger the worst counts. */
export type TriggerFact = {
  readonly trigger: TriggerRule
  /** In the unit of the trigger's measure (README); of the age of a status, its age in days on `asOf`. */
  readonly value: number
  /** Of the contingency: share of the work done; the progress that is stated last where it is left out. */
  readonly against?: number
  /** Names what it is about, such as a milestone. */
  readonly about?: string
  readonly asOf: Day
  readonly source: string
  readonly sourceWording?: Wording
}

export type HealthInput = {
  readonly project: string
  readonly asOf: Day
  readonly start?: Day
  readonly closed?: boolean
  readonly editions: readonly Edition[]
  readonly baselines: readonly Baseline[]
  /** Absent where the project has no schedule: then nothing of it is measured or judged. */
  readonly schedule?: ScheduleEvidence
  /** Facts of early warning; a trigger without one is not available, never false. */
  readonly facts?: readonly TriggerFact[]
  readonly policy: HealthPolicy
}
