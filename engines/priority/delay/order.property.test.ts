import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { delaySequence, priceOfMove, type Job } from '../index.ts'
import { about, jobs, patience, permutations, runs } from '../testing/made-up-ranking.ts'

vi.setConfig(patience)

describe('the order of work, whatever it costs', () => {
  const costOf = (order: readonly Job[]): number => {
    let time = 0
    return order.reduce((sum, { delayCostPerPeriod, duration }) => {
      time += duration
      return sum + delayCostPerPeriod * time
    }, 0)
  }

  it('is the cheapest of all orders', () => {
    fc.assert(
      fc.property(jobs, (items) => {
        const { whole } = delaySequence({ ...about, items }).result
        expect(whole.measures.delayCostCheapest.value).toBe(Math.min(...permutations(items).map(costOf)))
      }),
      runs,
    )
  })

  it('costs more after any move from the cheapest, by what the move is said to cost', () => {
    fc.assert(
      fc.property(jobs, fc.nat(), fc.nat(), (items, from, to) => {
        const { cheapest } = delaySequence({ ...about, items }).result
        const sorted = cheapest.flatMap((id) => items.find((item) => item.id === id) ?? [])
        const move = { id: sorted[from % sorted.length]?.id ?? '', to: (to % sorted.length) + 1 }
        const { result } = priceOfMove({ ...about, items: sorted, move })
        const after = result.order.flatMap((id) => items.find((item) => item.id === id) ?? [])
        expect(result.whole.measures.priceInMoney.value).toBe(costOf(after) - costOf(sorted))
        expect(Number(result.whole.measures.priceInMoney.value)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('has a price of moves that moving back takes away', () => {
    fc.assert(
      fc.property(jobs, fc.nat(), fc.nat(), fc.nat(100), (given, from, to, budget) => {
        const items = given.map((item, i) => ({ ...item, score: item.duration, cost: 10 * (i + 1) }))
        const at = from % items.length
        const id = items[at]?.id ?? ''
        const there = priceOfMove({
          ...about,
          items,
          move: { id, to: (to % items.length) + 1 },
          budget,
        }).result
        const moved = there.order.flatMap((one) => items.find((item) => item.id === one) ?? [])
        const back = priceOfMove({ ...about, items: moved, move: { id, to: at + 1 }, budget }).result
        expect(back.order).toEqual(items.map((item) => item.id))
        for (const name of ['priceInMoney', 'priceInScore'] as const)
          expect(Number(there.whole.measures[name].value) + Number(back.whole.measures[name].value)).toBe(0)
        expect([back.dropped, back.added]).toEqual([there.added, there.dropped])
      }),
      runs,
    )
  })
})
