import type { View } from '../plain/network.ts'

export type KeyedOrder = {
  /** Small whole numbers, the smallest first; what they said is lost. */
  readonly keys: Int32Array
  readonly order: Int32Array
  /** Writes the order: by key, of equal ones the heaviest first, never before what comes before. */
  readonly sort: (view: View) => Int32Array
}

/** Ties are four classes of weight. */
const CLASSES = 4

/** Counting sort where the keys are near each other, else by comparison. */
export function keyedOrder(count: number, weights: Float64Array): KeyedOrder {
  const keys = new Int32Array(count)
  const order = new Int32Array(count)
  const classes = classesOf(weights)
  let counts = new Int32Array(1024)
  const sort = (view: View): Int32Array => {
    for (let j = 0; j < count; j++) keys[j] = (keys[j] as number) * CLASSES + (classes[j] as number)
    const { low, high } = afterThoseBefore(view, keys)
    const range = high - low + 2
    if (range > 64 * count + 4096) return sortByComparison(view, keys, order)
    if (counts.length < range) counts = new Int32Array(range * 2)
    counts.fill(0, 0, range)
    for (let j = 0; j < count; j++) {
      const at = (keys[j] as number) - low + 1
      counts[at] = (counts[at] as number) + 1
    }
    for (let t = 1; t < range; t++) counts[t] = (counts[t] as number) + (counts[t - 1] as number)
    const [first, end] = view.step === 1 ? [0, count] : [count - 1, -1]
    for (let j = first; j !== end; j += view.step) {
      const at = (keys[j] as number) - low
      order[counts[at] as number] = j
      counts[at] = (counts[at] as number) + 1
    }
    return order
  }
  return { keys, order, sort }
}

/** 0 for the heaviest quarter. */
function classesOf(weights: Float64Array): Int32Array {
  const sorted = Array.from(weights, (_, j) => j).toSorted(
    (a, b) => (weights[b] as number) - (weights[a] as number) || a - b,
  )
  const classes = new Int32Array(weights.length)
  sorted.forEach((j, rank) => {
    classes[j] = Math.floor((rank * CLASSES) / weights.length)
  })
  return classes
}

function afterThoseBefore(
  { count, before, beforeFrom, step }: View,
  keys: Int32Array,
): { readonly low: number; readonly high: number } {
  let low = 2 ** 31 - 1
  let high = -(2 ** 31)
  for (let k = 0, j = step === 1 ? 0 : count - 1; k < count; k++, j += step) {
    let key = keys[j] as number
    for (let p = beforeFrom[j] as number, end = beforeFrom[j + 1] as number; p < end; p++) {
      const one = keys[before[p] as number] as number
      if (one > key) key = one
    }
    keys[j] = key
    if (key < low) low = key
    if (key > high) high = key
  }
  return { low, high }
}

function sortByComparison({ step }: View, keys: Int32Array, order: Int32Array): Int32Array {
  for (let j = 0; j < order.length; j++) order[j] = j
  return order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || (a - b) * step)
}
