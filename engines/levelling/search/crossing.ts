import type { Placing } from './scheme.ts'

/**
 * Takes a stretch of time of one plan and the rest of another: keys for a list, in time counted from the end that the
 * next view begins at. Of a plan that is looked at from one side only, from the beginning.
 */
export type Crossing = {
  readonly cross: (one: Placing, other: Placing, keys: Int32Array) => void
  /** The plan itself as keys, blurred by up to that part of its length. */
  readonly repeat: (one: Placing, keys: Int32Array, blur?: number) => void
}

export type CrossingShape = {
  /** The stretch is from `least` to `least + more` of the length. */
  readonly least: number
  readonly more: number
  /** How often the busiest times are kept instead of a stretch. */
  readonly peaks: number
  /** How often the stretch is kept and the rest replaced. */
  readonly inside: number
}

type Parts = {
  readonly durations: Int32Array
  readonly weights: Float64Array
  readonly turned: boolean
  readonly shape: CrossingShape
  readonly next: () => number
}

export function crossing({ durations, weights, turned, shape, next }: Parts): Crossing {
  const count = durations.length
  let busy = new Float64Array(256)
  const keyOf = turned
    ? ({ starts, length }: Placing, j: number): number =>
        length - (starts[j] as number) - (durations[j] as number)
    : ({ starts }: Placing, j: number): number => starts[j] as number

  const crossStretch = (one: Placing, other: Placing, keys: Int32Array): void => {
    const size = one.length * (shape.least + shape.more * next())
    const from = Math.floor(next() * (one.length - size))
    const keepsInside = next() < shape.inside
    for (let j = 0; j < count; j++) {
      const key = keyOf(one, j)
      const isInside = key >= from && key <= from + size
      keys[j] = isInside === keepsInside ? key : keyOf(other, j)
    }
  }

  /** What runs for more than half in times busier than usual stays (Valls, Ballestín and Quintanilla 2008). */
  const crossPeaks = (one: Placing, other: Placing, keys: Int32Array): void => {
    const usual = fill(one) * (0.7 + 0.6 * next())
    for (let j = 0; j < count; j++) {
      const start = one.starts[j] as number
      const duration = durations[j] as number
      let peak = 0
      for (let t = start; t < start + duration; t++) if ((busy[t] as number) >= usual) peak++
      keys[j] = keyOf(peak * 2 > duration ? one : other, j)
    }
  }

  const fill = ({ starts, length }: Placing): number => {
    if (busy.length < length) busy = new Float64Array(length * 2)
    busy.fill(0, 0, length)
    let sum = 0
    for (let j = 0; j < count; j++) {
      const weight = weights[j] as number
      const start = starts[j] as number
      const end = start + (durations[j] as number)
      for (let t = start; t < end; t++) busy[t] = (busy[t] as number) + weight
      sum += weight * (end - start)
    }
    return sum / Math.max(1, length)
  }

  return {
    cross: (one, other, keys) =>
      next() < shape.peaks ? crossPeaks(one, other, keys) : crossStretch(one, other, keys),
    repeat: (one, keys, blur = 0) => {
      for (let j = 0; j < count; j++)
        keys[j] = keyOf(one, j) + (blur === 0 ? 0 : Math.floor(next() * blur * one.length))
    },
  }
}
