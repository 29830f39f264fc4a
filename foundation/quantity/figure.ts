import type { Day } from './day.ts'

/** A computed value with what makes it checkable. `null` means "no data", never 0. */
export type Figure = {
  readonly value: number | string | null
  readonly unit: string
  readonly rule: string
  readonly asOf: Day
}

/** A figure opened: its formula and, one level down, the figures and inputs it was made from. */
export type Explanation = {
  readonly measure: string
  readonly value: number | string | null
  readonly unit: string
  readonly rule: string
  readonly formula: string
  readonly asOf?: Day
  readonly source?: string
  readonly from: readonly Explanation[]
}
