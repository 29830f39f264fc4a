/**
 * What a row of a register says, in the words of the plan: readers of formats make it, the plan turns it into edits.
 * Amounts are minor units of `currency`.
 */
export type RegisterEntry = {
  readonly code: string | null
  readonly name: string
  readonly description: string | null
  readonly organisation: string | null
  readonly programme: string | null
  readonly category: string | null
  readonly phase: string | null
  readonly start: string | null
  readonly finish: string | null
  readonly plannedFinish: string | null
  readonly actualFinish: string | null
  readonly currency: string | null
  readonly wholeLifeCost: number | null
  readonly plannedCost: number | null
  readonly actualCost: number | null
  readonly periodBudget: number | null
  readonly periodForecast: number | null
  /** Share of the work that is done, 0 to 1. */
  readonly progress: number | null
  readonly rating: {
    readonly raw: string
    readonly scale: string | null
    readonly step: number | null
    readonly steps: number | null
  } | null
  readonly narrative: Readonly<Record<string, string>>
  readonly other: Readonly<Record<string, string>>
  readonly gaps: readonly string[]
  readonly lines: readonly {
    readonly category: string
    readonly from: string
    readonly to: string
    readonly amount: number
    readonly currency: string
    readonly version: 'budget' | 'forecast' | 'actual'
  }[]
}
