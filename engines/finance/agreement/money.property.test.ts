import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Agreement, agreementCash, cashCurve, contractPosition } from '../index.ts'
import { about, runs, patience } from '../testing/made-up-flows.ts'

vi.setConfig(patience)

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
