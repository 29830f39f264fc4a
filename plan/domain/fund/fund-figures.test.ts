import { day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFund, fundFigures, type FundShare, overdrawnFund } from './fund-figures.ts'

const tranches = [
  { amount: 4_000, released: true },
  { amount: 5_000, released: false },
]
const shares = [
  { projectId: 'tram', allocated: 2_500, ordered: 2_000 },
  { projectId: 'port', allocated: 1_000, ordered: 0 },
]

describe('a fund', () => {
  it('tells what is left of it at each step', () => {
    expect(fundFigures({ amount: 10_000, tranches, shares, invoiced: 700 })).toEqual({
      amount: 10_000,
      released: 4_000,
      allocated: 3_500,
      ordered: 2_000,
      invoiced: 700,
      toRelease: 6_000,
      unplanned: 1_000,
      free: 500,
      toOrder: 1_500,
    })
  })

  it('explains what is left by what it was taken from', () => {
    const figures = fundFigures({ amount: 10_000, tranches, shares, invoiced: 700 })
    const explained = explainFund('fund-open-orders', figures, { currency: 'EUR', asOf: day('2026-11-16') })
    expect(explained).toMatchObject({ value: 1_300, formula: 'Ordered less invoiced', unit: 'EUR' })
    expect(explained.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['ordered', 2_000],
      ['invoiced', 700],
    ])
  })

  it('is overdrawn by tranches, by what is given, or by what one project orders', () => {
    expect(overdrawnFund({ amount: 10_000, tranches, shares })).toBeUndefined()
    expect(overdrawnFund({ amount: 8_999, tranches, shares })).toEqual({ by: 'tranches', above: 1 })
    const more = [...shares, { projectId: 'bank', allocated: 501, ordered: 0 }]
    expect(overdrawnFund({ amount: 10_000, tranches, shares: more })).toEqual({ by: 'allocations', above: 1 })
    const ordered = [{ projectId: 'tram', allocated: 2_500, ordered: 2_501 }]
    expect(overdrawnFund({ amount: 10_000, tranches, shares: ordered })).toEqual({
      by: 'orders',
      above: 1,
      projectId: 'tram',
    })
  })

  it('is overdrawn by no order of releases, moves and orders that were let in', () => {
    const step = fc.record({
      kind: fc.constantFrom('tranche', 'release', 'move', 'order'),
      of: fc.integer({ min: 0, max: 2 }),
      amount: fc.integer({ min: -400, max: 900 }),
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.array(step, { maxLength: 40 }), (amount, steps) => {
        let now: {
          tranches: readonly { amount: number; released: boolean }[]
          shares: readonly FundShare[]
        } = {
          tranches: [],
          shares: [0, 1, 2].map((one) => ({ projectId: String(one), allocated: 0, ordered: 0 })),
        }
        for (const one of steps) {
          const tried = after(now, one)
          if (overdrawnFund({ amount, ...tried }) === undefined) now = tried
        }
        const { toRelease, free, toOrder, released } = fundFigures({ amount, ...now, invoiced: 0 })
        expect([toRelease, free, toOrder].every((left) => left >= 0)).toBe(true)
        expect(toRelease + released).toBe(amount)
      }),
    )
  })
})

type Standing = {
  readonly tranches: readonly { amount: number; released: boolean }[]
  readonly shares: readonly FundShare[]
}

function after(
  { tranches: before, shares: held }: Standing,
  { kind, of, amount }: { kind: string; of: number; amount: number },
): Standing {
  if (kind === 'tranche')
    return { tranches: [...before, { amount: Math.max(1, amount), released: false }], shares: held }
  if (kind === 'release')
    return {
      tranches: before.map((one, at) => (at === of ? { ...one, released: true } : one)),
      shares: held,
    }
  const key = kind === 'move' ? 'allocated' : 'ordered'
  return {
    tranches: before,
    shares: held.map((one, at) => (at === of ? { ...one, [key]: one[key] + amount } : one)),
  }
}
