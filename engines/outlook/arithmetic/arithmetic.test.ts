import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../testing/made-up-pasts.ts'
import { logistic, logit } from './exp-log.ts'
import { lnFactorial } from './ln-factorial.ts'
import { solve } from './solve.ts'
import { centralLevel, quantile, weighted } from './weighted-quantile.ts'

describe('chance and odds', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
        expect(logistic(logit(share))).toBeCloseTo(share, 12)
      }),
      runs,
    )
  })
})

describe('ln k!', () => {
  it.each([0, 1, 5, 15, 16, 20, 50, 170])('of %d is the sum of the logarithms', (k) => {
    const sum = Array.from({ length: k }, (_, i) => Math.log(i + 1)).reduce((total, one) => total + one, 0)
    expect(Math.abs(lnFactorial(k) - sum)).toBeLessThanOrEqual(1e-13 * Math.max(1, sum))
  })
})

describe('linear equations', () => {
  it('are solved for a symmetric matrix above 0', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 9, maxLength: 9 }), (parts) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, x = 0, y = 0, z = 0] = parts
        // L Lᵀ with a diagonal of at least 1.
        const lower = [
          [Math.abs(a) + 1, 0, 0],
          [b, Math.abs(c) + 1, 0],
          [d, e, Math.abs(f) + 1],
        ]
        const dot = (one: readonly number[], other: readonly number[]): number =>
          one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
        const matrix = lower.map((row) => lower.map((other) => dot(row, other)))
        const solved = solve(
          matrix,
          matrix.map((row) => dot(row, [x, y, z])),
        )
        for (const [i, expected] of [x, y, z].entries()) expect(solved[i]).toBeCloseTo(expected, 6)
      }),
      runs,
    )
  })
})

describe('weighted quantiles', () => {
  const like = weighted([1, 2, 3, 4], Float64Array.from([0, 1, 1, 2]))

  it.each([
    [0, 2],
    [0.25, 2],
    [0.26, 3],
    [0.5, 3],
    [0.51, 4],
    [1, 4],
  ])('pass over what weighs nothing: at %d it is %d', (level, expected) =>
    expect(quantile(like, level)).toBe(expected),
  )

  it.each([
    [0, 1],
    [2, 0.5],
    [3, 0],
    [4, 0],
    [9, 1],
  ])('tell which central interval just holds a value: %d at %d', (value, level) =>
    expect(centralLevel(like, value)).toBe(level),
  )
})
