import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type Agreement,
  agreementCash,
  cashCurve,
  compute,
  contractPosition,
  costOfDelay,
  costOfWaiting,
  expectedCommercialValue,
  type FlowsInput,
  riskAdjustedValue,
  value,
} from './index.ts'

const runs = { numRuns: 10_000 }
/** For what computes an investment several times a case: all ten thousand in the long run of the tests. */
const longRuns = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 1000 : 10_000 }
/** A machine that does much else takes its time. */
vi.setConfig({ testTimeout: 120_000 })
const about = { subject: 'p', asOf: day('2026-11-23') }
const rate = fc.integer({ min: -50, max: 200 }).map((percent) => percent / 100)
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
const conventions = fc.record({
  periodsPerYear: fc.constantFrom(1, 2, 4, 12, 52),
  rate,
  rateIs: fc.constantFrom('effective' as const, 'nominal' as const),
  timing: fc.constantFrom('start' as const, 'mid' as const, 'end' as const),
  firstPeriodIsTimeZero: fc.boolean(),
  financeRate: rate,
  reinvestRate: rate,
})
const flows = fc.array(amount, { minLength: 1, maxLength: 12 })
/** Something is paid first, and more comes back later: one change of sign. */
const investment = fc
  .tuple(
    fc.integer({ min: 1000, max: 1_000_000 }),
    fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 2, maxLength: 12 }),
  )
  .map(([paid, gained]) => [-paid, ...gained])

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

describe('money of agreements, whatever they hold', () => {
  const start = day('2026-01-01')
  const on = fc.nat(700).map((days) => addDays(start, days))
  const minor = fc.nat(1_000_000_00)
  const work = fc.array(fc.record({ day: on, amount: minor }), { maxLength: 12 })
  const billing = fc.constantFrom('month-end' as const, 'as-done' as const)
  const basis: fc.Arbitrary<Agreement['basis']> = fc.oneof(
    fc.record({ kind: fc.constant('time-and-material' as const), work, billing }),
    fc.record({ kind: fc.constant('capped' as const), work, billing, cap: minor }),
    fc.record({
      kind: fc.constant('fixed-price' as const),
      price: minor,
      milestones: fc.array(
        fc.record({ id: fc.constant('m'), day: on, weight: fc.integer({ min: 1, max: 99 }) }),
        {
          minLength: 1,
          maxLength: 7,
        },
      ),
    }),
    fc.record({
      kind: fc.constant('retainer' as const),
      amount: minor,
      from: on,
      to: on,
      billed: fc.constantFrom('in-advance' as const, 'in-arrears' as const),
    }),
    fc.record({
      kind: fc.constant('outcome' as const),
      outcomes: fc.array(fc.record({ id: fc.constant('o'), day: on, amount: minor }), { maxLength: 5 }),
    }),
  )
  const terms = fc.record({
    days: fc.nat(120),
    from: fc.constantFrom('invoice' as const, 'month-end' as const),
    late: fc.nat(60),
    retention: fc.record({ share: fc.nat(100).map((percent) => percent / 100), releaseDays: fc.nat(800) }),
  })

  it('comes in full: receipts are the invoices, and never before them', () => {
    fc.assert(
      fc.property(basis, terms, (what, how) => {
        const { result, findings } = agreementCash({ id: 'A', basis: what, terms: how })
        const received = result.receipts.reduce((sum, receipt) => sum + receipt.amount, 0)
        expect(received).toBe(result.billed)
        expect(findings.every(({ severity }) => severity !== 'error')).toBe(true)
        for (const { day: invoiced, due } of result.invoices) expect(due >= invoiced).toBe(true)
        if (what.kind === 'capped' || what.kind === 'time-and-material')
          expect(result.billed + result.unbilled).toBe(what.work.reduce((sum, one) => sum + one.amount, 0))
        if (what.kind === 'capped') expect(result.billed).toBeLessThanOrEqual(what.cap)
        if (what.kind === 'fixed-price') expect(result.billed).toBe(what.price)
      }),
      runs,
    )
  })

  it('adds up along time in any order, and is never further out than all that is paid', () => {
    const lines = fc.array(fc.record({ day: on, amount: fc.integer({ min: -1e9, max: 1e9 }) }), {
      maxLength: 20,
    })
    const periods = [0, 1, 2, 3, 4, 5, 6, 7].map((quarter) => ({
      from: addDays(start, quarter * 90),
      to: addDays(start, quarter * 90 + 90),
    }))
    fc.assert(
      fc.property(lines, (given) => {
        const { result } = cashCurve({ lines: given, periods })
        const total = given.reduce((sum, one) => sum + one.amount, 0)
        expect((result.periods.at(-1)?.cumulative ?? 0) + result.outside).toBe(total)
        expect(cashCurve({ lines: given.toReversed(), periods }).result).toEqual(result)
        const paid = given.reduce((sum, one) => sum + Math.max(0, -one.amount), 0)
        expect(result.maximumExposure).toBeLessThanOrEqual(paid)
        expect(result.maximumExposure).toBeGreaterThanOrEqual(-total)
      }),
      runs,
    )
  })

  it('is recognised once: revenue and backlog are the price, asset and liability the difference to what is billed', () => {
    const obligation = fc
      .record({ price: minor, costToDate: minor, toGo: minor, done: fc.nat(99), method: fc.nat(2) })
      .map(({ price, costToDate, toGo, done, method }) => ({
        id: 'o',
        price,
        costToDate,
        estimateAtCompletion: costToDate + toGo,
        method: [
          { kind: 'cost-to-cost' as const },
          { kind: 'by-output' as const, done, planned: 99 },
          { kind: 'as-invoiced' as const, invoiced: Math.floor((price * done) / 99) },
        ][method] ?? { kind: 'cost-to-cost' as const },
      }))
    fc.assert(
      fc.property(fc.array(obligation, { maxLength: 4 }), minor, minor, (obligations, billed, before) => {
        const { measures } = contractPosition({
          ...about,
          obligations,
          billed,
          recognisedBefore: before,
        }).result
        const of = (name: keyof typeof measures): number => Number(measures[name].value)
        expect(of('revenue') + of('backlog')).toBe(of('price'))
        expect(of('contractAsset') - of('contractLiability')).toBe(of('revenue') - billed)
        expect(of('contractAsset') * of('contractLiability')).toBe(0)
        expect(before + of('revenueOfPeriod')).toBe(of('revenue'))
        expect(of('revenue')).toBeLessThanOrEqual(of('price'))
        expect(of('onerousProvision')).toBe(
          Math.max(0, of('estimateAtCompletion') - of('costToDate') - of('backlog')),
        )
      }),
      runs,
    )
  })
})
