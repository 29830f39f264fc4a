import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { judgeSample, sampleSize } from '../index.ts'
import { about, longRuns, patience, share } from '../testing/made-up-pasts.ts'
import { chanceOfAtMost } from './hypergeometric.ts'

vi.setConfig(patience)

const population = fc.integer({ min: 1, max: 2000 })

function sizeOf(of: number, tolerableRate: number, certainty: number): number {
  return Number(
    sampleSize({ ...about, population: of, tolerableRate, certainty }).result.measures.sampleSize.value,
  )
}

describe('the sample of an audit', () => {
  it('of one, of which almost nothing may deviate, is that one', () =>
    expect(sizeOf(1, 5e-324, 5e-324)).toBe(1))

  it.each([
    [100, 0.05, 45],
    [200, 0.05, 51],
    [500, 0.05, 56],
    [1000, 0.05, 57],
    [10_000, 0.05, 59],
    [1000, 0.01, 258],
    [100, 0.1, 25],
  ])('of %d with %d no longer tolerable is %d, as in the tables of Cannon and Roe', (of, rate, size) =>
    expect(sizeOf(of, rate, 0.95)).toBe(size),
  )

  it('is the smallest that is sure enough', () => {
    fc.assert(
      fc.property(population, share, share, (of, rate, certainty) => {
        const size = sizeOf(of, rate, certainty)
        const deviating = Math.max(1, Math.ceil(of * rate - 1e-9))
        const missed = (sample: number): number => chanceOfAtMost(0, { population: of, deviating, sample })
        expect(missed(size)).toBeLessThanOrEqual(1 - certainty + 1e-9)
        if (size > 1) expect(missed(size - 1)).toBeGreaterThan(1 - certainty - 1e-9)
      }),
      longRuns,
    )
  })

  it('draws something of every kind: the chances add up to 1', () => {
    fc.assert(
      fc.property(population, fc.nat(2000), fc.nat(2000), (of, some, drawn) => {
        const draw = { population: of, deviating: Math.min(some, of), sample: Math.min(drawn, of) }
        expect(chanceOfAtMost(of, draw)).toBeCloseTo(1, 9)
      }),
      longRuns,
    )
  })

  it('says more of the whole the larger it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), share, (of, certainty) => {
        const most = (sample: number): number =>
          Number(
            judgeSample({ ...about, population: of, sample, found: 0, tolerableRate: 0.05, certainty }).result
              .measures.mostDeviating.value,
          )
        expect(most(of)).toBe(0)
        expect(most(5)).toBeGreaterThanOrEqual(most(9))
      }),
      longRuns,
    )
  })

  it('never throws, and tells why wherever it has no answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const one = {
          ...about,
          population: a,
          tolerableRate: b,
          certainty: c,
          mayFind: a,
          sample: b,
          found: c,
        }
        // By chance the input may make sense: 1, and a share of almost nothing.
        for (const { result, findings } of [sampleSize(one as never), judgeSample(one as never)]) {
          const answered = Object.values(result.measures).every(({ value }) => value !== null)
          expect(findings.length > 0 || answered).toBe(true)
        }
      }),
      longRuns,
    )
  })

  it('does not come from fewer than it is', () => {
    const counts = { ...about, population: 10, sample: 20, found: 0, tolerableRate: 0.1 }
    expect(judgeSample(counts).findings[0]?.sentence).toBe(
      'A sample of 20 with 0 deviations does not come from 10; correct the counts.',
    )
    expect(judgeSample({ ...counts, sample: 5, found: 6 }).result.measures.confidence.value).toBeNull()
  })
})
