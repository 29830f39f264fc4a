/** Maximise cost × x, rowLower ≤ A x ≤ rowUpper, lower ≤ x ≤ upper; A by columns; ±Infinity is no bound. */
export type LinearProgram = {
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

export type Relaxed = {
  readonly status: LinearStatus
  readonly objective: number
  readonly x: Float64Array
  /** What one more of a row's bound is worth. */
  readonly prices: Float64Array
  readonly reducedCosts: Float64Array
  readonly iterations: number
}

/** A linear program that is kept, changed and solved again from where it stood. */
export type LinearModel = {
  readonly columnBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void
  readonly rowBounds: (row: number, lower: number, upper: number) => void
  readonly costs: (columns: Int32Array, costs: Float64Array) => void
  readonly solve: () => Relaxed
  readonly close: () => void
}

export type WholeOptions = {
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
export type Whole = {
  readonly status: LinearStatus
  readonly x: Float64Array | null
  /** No solution in whole numbers is worth more. */
  readonly bound: number
  readonly nodes: number
}

/** The interface over a solver of linear programs; it knows how much time is left, an engine does not. */
export type LinearSolver = {
  readonly open: (program: LinearProgram) => LinearModel
  /** Gives `failed` if the solver cannot go on. */
  readonly solveWhole: (program: LinearProgram, options: WholeOptions) => Whole
}
