/**
 * A plan as arrays, ready to be run any number of times: by the kernel in WebAssembly or by its twin in TypeScript.
 * Activities stand in an order in which predecessors come first; times are working minutes from a common base, money
 * is minor units.
 *
 * A *draw* is one chance event of an iteration: a share in [0, 1) and a normal of its own. A *variable* takes from a
 * draw what it is worth: a quantile function at the normal where the share lies within its bounds, else a fixed value.
 * A risk is a draw; each of its effects, each option of a branch and each uncertain amount is a variable.
 */
export type Program = {
  readonly count: number
  /** Quantile functions one after the other, each of `tableLength` entries. */
  readonly tables: Float32Array
  /** Where in `tables` the duration's quantiles begin; −1 for a duration that is known. */
  readonly shape: Int32Array
  /** duration = base + scale × quantile */
  readonly base: Float32Array
  readonly scale: Float32Array
  /** What it is correlated with; −1 for nothing. normal = common × that of the group + own × its own. */
  readonly group: Int32Array
  readonly common: Float32Array
  readonly own: Float32Array
  readonly groups: number
  /** Effects of activity j: `firstEffect[j]` to `firstEffect[j + 1]`. */
  readonly firstEffect: Int32Array
  /** Twice the variable that the duration is multiplied with; one more where it is added. */
  readonly effect: Int32Array
  /**
   * Links of activity j: those that hold its start from `firstIn[j]`, those that hold its finish from
   * `firstFinishIn[j]` to `firstIn[j + 1]`.
   */
  readonly firstIn: Int32Array
  readonly firstFinishIn: Int32Array
  /** Twice the predecessor; one more for its finish. */
  readonly event: Int32Array
  readonly lag: Float32Array
  readonly notBefore: Float32Array
  /** 0 where nothing holds the finish. */
  readonly notBeforeFinish: Float32Array
  /** Money for each minute of its duration. */
  readonly rate: Float32Array
  /** Money for each minute until the finish. */
  readonly runningRate: number
  readonly draws: number
  readonly variables: Variables
  /** Variables that are money, each with the variable it is multiplied with, or −1. */
  readonly cost: Int32Array
  readonly costGate: Int32Array
  readonly fixedCost: number
  /** Around which durations and the finish are summed, so that little is lost. */
  readonly centre: Float32Array
  readonly middleFinish: number
}

export type Variables = {
  readonly count: number
  readonly draw: Int32Array
  /** Bounds of the share, both included, in units of 2^−31. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly shape: Int32Array
  readonly base: Float32Array
  readonly scale: Float32Array
  readonly otherwise: Float32Array
}

/** What one block of iterations gave. */
export type BlockResult = {
  readonly finishes: Float32Array
  readonly costs: Float64Array
  /** By activity: in how many iterations the finish hung on it. */
  readonly critical: Float64Array
  /** By activity, where asked for: sums of d, d² and d × f, of the differences to the middle. */
  readonly sums: Float64Array
  readonly squares: Float64Array
  readonly products: Float64Array
}

/** The most that the shares of draws are: 2^31 − 1. */
export const WHOLE_SHARE = 0x7fffffff
