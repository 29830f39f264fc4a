import { entryOf } from './entry.ts'

/** Numbers in order with the sum of the weights up to each. */
export type Weighted = { readonly values: ArrayLike<number>; readonly upTo: ArrayLike<number> }

/** `values` in order; at least one of the weights is above 0. */
export function weighted(values: ArrayLike<number>, weights: Float64Array): Weighted {
  const upTo = new Float64Array(weights.length)
  let total = 0
  for (let i = 0; i < upTo.length; i++) {
    total += weights[i] as number
    upTo[i] = total
  }
  return { values, upTo }
}

/** The smallest number with at least the share `level` of the weight at or below it (type 1 of Hyndman and Fan). */
export function quantile({ values, upTo }: Weighted, level: number): number {
  const total = entryOf(upTo, upTo.length - 1)
  // What rounding leaves out of a sum must not move the answer to the next number; what weighs nothing is no answer.
  const wanted = Math.max(level * total - 1e-12 * total, Number.MIN_VALUE)
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (entryOf(upTo, middle) >= wanted) high = middle
    else low = middle + 1
  }
  return entryOf(values, low)
}

/** The level of the narrowest central interval that holds `value`: 0 at the median, 1 beyond all numbers. */
export function centralLevel({ values, upTo }: Weighted, value: number): number {
  const total = entryOf(upTo, upTo.length - 1)
  const below = (upTo[firstFrom(values, value) - 1] ?? 0) / total
  const upToValue = (upTo[firstAbove(values, value) - 1] ?? 0) / total
  return Math.max(0, 1 - 2 * upToValue, 2 * below - 1)
}

function firstFrom(values: ArrayLike<number>, value: number): number {
  return firstWhere(values, (one) => one >= value)
}

function firstAbove(values: ArrayLike<number>, value: number): number {
  return firstWhere(values, (one) => one > value)
}

function firstWhere(values: ArrayLike<number>, holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(entryOf(values, middle))) high = middle
    else low = middle + 1
  }
  return low
}
