/** In any unit, in order. */
export type ThreePoints = { readonly low: number; readonly likely: number; readonly high: number }

/**
 * What low and high mean. `pert` and `triangular`: nearly nothing lies beyond them, and likely is the peak. `p10-p90`: one
 * in ten lies below, one in ten above, and half below likely.
 */
export const estimateLaws = ['pert', 'triangular', 'p10-p90'] as const
export type EstimateLaw = (typeof estimateLaws)[number]

export type Spread = { readonly expected: number; readonly deviation: number }

/** PERT: Malcolm and others 1959. Three discrete points of a tenth, half and nine tenths: Swanson (Hurst and others 2000). */
export function spreadOf(points: ThreePoints, law: EstimateLaw): Spread {
  return laws[law](points)
}

const laws: Readonly<Record<EstimateLaw, (points: ThreePoints) => Spread>> = {
  pert: ({ low, likely, high }) => ({
    expected: (low + 4 * likely + high) / 6,
    deviation: (high - low) / 6,
  }),
  triangular: ({ low, likely, high }) => {
    const [left, right] = [likely - low, high - likely]
    return {
      expected: (low + likely + high) / 3,
      deviation: Math.sqrt((left * left + left * right + right * right) / 18),
    }
  },
  'p10-p90': ({ low, likely, high }) => {
    const expected = 0.3 * low + 0.4 * likely + 0.3 * high
    const off = (point: number): number => (point - expected) * (point - expected)
    return { expected, deviation: Math.sqrt(0.3 * off(low) + 0.4 * off(likely) + 0.3 * off(high)) }
  },
}
