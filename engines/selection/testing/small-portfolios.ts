import * as fc from 'fast-check'
import type { Dependency, Portfolio } from '../index.ts'

const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })

/** Up to six candidates in three periods with every kind of rule, some of which cannot be kept. */
export const smallPortfolios: fc.Arbitrary<Portfolio> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const id = fc.integer({ min: 1, max: count }).map((i) => `c${i}`)
  const candidate = fc.record({
    category: fc.constantFrom('a', 'b'),
    risk: fc.integer({ min: 1, max: 9 }),
    decision: fc.constantFrom(null, null, null, null, 'in' as const, 'out' as const),
    starts: fc.uniqueArray(
      fc.record({ period: fc.integer({ min: 1, max: 3 }), value: fc.integer({ min: -5, max: 40 }) }),
      { minLength: 1, maxLength: 2, selector: ({ period }) => period },
    ),
    spend: amounts.map((by) => [{ fund: 'f', amounts: by }]),
    work: amounts.map((by) => [{ role: 'r', minutes: by }]),
    stop: fc.constantFrom(null, null, null, { value: -3, spend: [{ fund: 'f', amounts: [1] }] }),
  })
  const limits = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 3, maxLength: 3 })
  const dependency: fc.Arbitrary<Dependency> = fc.record({
    kind: fc.constantFrom('requires' as const, 'starts-with' as const, 'excludes' as const),
    first: id,
    second: id,
    lag: fc.integer({ min: 0, max: 1 }),
  })
  return fc.record({
    periods: fc.constant(3),
    candidates: fc
      .array(candidate, { minLength: count, maxLength: count })
      .map((all) => all.map((one, i) => ({ id: `c${i + 1}`, ...one }))),
    funds: limits.map((by) => [{ id: 'f', limits: by, total: 30 }]),
    roles: limits.map((by) => [{ id: 'r', limits: by }]),
    dependencies: fc
      .array(dependency, { maxLength: 3 })
      .map((all) => all.filter(({ first, second }) => first !== second)),
    balance: fc.constantFrom(null, [{ category: 'a', least: 2000, most: 8000 }]),
    riskAtMost: fc.constantFrom(null, 5),
  })
})
