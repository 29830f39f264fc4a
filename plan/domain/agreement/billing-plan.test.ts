import { type Day, day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementBases } from '../../contract/index.ts'
import { type Billed, billingPlan, leftToBill, termsOfBill } from './billing-plan.ts'

const agreed: Billed = {
  id: 'A',
  basis: 'time-and-material',
  from: day('2026-01-16'),
  to: day('2026-04-01'),
  currency: 'EUR',
  amount: 7_500_000,
  terms: { days: 30, from: 'month-end', retention: 500, retentionDays: 90 },
  milestones: [],
}

describe('the billing plan of an agreement', () => {
  it('of work spreads what is expected over the days of each month', () => {
    const { bills, value } = billingPlan(agreed)
    expect(bills.map(({ day: on, amount }) => [on, amount])).toEqual([
      ['2026-01-31', 1_600_000],
      ['2026-02-28', 2_800_000],
      ['2026-03-31', 3_100_000],
    ])
    expect(value).toBe(7_500_000)
    expect(bills[0]).toMatchObject({ due: '2026-03-02', retained: 80_000 })
  })

  it('of a fixed price is its milestones, each with its own amount', () => {
    const milestones = [
      { id: 'design', due: day('2026-02-01'), amount: 2_500_001 },
      { id: 'build', due: day('2026-03-01'), amount: 4_999_999 },
    ]
    const { bills } = billingPlan({ ...agreed, basis: 'fixed-price', milestones })
    expect(bills.map(({ id, amount }) => [id, amount])).toEqual([
      ['design', 2_500_001],
      ['build', 4_999_999],
    ])
  })

  it('of a retainer is the same amount for each month begun', () => {
    const { bills, value } = billingPlan({ ...agreed, basis: 'retainer', amount: 10_000 })
    expect(bills.map(({ amount }) => amount)).toEqual([10_000, 10_000, 10_000])
    expect(value).toBe(30_000)
  })

  it('tells of an invoice when it is due and what is held back', () => {
    expect(termsOfBill(agreed, { day: day('2026-02-10'), amount: 10_001 })).toEqual({
      due: '2026-03-30',
      retained: 500,
    })
  })

  it('limits what may be billed by the price, the cap or the outcomes, and nothing else', () => {
    expect(leftToBill({ ...agreed, basis: 'capped' }, 500_000)).toBe(7_000_000)
    expect(leftToBill(agreed, 500_000)).toBeNull()
    const milestones = [{ id: 'one', due: day('2026-02-01'), amount: 900 }]
    expect(leftToBill({ ...agreed, basis: 'outcome', milestones }, 400)).toBe(500)
  })

  it('bills to the cent what was agreed, whatever the days and the basis', () => {
    const days = fc.integer({ min: 1, max: 900 })
    const amount = fc.integer({ min: 0, max: 1_000_000_007 })
    fc.assert(
      fc.property(
        fc.constantFrom(...agreementBases),
        days,
        amount,
        fc.integer({ min: 1, max: 7 }),
        (basis, length, whole, parts) => {
          const to = new Date(Date.parse('2026-01-16') + length * 86_400_000)
            .toISOString()
            .slice(0, 10) as Day
          const each = Math.floor(whole / parts)
          const milestones = Array.from({ length: parts }, (_, at) => ({
            id: `m${at}`,
            due: agreed.from,
            amount: at === 0 ? whole - each * (parts - 1) : each,
          }))
          const { bills, value } = billingPlan({ ...agreed, basis, to, amount: whole, milestones })
          expect(bills.reduce((sum, bill) => sum + bill.amount, 0)).toBe(value)
          if (basis !== 'retainer') expect(value).toBe(whole)
        },
      ),
    )
  })
})
