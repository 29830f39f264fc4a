import { openAllowance, openHighs } from '@portolan/platform/compute'
import { describe, expect, it, vi } from 'vitest'
import { lowerSpend, type Means, openSelection, type Portfolio, raiseValue, select } from './index.ts'
import { madeUpPortfolio } from './testing/made-up-portfolio.ts'

const isLong = process.env['PORTOLAN_LONG'] !== undefined
const portfolios = isLong ? 50 : 3
vi.setConfig({ testTimeout: isLong ? 3_600_000 : 180_000 })

const allowance = openAllowance(3600)
/** Every answer is proven, long before the allowance ends. */
const means: Means = { lp: await openHighs(allowance), stop: allowance.stop, seed: 1 }

describe('the change that why-not states', () => {
  it.each(Array.from({ length: portfolios }, (_, k) => k + 1))(
    'brings every candidate that is left in, and a hundredth less does not (portfolio %i)',
    (seed) => {
      const portfolio = portfolioOf(seed)
      const { answer, whyNot } = openSelection(portfolio, means)
      expect(answer.status).toBe('optimal')
      const left = answer.best.filter(({ period }) => period === null)
      expect(left.length).toBeGreaterThan(0)
      for (const { id } of left) {
        const { state, valueNeeded, costCutNeeded } = whyNot(id, means).result
        if (state === 'impossible') continue
        expect([state, valueNeeded?.high]).toEqual(['left', valueNeeded?.low])
        const value = valueNeeded?.low ?? 0
        expect(isBest(raiseValue(portfolio, id, value), id)).toBe(true)
        expect(isBest(raiseValue(portfolio, id, value - atLeastOne(value)), id)).toBe(false)
        if (costCutNeeded === null) continue
        const { low, high } = costCutNeeded
        expect(low).toBe(high)
        expect(isBest(lowerSpend(portfolio, id, high), id)).toBe(true)
        if (high > 0) expect(isBest(lowerSpend(portfolio, id, high - atLeastOne(high)), id)).toBe(false)
      }
    },
  )
})

/** Ten candidates and a few more, in long runs up to forty; in four to eight periods, with two to five roles. */
function portfolioOf(seed: number): Portfolio {
  return madeUpPortfolio({
    candidates: 10 + (isLong ? (7 * seed) % 31 : seed),
    seed: `why not ${seed}`,
    periods: 4 + (isLong ? seed % 5 : 0),
    roles: 2 + (seed % 4),
    tight: seed % 3,
  })
}

function atLeastOne(amount: number): number {
  return Math.max(1, Math.floor(amount / 100))
}

/** Is it chosen, or is a choice that has it worth as much as the best? Selected anew each time. */
function isBest(portfolio: Portfolio, id: string): boolean {
  const { status, objective, best } = select(portfolio, means)
  expect(status).toBe('optimal')
  if (best.find((choice) => choice.id === id)?.period !== null) return true
  const candidates = portfolio.candidates.map((one) =>
    one.id === id ? { ...one, decision: 'in' as const } : one,
  )
  return select({ ...portfolio, candidates }, means).objective === objective
}
