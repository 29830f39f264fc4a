import { openAllowance, openHighs } from '@portolan/platform/compute'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  leastRelaxation,
  type Loosened,
  type Means,
  openWhatIf,
  type Portfolio,
  pricesOf,
  select,
  verify,
  whyNot,
  raiseValue,
  lowerSpend,
} from './index.ts'
import { bruteForce } from './testing/brute-force.ts'
import { smallPortfolios } from './testing/small-portfolios.ts'

vi.setConfig({ testTimeout: 180_000 })

const allowance = openAllowance(600)
const lp = await openHighs(allowance)
/** Proven in any case: work ends by proof, long before the allowance does. */
const means: Means = { lp, stop: allowance.stop, seed: 1 }
const runs = { numRuns: 60, seed: 20261116 }

describe('a selection', () => {
  it('is the best of all choices, keeps every rule, and says when there is none', () => {
    fc.assert(
      fc.property(smallPortfolios, (portfolio) => {
        const { status, objective, bound, best } = select(portfolio, means)
        const optimum = bruteForce(portfolio)
        expect({ status, objective }).toEqual({
          status: optimum === null ? 'infeasible' : 'optimal',
          objective: optimum,
        })
        if (optimum === null) return
        expect(bound).toBe(optimum)
        expect(verify(portfolio, best)).toEqual({ value: optimum, breaches: [] })
      }),
      runs,
    )
  })

  it('never throws, whatever stands in a file', () => {
    const strange = fc.anything()
    const entry = fc.record(
      { id: fc.constantFrom('a', 'b', ''), starts: strange, spend: strange, limits: strange, kind: strange },
      { requiredKeys: [] },
    )
    const list = fc.oneof(strange, fc.array(fc.oneof(entry, strange)))
    const file = fc.record(
      {
        periods: fc.oneof(fc.nat(5), strange),
        candidates: list,
        funds: list,
        roles: list,
        dependencies: list,
        balance: list,
        riskAtMost: strange,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(file, (given) => {
        const { findings, objective } = select(given as unknown as Portfolio, means)
        expect(Number.isNaN(objective)).toBe(false)
        for (const { sentence } of findings) expect(sentence.length).toBeGreaterThan(20)
      }),
      runs,
    )
  })
})

describe('why not', () => {
  it('names the value and the cost that bring a candidate in, and with less it stays out', () => {
    fc.assert(
      fc.property(smallPortfolios, (portfolio) => {
        const left = select(portfolio, means).best.find(({ period }) => period === null)
        if (left === undefined) return
        const { id } = left
        const { state, valueNeeded, costCutNeeded } = whyNot(portfolio, id, means).result
        if (state !== 'left' || valueNeeded === null) return
        expect(valueNeeded.low).toBe(valueNeeded.high)
        const by = valueNeeded.low
        expect(isBest(raiseValue(portfolio, id, by), id)).toBe(true)
        const less = by - Math.max(1, Math.floor(by / 100))
        if (by > 0) expect(isBest(raiseValue(portfolio, id, less), id)).toBe(false)
        if (costCutNeeded === null) return
        const { high } = costCutNeeded
        expect(isBest(lowerSpend(portfolio, id, high), id)).toBe(true)
        if (high > 0)
          expect(isBest(lowerSpend(portfolio, id, high - Math.max(1, Math.floor(high / 100))), id)).toBe(
            false,
          )
      }),
      runs,
    )
  })
})

/** Is a choice with it as good as the best without it? By trying every one. */
function isBest(portfolio: Portfolio, id: string): boolean {
  const decided = (decision: 'in' | 'out'): number =>
    bruteForce({
      ...portfolio,
      candidates: portfolio.candidates.map((one) => (one.id === id ? { ...one, decision } : one)),
    }) ?? -Infinity
  return decided('in') >= decided('out')
}

describe('prices', () => {
  it('are what the best choice would be worth more without the rule', () => {
    fc.assert(
      fc.property(smallPortfolios, (portfolio) => {
        const optimum = bruteForce(portfolio)
        if (optimum === null) return
        const without = bruteForce({ ...portfolio, roles: [] })
        const { rules } = pricesOf(portfolio, means).result
        const price = (without ?? 0) - optimum
        expect(rules.find(({ rule }) => rule.kind === 'role')?.price).toEqual({ low: price, high: price })
      }),
      { ...runs, numRuns: 20 },
    )
  })
})

describe('what must give way', () => {
  it('makes a choice possible, and nothing has to where one is', () => {
    fc.assert(
      fc.property(smallPortfolios, (portfolio) => {
        const { status, loosened } = leastRelaxation(portfolio, means).result
        const isPossible = bruteForce(portfolio) !== null
        expect(status).toBe(isPossible ? 'possible' : 'proven')
        if (!isPossible && !portfolio.balance && !portfolio.riskAtMost)
          expect(bruteForce(loosen(portfolio, loosened))).not.toBeNull()
      }),
      runs,
    )
  })
})

function loosen(portfolio: Portfolio, loosened: readonly Loosened[]): Portfolio {
  return loosened.reduce((now, one): Portfolio => {
    if (one.kind === 'decision')
      return {
        ...now,
        candidates: now.candidates.map((candidate) =>
          one.ids.includes(candidate.id) ? { ...candidate, decision: null, stop: null } : candidate,
        ),
      }
    const { limit, by } = one
    if ('first' in limit)
      return {
        ...now,
        dependencies: (now.dependencies ?? []).filter(
          ({ first, second }) => first !== limit.first || second !== limit.second,
        ),
      }
    if (!('period' in limit)) return now
    const raise = (most: number | null, i: number): number | null =>
      most !== null && i + 1 === limit.period ? most + by : most
    return {
      ...now,
      funds: (now.funds ?? []).map((fund) =>
        limit.kind === 'fund' && fund.id === limit.id
          ? {
              ...fund,
              limits: (fund.limits ?? []).map(raise),
              total: limit.period === null ? (fund.total ?? 0) + by : (fund.total ?? null),
            }
          : fund,
      ),
      roles: (now.roles ?? []).map((role) =>
        limit.kind === 'role' && role.id === limit.id ? { ...role, limits: role.limits.map(raise) } : role,
      ),
    }
  }, portfolio)
}

describe('what if', () => {
  it('answers with a choice that keeps the changed limits, under a bound that holds', () => {
    fc.assert(
      fc.property(smallPortfolios, fc.nat(15), (portfolio, most) => {
        const whatIf = openWhatIf(portfolio, means)
        const { objective, bound, best } = whatIf.ask([{ kind: 'fund', id: 'f', period: 1, most }])
        whatIf.close()
        const changed = {
          ...portfolio,
          funds: (portfolio.funds ?? []).map((fund) => ({
            ...fund,
            limits: (fund.limits ?? []).map((one, i) => (i === 0 && one !== null ? most : one)),
          })),
        }
        const optimum = bruteForce(changed)
        if (objective === null || optimum === null) return
        expect(verify(changed, best)).toEqual({ value: objective, breaches: [] })
        expect(bound).toBeGreaterThanOrEqual(optimum)
      }),
      runs,
    )
  })
})
