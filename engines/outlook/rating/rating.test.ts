import { day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { backtest, type Band, type Edition, explain, ratingOutlook } from '../index.ts'
import { editions, learningRuns, longRuns, patience } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

describe('ratings, whatever the registers', () => {
  it('have chances that add up to 1, and none is held impossible', () => {
    fc.assert(
      fc.property(editions, (registers) => {
        for (const { measures } of ratingOutlook({ editions: registers }).result.forecasts) {
          const { worstProbability, middleProbability, bestProbability } = measures
          const chances = [worstProbability, middleProbability, bestProbability].map(({ value }) =>
            Number(value),
          )
          expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
          expect(Math.min(...chances)).toBeGreaterThan(0)
        }
      }),
      longRuns,
    )
  })

  it('are never told worse than both baselines are together', () => {
    fc.assert(
      fc.property(editions, (registers) => {
        const judged = registers.map((_, i) => i)
        const { pooled } = backtest({ editions: registers, judged }).result.rating
        if (pooled !== null)
          expect(pooled.logLoss).toBeLessThanOrEqual(
            0.25 * pooled.stayLogLoss + 0.75 * pooled.tableLogLoss + 1e-9,
          )
      }),
      learningRuns,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (a) => {
        expect(ratingOutlook({ editions: a } as never).result.forecasts).toEqual([])
      }),
      longRuns,
    )
  })
})

describe('ratings', () => {
  const register = (year: number, ratings: readonly (Band | null)[]): Edition => ({
    asOf: day(`${year}-04-01`),
    projects: ratings.map((rating, i) => ({ project: `p${i}`, start: null, finish: null, rating })),
  })
  const many = (count: number, rating: Band | null): readonly (Band | null)[] =>
    Array.from({ length: count }, () => rating)
  const first = register(2021, [...many(20, 'middle'), ...many(10, 'worst'), null])
  const second = register(2022, [...many(18, 'middle'), ...many(2, 'worst'), ...many(10, 'worst'), 'best'])

  it('mostly stay, with the number of past ones and the rate of new worst ones beside', () => {
    const { forecasts, model } = ratingOutlook({ editions: [first, second] }).result
    expect(forecasts.length).toBe(31)
    expect(forecasts[0]?.reason.sentence).toBe(
      'Of 30 past ratings 91 % stayed as they were; 20 of them were between.',
    )
    expect(forecasts[0]?.measures).toMatchObject({
      stayRate: { value: 29 / 32 },
      newWorstRate: { value: 3 / 22 },
      ratingCases: { value: 20 },
    })
    expect(model).toMatchObject({ cases: 30, casesFrom: { worst: 10, middle: 20, best: 0 } })
    expect(explain(forecasts[0] as never, 'bestProbability')).toMatchObject({
      from: [
        { measure: 'stayRate', from: [{ measure: 'pastCases', value: 30 }] },
        { measure: 'ratingCases' },
      ],
    })
  })

  it('need twenty pairs', () => {
    expect(ratingOutlook({ editions: [first] }).findings[0]?.code).toBe('too-few-ratings')
    const { rating } = backtest({ editions: [first, second], judged: [1] }).result
    expect(rating).toEqual({ targets: [], pooled: null })
  })
})
