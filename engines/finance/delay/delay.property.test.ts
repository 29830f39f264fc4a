import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { costOfDelay, costOfWaiting, expectedCommercialValue, riskAdjustedValue } from '../index.ts'
import { about, conventions, flows, investment, longRuns, runs, patience } from '../testing/made-up-flows.ts'

vi.setConfig(patience)

function close(actual: number | string | null, expected: number, size = Math.abs(expected)): void {
  expect(typeof actual).toBe('number')
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size))
}

describe('risk and delay, whatever the numbers', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

  it('make less of what comes back, the less it is sure', () => {
    fc.assert(
      fc.property(investment, conventions, share, fc.nat(5), (given, stated, success, lastFlow) => {
        const stages = [{ id: 's', lastFlow: lastFlow + 1, success }]
        const { measures } = riskAdjustedValue({ ...about, ...stated, flows: given, stages }).result
        expect(Number(measures.riskAdjustedNpv.value)).toBeLessThanOrEqual(Number(measures.npv.value) + 1e-6)
        const surely = riskAdjustedValue({
          ...about,
          ...stated,
          flows: given,
          stages: [{ id: 's', lastFlow: 1, success: 1 }],
        })
        expect(surely.result.measures.riskAdjustedNpv.value).toBe(measures.npv.value)
      }),
      runs,
    )
  })

  it('make of two stages after each other one expectation', () => {
    const money = fc.nat(10_000_000)
    fc.assert(
      fc.property(fc.tuple(money, money, money), share, share, ([earned, launch, development], pcs, pts) => {
        const { measures } = expectedCommercialValue({
          ...about,
          presentEarnings: earned,
          commercialSuccess: pcs,
          launchCost: launch,
          technicalSuccess: pts,
          developmentCost: development,
        }).result
        close(measures.expectedCommercialValue.value, earned * pcs * pts - launch * pts - development, 2e7)
      }),
      runs,
    )
  })

  it('cost more the longer it takes, at a rate above 0', () => {
    const benefits = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        benefits,
        conventions,
        fc.nat(12),
        fc.option(fc.nat(24)),
        (given, stated, delay, window) => {
          const input = { ...about, ...stated, rate: Math.abs(stated.rate), benefits: given, window }
          const cost = (periods: number): number =>
            Number(costOfDelay({ ...input, delay: periods }).result.measures.costOfDelay.value)
          expect(cost(0)).toBe(0)
          expect(cost(delay + 1)).toBeGreaterThanOrEqual(cost(delay) - 1e-6)
        },
      ),
      longRuns,
    )
  })

  it('cost a decision more the longer it waits, at a rate above 0', () => {
    const option = fc.record({ id: fc.constantFrom('a', 'b'), flows, expiresAfter: fc.option(fc.nat(6)) })
    fc.assert(
      fc.property(
        fc.array(option, { maxLength: 3 }),
        conventions,
        fc.nat(1000),
        (options, stated, standingCost) => {
          const input = {
            ...about,
            ...stated,
            rate: Math.abs(stated.rate),
            options,
            standingCost,
            waiting: 6,
          }
          const { course } = costOfWaiting(input).result
          expect(course).toHaveLength(7)
          course.forEach(({ cost }, i) =>
            expect(cost).toBeGreaterThanOrEqual((course[i - 1]?.cost ?? 0) - 1e-6),
          )
        },
      ),
      longRuns,
    )
  })
})
