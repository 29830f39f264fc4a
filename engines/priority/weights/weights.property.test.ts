import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { pairwiseWeights, type PairwiseResult } from '../index.ts'
import { about, judged, names, patience, rowsOf, runs } from '../testing/made-up-ranking.ts'

vi.setConfig(patience)

function weightsOf({ entries }: PairwiseResult): readonly number[] {
  return entries.map(({ measures }) => Number(measures.weight.value))
}

function close(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  actual.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThan(1e-9))
}

describe('weights from judgements, whatever they are', () => {
  it('add up to 1, and λ is n or more', () => {
    fc.assert(
      fc.property(judged, ({ count, judgements }) => {
        const { result } = pairwiseWeights({ ...about, items: rowsOf(count), judgements })
        expect(weightsOf(result).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        expect(Number(result.whole.measures.lambdaMax.value)).toBeGreaterThan(count - 1e-9)
        expect(Number(result.whole.measures.consistencyRatio.value)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('solve what they are said to: the judgements times the weights are λ times the weights', () => {
    fc.assert(
      fc.property(judged, ({ count, judgements }) => {
        const { result } = pairwiseWeights({ ...about, items: rowsOf(count), judgements })
        const weights = weightsOf(result)
        const lambda = Number(result.whole.measures.lambdaMax.value)
        const place = (id: string): number => names.findIndex((name) => name === id)
        const sums = [...weights]
        for (const { first, second, value } of judgements) {
          const [i, j] = [place(first), place(second)]
          sums[i] = (sums[i] ?? 0) + value * (weights[j] ?? 0)
          sums[j] = (sums[j] ?? 0) + (weights[i] ?? 0) / value
        }
        close(
          sums,
          weights.map((weight) => weight * lambda),
        )
      }),
      runs,
    )
  })

  it('give the weights back that judgements without contradiction were made from, also from a part of them', () => {
    const given = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.boolean()), (sizes, choices) => {
        const total = sizes.reduce((sum, size) => sum + size, 0)
        const judgements = sizes.flatMap((size, i) =>
          sizes.slice(i + 1).flatMap((other, k) =>
            // Neighbours connect all; of the other pairs some are left out.
            k === 0 || choices.next().value === true
              ? [{ first: names[i] ?? '', second: names[i + k + 1] ?? '', value: size / other }]
              : [],
          ),
        )
        const { result } = pairwiseWeights({ ...about, items: rowsOf(sizes.length), judgements })
        close(
          weightsOf(result),
          sizes.map((size) => size / total),
        )
        expect(result.worstTriple?.revisit ?? null).toBeNull()
      }),
      runs,
    )
  })

  it('do not hang on the order of items and judgements, nor on which way round a pair is judged', () => {
    fc.assert(
      fc.property(judged, fc.nat(), ({ count, judgements }, seed) => {
        const items = rowsOf(count)
        const turned = judgements
          .toReversed()
          .map((one, i) =>
            (seed >> i) % 2 === 0 ? one : { first: one.second, second: one.first, value: 1 / one.value },
          )
        const is = pairwiseWeights({ ...about, items: items.toReversed(), judgements: turned }).result
        close(weightsOf(is).toReversed(), weightsOf(pairwiseWeights({ ...about, items, judgements }).result))
      }),
      runs,
    )
  })

  it('are those of one where all of a group say the same, and lie between those of two', () => {
    fc.assert(
      fc.property(judged, judged, ({ count, judgements }, other) => {
        const items = rowsOf(count)
        const by = (assessor: string): typeof judgements => judgements.map((one) => ({ ...one, assessor }))
        const alone = pairwiseWeights({ ...about, items, judgements }).result
        const together = pairwiseWeights({ ...about, items, judgements: [...by('ann'), ...by('bo')] }).result
        close(weightsOf(together), weightsOf(alone))
        const two = [
          ...judgements.slice(0, 1),
          ...other.judgements.slice(0, 1).map((one) => ({ ...one, assessor: 'bo' })),
        ]
        const ratio = ([a, b]: readonly number[]): number => (a ?? 0) / (b ?? 1)
        const group = ratio(
          weightsOf(pairwiseWeights({ ...about, items: rowsOf(2), judgements: two }).result),
        )
        const [first, second] = two.map(({ value }) => value)
        expect(group).toBeCloseTo(Math.sqrt((first ?? 0) * (second ?? 0)), 9)
      }),
      runs,
    )
  })

  it('contradict themselves less after the change that is suggested, as computed anew', () => {
    fc.assert(
      fc.property(judged, ({ count, judgements }) => {
        const items = rowsOf(count)
        const { worstTriple, whole } = pairwiseWeights({ ...about, items, judgements }).result
        const revisit = worstTriple?.revisit
        fc.pre(revisit !== null && revisit !== undefined)
        const changed = judgements.map((one) =>
          one.first === revisit?.first && one.second === revisit.second
            ? { ...one, value: revisit.suggested }
            : one,
        )
        const after = pairwiseWeights({ ...about, items, judgements: changed }).result.whole.measures
        close([Number(after.lambdaMax.value)], [revisit?.lambdaAfter ?? Number.NaN])
        expect(Number(after.lambdaMax.value)).toBeLessThan(Number(whole.measures.lambdaMax.value))
      }),
      runs,
    )
  })
})
