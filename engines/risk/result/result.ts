import type { Day, Figure, Finding } from '@portolan/quantity'
import type { WallMinute } from '@portolan/schedule'
import type { InputName, MeasureName } from './measure-table.ts'

export type Measures<Name extends MeasureName> = Readonly<Record<Name, Figure>>

export type ProjectMeasure = Exclude<MeasureName, ActivityMeasure | DriverMeasure>
export type ActivityMeasure = 'criticality' | 'cruciality' | 'sensitivity' | 'meanDuration'
export type DriverMeasure = 'finishEffect' | 'finishEffectP80' | 'costEffect' | 'costEffectP80'

export type Inputs = Readonly<Partial<Record<InputName, number | string | null>>>

export type Entry<Name extends MeasureName> = {
  readonly id: string
  readonly inputs: Inputs
  readonly measures: Measures<Name>
}

/** A plan once it was simulated: moments are wall minutes, or their text in figures. */
export type RiskResult = {
  readonly subject: string
  readonly asOf: Day
  readonly iterations: number
  readonly seed: number
  readonly whole: Entry<ProjectMeasure>
  /** By criticality, the greatest first. */
  readonly activities: readonly Entry<ActivityMeasure>[]
  /** Finish and cost at 0, 1, … 100 of 100 iterations. */
  readonly curve: { readonly finish: readonly WallMinute[]; readonly cost: readonly number[] }
  /** Some iterations, each with its finish and its cost. */
  readonly scatter: readonly { readonly finish: WallMinute; readonly cost: number }[]
}

/** What a risk adds, by switching it off: by what it adds to the mean finish, the most first. */
export type Drivers = readonly Entry<DriverMeasure>[]

export type SimulateResult = RiskResult & { readonly drivers: Drivers }

/** `work` tells what was done, so that the same can be asked for again. */
export type SimulateAnswer = {
  readonly status: 'complete' | 'stopped' | 'impossible'
  readonly result: SimulateResult | undefined
  readonly findings: readonly Finding[]
  readonly work: { readonly simulations: number; readonly iterations: number }
}
