import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compute, type FlowsInput, value } from '../index.ts'
import {
  about,
  amount,
  conventions,
  flows,
  investment,
  longRuns,
  runs,
  patience,
} from '../testing/made-up-flows.ts'

vi.setConfig(patience)

type Stated = typeof conventions extends fc.Arbitrary<infer T> ? T : never

function close(actual: number | string | null, expected: number, size = Math.abs(expected)): void {
  expect(typeof actual).toBe('number')
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size))
}

/** What the sums are made of, for rounding is a part of it. */
function sizeOf(amounts: readonly number[], stated: Stated): number {
  return compute({ ...stated, flows: amounts.map(Math.abs) }).npv ?? Number.NaN
}

describe('value, whatever the flows and the conventions', () => {
  it('scales money with money, and leaves rates and times as they are', () => {
    fc.assert(
      fc.property(flows, conventions, fc.constantFrom(2, 64, 0.125), (given, stated, k) => {
        const was = compute({ ...stated, flows: given })
        const is = compute({ ...stated, flows: given.map((one) => one * k) })
        const money = (answer: typeof was): readonly (number | null)[] => [
          answer.npv,
          answer.equivalentAnnual,
        ]
        expect(money(is)).toEqual(money(was).map((one) => (one === null ? null : one * k)))
        for (const name of [
          'irr',
          'mirr',
          'roi',
          'profitabilityIndex',
          'payback',
          'discountedPayback',
        ] as const)
          expect(is[name]).toBe(was[name])
      }),
      longRuns,
    )
  })

  it('adds up: NPV of two investments together is the sum of theirs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }),
        conventions,
        (pairs, stated) => {
          const [one, other] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)]
          const both = pairs.map(([first, second]) => first + second)
          const npv = (given: readonly number[]): number =>
            compute({ ...stated, flows: given }).npv ?? Number.NaN
          close(npv(both), npv(one) + npv(other), sizeOf(one, stated) + sizeOf(other, stated))
        },
      ),
      longRuns,
    )
  })

  it('is worth 0 at every rate of return it tells', () => {
    fc.assert(
      fc.property(flows, conventions, (given, stated) => {
        const { result } = value({ ...about, ...stated, flows: given })
        for (const at of result.rates.filter((one) => one > -0.9 && one < 1000)) {
          const there = { ...stated, rate: at }
          const npv = compute({ ...there, flows: given }).npv ?? Number.NaN
          expect(Math.abs(npv) / sizeOf(given, there)).toBeLessThan(1e-7)
        }
      }),
      longRuns,
    )
  })

  it('tells by IRR and by NPV the same of an investment that is paid first', () => {
    fc.assert(
      fc.property(investment, conventions, (given, stated) => {
        // At the start of periods the first gain falls on time zero too, and may be more than what is paid.
        const { npv, irr, profitabilityIndex } = compute({ ...stated, timing: 'end', flows: given })
        fc.pre(Math.abs((irr ?? 0) - stated.rate) > 1e-9)
        expect((irr ?? Number.NaN) > stated.rate).toBe((npv ?? Number.NaN) > 0)
        expect((profitabilityIndex ?? Number.NaN) > 1).toBe((npv ?? Number.NaN) > 0)
      }),
      runs,
    )
  })

  it('falls with the rate, and is back no sooner when it is discounted', () => {
    fc.assert(
      fc.property(investment, conventions, fc.integer({ min: 1, max: 100 }), (given, stated, more) => {
        const input: FlowsInput = { ...stated, flows: given, timing: 'end', firstPeriodIsTimeZero: true }
        const npv = (at: number): number => compute({ ...input, rate: at }).npv ?? Number.NaN
        expect(npv(stated.rate + more / 100)).toBeLessThan(npv(stated.rate))
        const { payback, discountedPayback } = compute({ ...input, rate: Math.abs(stated.rate) })
        if (discountedPayback !== null)
          expect(discountedPayback).toBeGreaterThanOrEqual((payback ?? Number.NaN) - 1e-9)
      }),
      longRuns,
    )
  })

  it('makes of an equivalent annual value the NPV again', () => {
    fc.assert(
      fc.property(flows, conventions, fc.integer({ min: 1, max: 3 }), (given, stated, years) => {
        const n = years * stated.periodsPerYear
        const padded = Array.from(
          { length: n + (stated.firstPeriodIsTimeZero ? 1 : 0) },
          (_, i) => given[i] ?? 0,
        )
        const { npv, equivalentAnnual, conventions: used } = compute({ ...stated, flows: padded })
        const growth = 1 + (used.effectiveAnnualRate ?? Number.NaN)
        let present = 0
        for (let year = 1; year <= years; year++) present += (equivalentAnnual ?? Number.NaN) / growth ** year
        close(present, npv ?? Number.NaN, sizeOf(padded, stated))
      }),
      longRuns,
    )
  })

  it('has in MIRR the rate itself, if money is lent and earned at it', () => {
    fc.assert(
      fc.property(investment, conventions, (given, stated) => {
        const timing = stated.timing === 'start' ? 'end' : stated.timing
        const { npv, mirr, irr } = compute({
          ...stated,
          timing,
          flows: given,
          financeRate: stated.rate,
          reinvestRate: stated.rate,
        })
        fc.pre(Math.abs((irr ?? 0) - stated.rate) > 1e-6)
        expect((mirr ?? Number.NaN) > stated.rate).toBe((npv ?? Number.NaN) > 0)
      }),
      longRuns,
    )
  })

  it('never throws, and never answers what is no number', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const input = { flows: a, rate: b, periodsPerYear: c, financeRate: b, reinvestRate: c, inflation: a }
        const { conventions: used, findings, ...measures } = compute(input as FlowsInput)
        for (const measure of Object.values(measures))
          expect(measure === null || Number.isFinite(measure)).toBe(true)
        expect(findings.length).toBeGreaterThan(0)
        expect(used.sentence).not.toMatch(/NaN|undefined/)
      }),
      longRuns,
    )
  })
})
