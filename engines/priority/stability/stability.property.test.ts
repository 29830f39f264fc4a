import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compareRanks, rankStability } from '../index.ts'
import { about, criteriaOf, names, patience, runs, valued } from '../testing/made-up-ranking.ts'

vi.setConfig(patience)

describe('the stability of ranks, whatever the values', () => {
  it('is whole without any spread, and shares the places under the samples', () => {
    fc.assert(
      fc.property(valued, fc.integer({ min: 1, max: 7 }), ({ weights, table }, top) => {
        fc.pre(weights.some((weight) => weight > 0))
        const items = table.map((values, i) => ({ id: names[i] ?? '', values }))
        const input = { ...about, criteria: criteriaOf(weights), items, top, iterations: 20, seed: 'p' }
        const still = rankStability({ ...input, share: 0 }).result
        // Drawn weights are not divided by their sum, so that equal scores may part in the last digit.
        if (new Set(still.entries.map(({ measures }) => measures.meanRank.value)).size === items.length)
          expect(still.whole.measures).toMatchObject({ firstStays: { value: 1 }, topStays: { value: 1 } })
        for (const { measures } of rankStability({ ...input, share: 'any' }).result.entries) {
          const [low, mean, high] = [measures.highestRank, measures.meanRank, measures.lowestRank]
          expect(Number(low.value)).toBeLessThanOrEqual(Number(mean.value))
          expect(Number(mean.value)).toBeLessThanOrEqual(Number(high.value))
        }
      }),
      runs,
    )
  })

  it('has a range for each weight at whose ends nobody has overtaken the first yet', () => {
    fc.assert(
      fc.property(valued, fc.nat(2), ({ weights, table }, at) => {
        fc.pre(weights.filter((weight) => weight > 0).length > 1)
        const items = table.map((values, i) => ({ id: names[i] ?? '', values }))
        const { criteria } = rankStability({
          ...about,
          criteria: criteriaOf(weights),
          items,
          iterations: 1,
          seed: 1,
        }).result
        const given = criteria.map(({ measures }) => Number(measures.weight.value))
        const scores = (moved: number): readonly number[] => {
          const by = given.map((weight, i) =>
            i === at ? moved : (weight * (1 - moved)) / (1 - (given[at] ?? 0)),
          )
          return table.map((values) => values.reduce((sum, value, i) => sum + value * (by[i] ?? 0), 0))
        }
        const base = scores(given[at] ?? 0)
        const first = base.findIndex((score) => score >= Math.max(...base) - 1e-12)
        fc.pre(base.filter((score) => score > (base[first] ?? 0) - 1e-9).length === 1)
        const range = criteria[at]?.measures
        for (const [end, step] of [
          [Number(range?.weightFrom.value), -1e-3],
          [Number(range?.weightTo.value), 1e-3],
        ] as const) {
          expect(scores(end)[first]).toBeGreaterThan(Math.max(...scores(end)) - 1e-9)
          const beyond = scores(end + step)
          if (end + step > 0 && end + step < 1) expect(beyond[first]).toBeLessThan(Math.max(...beyond))
        }
      }),
      runs,
    )
  })

  it('agrees by tau from −1 to 1, the same from both sides, and turns its sign with the order', () => {
    const ranks = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 2,
      maxLength: 7,
    })
    fc.assert(
      fc.property(ranks, (pairs) => {
        const list = (side: 0 | 1, turned = false): { id: string; rank: number }[] =>
          pairs.map((pair, i) => ({ id: names[i] ?? '', rank: turned ? 6 - pair[side] : pair[side] }))
        const tau = (before: ReturnType<typeof list>, after: ReturnType<typeof list>): number | null =>
          compareRanks({ ...about, before, after }).result.whole.measures.kendallTau.value as number | null
        const is = tau(list(0), list(1))
        expect(tau(list(1), list(0))).toBe(is)
        fc.pre(is !== null)
        expect(Math.abs(Number(is))).toBeLessThanOrEqual(1 + 1e-12)
        expect(Number(tau(list(0), list(1, true))) + Number(is)).toBe(0)
        expect(tau(list(0), list(0))).toBeCloseTo(1, 12)
      }),
      runs,
    )
  })
})
