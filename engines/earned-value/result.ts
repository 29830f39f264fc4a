import type { Day, Figure, Finding, Wording } from '@portolan/quantity'

/** What was handed in, or read from the curve and the periods. */
export type InputName =
  | 'budgetAtCompletion'
  | 'plannedValue'
  | 'earnedValue'
  | 'actualCost'
  | 'plannedDuration'
  | 'actualTime'
  | 'wholePeriods'
  | 'partPeriod'
  | 'cpiWeight'
  | 'spiWeight'
  | 'timeFactor'
  | 'bottomUpEtc'
  | 'managerEac'
  | 'estimatedDuration'
  | 'earnedLast3'
  | 'spentLast3'
  | 'earnedLast6'
  | 'spentLast6'

export type MeasureName =
  | 'cv'
  | 'sv'
  | 'cvShare'
  | 'svShare'
  | 'cpi'
  | 'spi'
  | 'plannedShare'
  | 'completeShare'
  | 'spentShare'
  | 'workRemaining'
  | 'weightedIndex'
  | 'cpiLast3'
  | 'cpiLast6'
  | 'eacCpi'
  | 'eacRemainingAsPlanned'
  | 'eacCpiSpi'
  | 'eacWeighted'
  | 'eacBottomUp'
  | 'eacLast3'
  | 'eacLast6'
  | 'etc'
  | 'vac'
  | 'tcpiBac'
  | 'tcpiEac'
  | 'tcpiManager'
  | 'tcpiGap'
  | 'es'
  | 'svTime'
  | 'spiTime'
  | 'forecastDuration'
  | 'forecastDurationByFactor'
  | 'tspi'
  | 'tspiEstimated'

export type ValueName = InputName | MeasureName

export type Values<Name extends string> = Readonly<Record<Name, number | null>>

/** How the manager's estimate stands to the statistical ones. */
export type Realism = {
  readonly estimate: number
  readonly lowest: number
  readonly highest: number
  readonly place: 'below' | 'within' | 'above'
  /** TCPI for the manager's estimate − CPI. */
  readonly gap: number | null
  readonly realistic: boolean
  readonly sentence: string
  readonly wording: Wording
}

export type EarnedValueResult = {
  readonly subject: string
  readonly asOf: Day
  readonly inputs: Values<InputName>
  readonly measures: Readonly<Record<MeasureName, Figure>>
  /** Null without a manager's estimate or without any statistical one. */
  readonly realism: Realism | null
}

export type EarnedValueAnswer = {
  readonly result: EarnedValueResult
  readonly findings: readonly Finding[]
}

/** What the command line prints; the names are those of the field's formulas. */
export type ComputeAnswer = {
  readonly cv: number | null
  readonly sv: number | null
  readonly cpi: number | null
  readonly spi: number | null
  readonly eac: Values<'cpi' | 'remainingAsPlanned' | 'cpiSpi' | 'weighted'>
  readonly etc: number | null
  readonly vac: number | null
  readonly tcpi: Values<'bac' | 'eac'>
  readonly earnedSchedule: Values<'es' | 'sv' | 'spi' | 'forecastDuration' | 'tspi'>
  readonly findings: readonly Finding[]
}
