import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { cutOff, weightedScores } from '../index.ts'
import { about, criteriaOf, names, patience, runs, scoredOf, valued } from '../testing/made-up-ranking.ts'

vi.setConfig(patience)

describe('scores, whatever the weights and values', () => {
  it('lie between lowest and highest, and do not hang on the size of the weights', () => {
    fc.assert(
      fc.property(valued, fc.constantFrom(2, 0.25, 64), fc.nat(20), ({ weights, table }, k, hole) => {
        fc.pre(weights.some((weight) => weight > 0))
        const scores = (
          by: readonly number[],
          said: typeof table,
        ): ReturnType<typeof weightedScores>['result'] =>
          weightedScores({ ...about, criteria: criteriaOf(by), items: scoredOf(said) }).result
        const is = scores(weights, table)
        expect(
          scores(
            weights.map((weight) => weight * k),
            table,
          ),
        ).toEqual(is)
        const lacking = weightedScores({
          ...about,
          criteria: criteriaOf(weights),
          items: scoredOf(table).map((item) => ({ ...item, scores: item.scores.toSpliced(hole % 3, 1) })),
        }).result
        is.entries.forEach(({ measures: { score } }, i) => {
          const { scoreLow, scoreHigh } = lacking.entries[i]?.measures ?? {}
          expect(Number(score.value)).toBeGreaterThan(Number(scoreLow?.value) - 1e-9)
          expect(Number(score.value)).toBeLessThan(Number(scoreHigh?.value) + 1e-9)
        })
      }),
      runs,
    )
  })

  it('rank an item no lower for a better value', () => {
    fc.assert(
      fc.property(valued, fc.nat(2), ({ weights, table }, criterion) => {
        fc.pre(weights.some((weight) => weight > 0))
        const rank = (said: typeof table): number =>
          Number(
            weightedScores({ ...about, criteria: criteriaOf(weights), items: scoredOf(said) }).result
              .entries[0]?.measures.scoreRank.value,
          )
        const better = [(table[0] ?? []).with(criterion, 1), ...table.slice(1)]
        expect(rank(better)).toBeLessThanOrEqual(rank(table))
      }),
      runs,
    )
  })

  it('fund no more than a budget, miss the best by less than one item, and never pass the bound', () => {
    const items = fc.array(fc.tuple(fc.nat(100), fc.nat(50)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(items, fc.nat(120), (pairs, budget) => {
        const priced = pairs.map(([score, cost], i) => ({ id: names[i] ?? '', score, cost }))
        const { whole, byCost } = cutOff({ ...about, items: priced, budget }).result
        const { fundedByCost, fundedByScore, fundedAtMost, leftByCost } = whole.measures
        const best = Math.max(
          ...Array.from({ length: 2 ** priced.length }, (_, set) => {
            const chosen = priced.filter((_item, i) => (set >> i) % 2 === 1)
            const cost = chosen.reduce((sum, item) => sum + item.cost, 0)
            return cost > budget ? 0 : chosen.reduce((sum, item) => sum + item.score, 0)
          }),
        )
        expect(Number(leftByCost.value)).toBeGreaterThanOrEqual(0)
        expect(Number(fundedAtMost.value)).toBeGreaterThan(best - 1e-9)
        expect(Math.max(Number(fundedByCost.value), Number(fundedByScore.value))).toBeLessThanOrEqual(best)
        const unfunded = priced.filter(({ id }) => !byCost.includes(id)).map(({ score }) => score)
        expect(Number(fundedByCost.value)).toBeGreaterThanOrEqual(best - Math.max(0, ...unfunded))
      }),
      runs,
    )
  })
})
