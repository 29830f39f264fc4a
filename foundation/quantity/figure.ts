import type { Day } from './day.ts'
import type { Wording } from './wording.ts'

/** A computed value with what makes it checkable. `null` means "no data", never 0. */
export type Figure = {
  readonly value: number | string | null
  readonly unit: string
  readonly rule: string
  readonly asOf: Day
}

/**
 * A figure opened: its formula and, one level down, the figures and inputs it was made from. Name and formula of a
 * measure are terms, so that other languages have them under the engine and the measure: `health:formula.cpi`.
 */
export type Explanation = {
  readonly measure: string
  /** What people call it, where the measure itself does not say so. */
  readonly name?: string
  readonly value: number | string | null
  readonly unit: string
  readonly rule: string
  readonly formula: string
  /** Where the formula is no term: a reason is told of this project alone. */
  readonly formulaWording?: Wording
  readonly asOf?: Day
  readonly source?: string
  readonly sourceWording?: Wording
  readonly from: readonly Explanation[]
}
