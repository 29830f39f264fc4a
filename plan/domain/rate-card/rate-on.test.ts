import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, type CardRate, newestBy, rateOn } from './rate-on.ts'

const rate = (from: string, price: number, level = 3): CardRate => ({
  roleKey: 'developer',
  level,
  from,
  price,
  cost: 6_000,
})
const house: Card = {
  id: 'house',
  name: 'House card',
  currency: 'EUR',
  rates: [rate('2025-01-01', 11_000), rate('2026-01-01', 11_500), rate('2026-01-01', 13_500, 4)],
}
const bank: Card = { id: 'bank', name: 'Bank', currency: 'EUR', rates: [rate('2026-04-01', 10_500)] }
const asked = { roleKey: 'developer', role: 'Developer', level: 3, day: '2026-06-30' }

describe('the rate of a role on a day', () => {
  it('is the newest that began by then', () => {
    expect(rateOn([house], asked).rate?.price).toBe(11_500)
    expect(rateOn([house], { ...asked, day: '2025-12-31' }).rate?.price).toBe(11_000)
    expect(rateOn([house], { ...asked, day: '2026-01-01' }).rate?.price).toBe(11_500)
  })

  it('comes from the card of the agreement, and from the house’s where that has none yet', () => {
    expect(rateOn([bank, house], asked)).toMatchObject({ card: { id: 'bank' }, rate: { price: 10_500 } })
    const before = rateOn([bank, house], { ...asked, day: '2026-03-31' })
    expect(before).toMatchObject({ card: { id: 'house' }, rate: { price: 11_500 } })
    const [missing, found] = before.steps.map(({ sentence }) => sentence)
    expect(missing).toMatch(/^“Bank” has no rate for Developer at level 3 by /)
    expect(found).toMatch(/^“House card” has a rate for Developer at level 3 from /)
  })

  it('is none, and never 0, where no card has one', () => {
    expect(rateOn([bank, house], { ...asked, level: 5 }).rate).toBeUndefined()
    expect(rateOn([], asked).steps[0]?.sentence).toContain('There is no rate card yet')
  })

  it('changes only on a day from which a rate holds', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-02-${String(of).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1 }), day, (days, on) => {
        const rates = days.map((from, at) => rate(from, at))
        const found = newestBy(rates, { ...asked, day: on })
        const expected = days
          .filter((from) => from <= on)
          .toSorted()
          .at(-1)
        expect(found?.from).toBe(expected)
      }),
    )
  })
})
