/** Maximise cost × x, rowLower ≤ A x ≤ rowUpper, lower ≤ x ≤ upper; A by columns; ±Infinity is no bound. */
export type LinearData = {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
  /** Which columns are whole numbers; none if left out. */
  readonly whole?: Uint8Array
}

export type LinearStatus = 'optimal' | 'infeasible' | 'stopped' | 'failed'

/** `prices`: what one more of a row's bound is worth; `reducedCosts`: cost − prices × column. */
export type LinearAnswer = {
  readonly status: LinearStatus
  readonly objective: number
  readonly x: Float64Array
  readonly prices: Float64Array
  readonly reducedCosts: Float64Array
  readonly iterations: number
}

/** Kept, changed and solved again from where it stood; it holds memory of its own until it is closed. */
export type OpenModel = {
  readonly columnBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void
  readonly rowBounds: (row: number, lower: number, upper: number) => void
  readonly costs: (columns: Int32Array, costs: Float64Array) => void
  readonly solve: () => LinearAnswer
  readonly close: () => void
}

export type WholeSearch = {
  /** Where to begin, if it is feasible. */
  readonly start?: Float64Array
  /** So much of the time that is left, from 0 to 1. */
  readonly share: number
  readonly nodes?: number
  readonly onBetter?: (x: Float64Array) => void
  readonly onBound?: (bound: number) => void
  /** Is nothing more asked, with a solution of such a value, −Infinity for none, under such a bound? */
  readonly enough?: (value: number, bound: number) => boolean
}

export type WholeAnswer = {
  readonly status: LinearStatus
  readonly x: Float64Array | null
  readonly bound: number
  readonly nodes: number
}
