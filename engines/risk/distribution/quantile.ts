import { exp, log } from '@portolan/quantity'
import { type Smooth, lognormalOf } from './distribution.ts'
import { normalAt, normalShare, tableLength } from './normal.ts'

/** A quantile function as a table over the normal, of which a number is `base + scale × entry`. */
export type Shape = {
  readonly base: number
  readonly scale: number
  /** Two distributions of one key have one table. */
  readonly key: string
  readonly table: () => Float32Array
}

export function shapeOf(distribution: Smooth): Shape {
  switch (distribution.kind) {
    case 'uniform':
      return { ...between(distribution), key: 'uniform', table: () => tableOfShare((share) => share) }
    case 'triangular': {
      const mode = modeOf(distribution)
      return {
        ...between(distribution),
        key: `triangular ${mode}`,
        table: () => tableOfShare((share) => triangularQuantile(mode, share)),
      }
    }
    case 'pert': {
      const mode = modeOf(distribution)
      return { ...between(distribution), key: `pert ${mode}`, table: () => pertTable(mode) }
    }
    case 'normal':
      return {
        base: distribution.mean,
        scale: distribution.deviation,
        key: 'normal',
        table: () => tableOf((z) => z),
      }
    case 'lognormal': {
      const { median, sigma } = lognormalOf(distribution)
      return {
        base: 0,
        scale: median,
        key: `lognormal ${sigma}`,
        table: () => tableOf((z) => exp(sigma * z)),
      }
    }
    case 'empirical': {
      const values = Float64Array.from(distribution.values).toSorted()
      return {
        base: 0,
        scale: 1,
        key: `empirical ${values.join(' ')}`,
        table: () => tableOfShare((share) => seenQuantile(values, share)),
      }
    }
  }
}

function between({ low, high }: { readonly low: number; readonly high: number }): {
  readonly base: number
  readonly scale: number
} {
  return { base: low, scale: high - low }
}

function modeOf({ low, mode, high }: Extract<Smooth, { readonly mode: number }>): number {
  return high > low ? (mode - low) / (high - low) : 0
}

function tableOf(quantile: (z: number) => number): Float32Array {
  return Float32Array.from({ length: tableLength }, (_, entry) => quantile(normalAt(entry)))
}

function tableOfShare(quantile: (share: number) => number): Float32Array {
  return tableOf((z) => quantile(normalShare(z)))
}

/** On [0, 1]: √(share × mode) up to the mode, 1 − √((1 − share)(1 − mode)) beyond. */
export function triangularQuantile(mode: number, share: number): number {
  return share < mode ? Math.sqrt(share * mode) : 1 - Math.sqrt((1 - share) * (1 - mode))
}

/** Between the values that were seen, by a line: the k-th of n stands at (k − 1) ÷ (n − 1). Hyndman and Fan 1996, type 7. */
function seenQuantile(values: Float64Array, share: number): number {
  const at = share * (values.length - 1)
  const low = Math.floor(at)
  const first = values[low] as number
  return first + (at - low) * ((values[low + 1] ?? first) - first)
}

const PANELS = 2_048

/**
 * The beta on [0, 1] with α = 1 + 4 mode, β = 5 − 4 mode: its share is summed by Simpson's rule over 2,048 panels of t
 * with x = t² (3 − 2t), which has no corners at the ends, and turned round by a line within a panel (error below 1e−6).
 */
function pertTable(mode: number): Float32Array {
  const shares = new Float64Array(PANELS + 1)
  const density = pertDensity(mode)
  for (let i = 0; i < PANELS; i++) {
    const panel = density(i / PANELS) + 4 * density((i + 0.5) / PANELS) + density((i + 1) / PANELS)
    shares[i + 1] = (shares[i] as number) + panel
  }
  const all = shares[PANELS] as number
  let panel = 0
  return tableOfShare((share) => {
    while (panel < PANELS - 1 && (shares[panel + 1] as number) < share * all) panel++
    const [low, high] = [shares[panel] as number, shares[panel + 1] as number]
    return place((panel + Math.min(1, (share * all - low) / (high - low))) / PANELS)
  })
}

/** x^(α − 1) (1 − x)^(β − 1) dx ÷ dt, but for a factor that is the same for all. */
function pertDensity(mode: number): (t: number) => number {
  return (t) => {
    const x = place(t)
    return x <= 0 || x >= 1 ? 0 : exp(4 * mode * log(x) + 4 * (1 - mode) * log(1 - x)) * t * (1 - t)
  }
}

function place(t: number): number {
  return t * t * (3 - 2 * t)
}
