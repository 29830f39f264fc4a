import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, meanOf, type Smooth } from './distribution.ts'
import { normalAt, normalQuantile, normalShare, tableLength } from './normal.ts'
import { shapeOf } from './quantile.ts'

/** The quantile at a share as the kernel reads it: by a line between entries of the table. */
function quantileOf(distribution: Smooth): (share: number) => number {
  const { base, scale, table } = shapeOf(distribution)
  const entries = table()
  return (share) => {
    const at = (normalQuantile(share) - normalAt(0)) * 32
    const low = entries[Math.floor(at)] as number
    const high = entries[Math.floor(at) + 1] as number
    return base + scale * (low + (at - Math.floor(at)) * (high - low))
  }
}

/** Mean and deviation by the middles of many equal shares. */
function momentsOf(distribution: Smooth): { readonly mean: number; readonly deviation: number } {
  const many = 20_000
  const quantile = quantileOf(distribution)
  const values = Array.from({ length: many }, (_, i) => quantile((i + 0.5) / many))
  const mean = values.reduce((sum, value) => sum + value, 0) / many
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / many) }
}

describe('three points of 8, 10 and 18 days', () => {
  it('have as a triangle the mean 12, the deviation 2.160247, P50 11.675445 and P80 14', () => {
    const triangular = { kind: 'triangular', low: 8, mode: 10, high: 18 } as const
    expect(momentsOf(triangular).mean).toBeCloseTo(12, 3)
    expect(momentsOf(triangular).deviation).toBeCloseTo(2.160_247, 3)
    expect(quantileOf(triangular)(0.5)).toBeCloseTo(11.675_445, 3)
    expect(quantileOf(triangular)(0.8)).toBeCloseTo(14, 3)
  })

  it('have as a PERT the mean 11, and as the beta that it is the deviation √(3 × 7 ÷ 7) of the sixth', () => {
    const pert = { kind: 'pert', low: 8, mode: 10, high: 18 } as const
    expect(meanOf(pert)).toBe(11)
    expect(momentsOf(pert).mean).toBeCloseTo(11, 3)
    // (mean − low)(high − mean) ÷ 7
    expect(momentsOf(pert).deviation).toBeCloseTo(Math.sqrt((3 * 7) / 7), 3)
  })
})

describe('a lognormal', () => {
  it('is below its P10 in 10 and below its P90 in 90 of 100', () => {
    const lognormal = { kind: 'lognormal', p10: 0.8, p90: 2 } as const
    expect(quantileOf(lognormal)(0.1)).toBeCloseTo(0.8, 4)
    expect(quantileOf(lognormal)(0.9)).toBeCloseTo(2, 4)
    expect(momentsOf(lognormal).mean).toBeCloseTo(meanOf(lognormal), 3)
  })
})

describe('what was seen', () => {
  it('is drawn between the values, from the least to the greatest', () => {
    const seen = { kind: 'empirical', values: [3, 1, 2] } as const
    expect(quantileOf(seen)(0.5)).toBeCloseTo(2, 6)
    expect(quantileOf(seen)(0.25)).toBeCloseTo(1.5, 2)
    expect(quantileOf({ kind: 'empirical', values: [4] })(0.9)).toBe(4)
  })
})

describe('every quantile function', () => {
  const share = fc.double({ min: 0.000_1, max: 0.999_9, noNaN: true })
  const numbers = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )

  it('rises, stays within its bounds, and turns the normal share round', () => {
    fc.assert(
      fc.property(numbers, share, share, ([a, b], one, other) => {
        const low = Math.min(a, b)
        const high = Math.max(a, b) + 1
        for (const kind of ['triangular', 'pert', 'uniform'] as const) {
          const distribution: Smooth =
            kind === 'uniform' ? { kind, low, high } : { kind, low, mode: (low + high) / 2, high }
          const [first, second] = [
            quantileOf(distribution)(Math.min(one, other)),
            quantileOf(distribution)(Math.max(one, other)),
          ]
          expect(first).toBeLessThanOrEqual(second + 1e-6)
          expect(first).toBeGreaterThanOrEqual(low - 1e-6)
          expect(second).toBeLessThanOrEqual(high + 1e-6)
        }
        expect(normalShare(normalQuantile(one))).toBeCloseTo(one, 12)
      }),
    )
  })

  it('has the normal quantiles that tables print', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959_963_984_540_054, 12)
    expect(normalQuantile(0.000_01)).toBeCloseTo(-4.264_890_793_922_825, 10)
    expect(normalAt(tableLength - 2)).toBe(4.25)
  })
})

describe('what is no distribution', () => {
  it('is named for what is wrong with it', () => {
    expect(faultOf({ kind: 'triangular', low: 3, mode: 2, high: 4 })).toBe('out-of-order')
    expect(faultOf({ kind: 'uniform', low: 3, high: Number.NaN })).toBe('not-finite')
    expect(faultOf({ kind: 'normal', mean: 1, deviation: -1 })).toBe('not-positive')
    expect(faultOf({ kind: 'lognormal', p10: 0, p90: 1 })).toBe('not-positive')
    expect(faultOf({ kind: 'lognormal', p10: 2, p90: 1 })).toBe('out-of-order')
    expect(faultOf({ kind: 'discrete', options: [] })).toBe('empty')
    expect(faultOf({ kind: 'discrete', options: [{ value: 1, probability: -1 }] })).toBe('not-positive')
    expect(faultOf({ kind: 'discrete', options: [{ value: 1, probability: 0.9 }] })).toBe('not-one')
    expect(faultOf({ kind: 'empirical', values: [] })).toBe('empty')
    expect(faultOf({ kind: 'empirical', values: [1] })).toBeUndefined()
  })
})
