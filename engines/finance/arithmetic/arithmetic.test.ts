import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOfSign, positiveRoots } from './positive-roots.ts'
import { raise, root, sumOfPowers } from './power.ts'
import { timesFraction, timesShare } from './times-fraction.ts'

const runs = { numRuns: 10_000 }

/** v = u ÷ (1 − u) */
function rootsOf(coefficients: readonly number[]): readonly number[] {
  return positiveRoots(coefficients).map((u) => u / (1 - u))
}

/** The coefficients of Π (v − root). */
function withRoots(roots: readonly number[]): readonly number[] {
  return roots.reduce<readonly number[]>(
    (product, at) => [0, ...product].map((one, i) => one - at * (product[i] ?? 0)),
    [1],
  )
}

describe('powers and roots', () => {
  it.each([
    [2, 10, 1024],
    [2, -2, 0.25],
    [1.5, 0, 1],
    [0, 3, 0],
    [-3, 3, -27],
  ])('raise %d to %d: %d', (base, exponent, power) => expect(raise(base, exponent)).toBe(power))

  it.each([
    [1024, 10, 2],
    [0.25, 2, 0.5],
    [1, 12, 1],
    [7, 1, 7],
    [1e300, 300, 10],
    [1e-300, 300, 0.1],
  ])('take from %d root %d: %d', (radicand, degree, expected) =>
    expect(root(radicand, degree)).toBeCloseTo(expected, 14),
  )

  it('undo each other, whatever the number', () => {
    const number = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 366 }), (given, degree) => {
        expect(Math.abs(raise(root(given, degree), degree) / given - 1)).toBeLessThan(1e-12)
      }),
      runs,
    )
  })

  it('add up in a row', () => expect([0, 1, 4].map((count) => sumOfPowers(2, count))).toEqual([0, 1, 15]))
})

describe('the roots of a polynomial above 0', () => {
  it.each([
    ['none without a change of sign', [1, 2, 3], []],
    ['none of nothing', [0, 0], []],
    ['none where it stays above 0', [2, -2, 1], []],
    ['the one of a change', [-2, 1], [2]],
    ['all of several', [-6, 11, -6, 1], [1, 2, 3]],
    ['a double one once', [4, -4, 1], [2]],
    ['those beside gaps and zeros', [0, -4, 0, 1], [2]],
    ['a very small and a very large one', [1, -1e6 - 1e-6, 1], [1e-6, 1e6]],
  ])('are %s', (_, coefficients, expected) => {
    const found = rootsOf(coefficients)
    expect(found).toHaveLength(expected.length)
    expected.forEach((at, i) => expect((found[i] ?? 0) / at).toBeCloseTo(1, 9))
  })

  it('are found, every one of them', () => {
    const far = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(far, (tenths) => {
        const expected = tenths.map((tenth) => tenth / 10).toSorted((a, b) => a - b)
        const found = rootsOf(withRoots(expected))
        const furthest = expected.map((at, i) => Math.abs((found[i] ?? 0) - at))
        expect([found.length, Math.max(...furthest) < 1e-6]).toEqual([expected.length, true])
      }),
      runs,
    )
  })

  it('are as many as the changes of sign, or fewer by an even number', () => {
    const coefficients = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(coefficients, (given) => {
        const found = positiveRoots(given).length
        // A double root is told once, so that only the bound is sure where one is possible.
        expect(found).toBeLessThanOrEqual(changesOfSign(given))
        if (changesOfSign(given) === 1) expect(found).toBe(1)
      }),
      runs,
    )
  })

  it('are found for many amounts of changing sign', () => {
    const many = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 1 : -1.01) * (1 + ((i * 7919) % 101)))
    for (const at of rootsOf(many)) {
      const terms = many.map((one, j) => one * raise(at, j))
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0)
      expect(Math.abs(terms.reduce((sum, term) => sum + term, 0)) / size).toBeLessThan(1e-9)
    }
    expect(rootsOf(many).length).toBeGreaterThan(0)
  })
})

describe('a share of whole minor units', () => {
  it.each([
    [5, 0.5, 2],
    [15, 0.1, 2],
    [25, 0.1, 2],
    [35, 0.1, 4],
    [1e15, 1e-7, 1e8],
    [100, 0, 0],
    [100, 1e-200, 0],
  ])('of %d by %d is %d, half to even', (amount, share, expected) =>
    expect(timesShare(amount, share)).toBe(expected),
  )

  it('is exact for a part of a whole', () => {
    expect(timesFraction(1_000_000, 240, 600)).toBe(400_000)
    expect(timesFraction(100, 0.7, 2.1)).toBe(33)
    expect(timesFraction(9_007_199_254_740_991, 1, 3)).toBe(3_002_399_751_580_330)
  })
})
