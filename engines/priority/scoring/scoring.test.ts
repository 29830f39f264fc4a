import { describe, expect, it } from 'vitest'
import { cutOff, explain, type ScoredValue, type ValueFunction, weightedScores } from '../index.ts'
import { about } from '../testing/made-up-ranking.ts'

const line: ValueFunction = { kind: 'linear', worst: 0, best: 10 }

function scored(
  value: ValueFunction,
  scores: readonly unknown[],
  weight: unknown = 1,
): ReturnType<typeof weightedScores> {
  return weightedScores({
    ...about,
    criteria: [{ id: 'c', weight: weight as number, value }],
    items: [{ id: 'a', scores: scores as ScoredValue[] }],
  })
}

function valueAt(value: ValueFunction, at: unknown): number | null | undefined {
  return scored(value, [{ criterion: 'c', value: at }]).result.values[0]?.[0]
}

function codes({
  findings,
}: {
  readonly findings: readonly { readonly severity: string; readonly code: string }[]
}): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`)
}

describe('a value function', () => {
  it('goes straight from the worst to the best, and stays there', () => {
    expect([-5, 0, 2.5, 10, 99].map((at) => valueAt(line, at))).toEqual([0, 0, 0.25, 1, 1])
    const less: ValueFunction = { kind: 'linear', worst: 100, best: 20 }
    expect([120, 100, 60, 20, 0].map((at) => valueAt(less, at))).toEqual([0, 0, 0.5, 1, 1])
  })

  it('goes from point to point, and up and down', () => {
    const hill: ValueFunction = {
      kind: 'points',
      points: [
        { at: 1, value: 0.5 },
        { at: 2, value: 1 },
        { at: 4, value: 0 },
      ],
    }
    expect([0, 1, 1.5, 2, 3, 9].map((at) => valueAt(hill, at))).toEqual([0.5, 0.5, 0.75, 1, 0.5, 0])
  })

  it('knows levels by name', () => {
    const levels: ValueFunction = {
      kind: 'levels',
      levels: [
        { id: 'low', value: 0 },
        { id: 'high', value: 1 },
      ],
    }
    expect(['low', 'high', 'middle', 1].map((at) => valueAt(levels, at))).toEqual([0, 1, null, null])
  })

  it.each([
    null,
    {},
    { kind: 'linear', worst: 3, best: 3 },
    { kind: 'points', points: [{ at: 1, value: 1 }] },
    {
      kind: 'points',
      points: [
        { at: 2, value: 1 },
        { at: 1, value: 0 },
      ],
    },
    {
      kind: 'points',
      points: [
        { at: 1, value: 1 },
        { at: 2, value: 1.5 },
        { at: 'x', value: 1 },
      ],
    },
  ])('is none as %j', (given) => {
    expect(codes(scored(given as ValueFunction, [{ criterion: 'c', value: 1 }]))).toContain(
      'error no-value-function',
    )
  })
})

describe('weighted scores', () => {
  it('explain themselves down to weights and values', () => {
    const { result } = scored(line, [{ criterion: 'c', value: 4 }], 5)
    const score = explain(result, 'a', 'score')
    expect(score?.from.map(({ measure, from }) => [measure, from[0]?.measure, from[0]?.value])).toEqual([
      ['values', 'values c', 0.4],
      ['weights', 'weights c', 1],
    ])
    expect(explain(result, 'a', 'scoreRank')?.from[0]).toMatchObject({ measure: 'score' })
  })

  it('differ by assessor, who share what is so for everybody', () => {
    const { result } = weightedScores({
      ...about,
      criteria: [
        { id: 'fit', weight: 1, value: line },
        { id: 'size', weight: 1, value: line },
      ],
      items: [
        {
          id: 'a',
          scores: [
            { criterion: 'fit', value: 2, assessor: 'ann' },
            { criterion: 'fit', value: 6, assessor: 'bo' },
            { criterion: 'size', value: 10 },
          ],
        },
        { id: 'b', scores: [{ criterion: 'fit', value: 2, assessor: 'ann' }] },
      ],
    })
    expect(result.entries[0]?.measures.score.value).toBeCloseTo(0.7, 12)
    expect(
      explain(result, 'a', 'scoreSpread')?.from[0]?.from.map(({ measure, value }) => [measure, value]),
    ).toEqual([
      ['scores ann', 0.6],
      ['scores bo', 0.8],
    ])
    expect(result.entries[0]?.measures.scoreSpread.value).toBeCloseTo(Math.SQRT2 / 10, 12)
    expect(result.entries[1]?.measures).toMatchObject({
      score: { value: null },
      scoreSpread: { value: null },
    })
  })

  it('need no value where nothing hangs on it', () => {
    const { result, findings } = weightedScores({
      ...about,
      criteria: [
        { id: 'fit', weight: 1, value: line },
        { id: 'size', weight: 0, value: line },
      ],
      items: [{ id: 'a', scores: [{ criterion: 'fit', value: 5 }] }],
    })
    expect(result.entries[0]?.measures.score.value).toBe(0.5)
    expect(findings[0]?.sentence).toBe(
      'Not every criterion is valued for a (1 in all); they have a lowest and a highest score. Value what is missing to rank them.',
    )
  })

  it.each([
    [1, [{ criterion: 'd', value: 1 }], 'error unknown'],
    [1, [{ criterion: 'c', value: 'high' }], 'error no-value'],
    [
      1,
      [
        { criterion: 'c', value: 1 },
        { criterion: 'c', value: 2 },
      ],
      'error twice',
    ],
    [1, undefined, 'warning missing'],
    [0, [{ criterion: 'c', value: 1 }], 'error out-of-range'],
    [-1, [{ criterion: 'c', value: 1 }], 'error out-of-range'],
  ])('say what is wrong with weight %j and scores %j', (weight, scores, finding) => {
    const answer = scored(line, scores as readonly unknown[], weight)
    expect(codes(answer)).toContain(finding)
    if (weight !== 1) expect(answer.result.entries[0]?.measures.scoreHigh.value).toBeNull()
  })
})

describe('the cut-off', () => {
  const item = (id: string, score: number, cost: number): { id: string; score: number; cost: number } => ({
    id,
    score,
    cost,
  })

  it('says when ranking by score funds less', () => {
    const items = [item('A', 95, 500), item('B', 50, 100), item('C', 50, 100)]
    const { findings } = cutOff({ ...about, items, budget: 500 })
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'Down the list by score the budget funds a score of 95; by score for each unit of cost it funds 100. Rank by the second where items do not depend on each other.',
    ])
  })

  it('funds what costs nothing first, and passes over what does not fit', () => {
    const { result } = cutOff({
      ...about,
      items: [item('A', 9, 70), item('B', 5, 50), item('C', 1, 0)],
      budget: 60,
    })
    expect(result.byCost).toEqual(['C', 'B'])
    expect(
      result.entries.map(({ measures }) => [measures.scorePerCost.value, measures.rankByCost.value]),
    ).toEqual([
      [9 / 70, 2],
      [0.1, 3],
      [null, 1],
    ])
    expect(result.whole.measures.fundedAtMost.value).toBeCloseTo(1 + (9 * 60) / 70, 12)
    expect(explain(result, 'A', 'scorePerCost')?.from.map(({ measure, unit }) => [measure, unit])).toEqual([
      ['score', 'number'],
      ['cost', 'money'],
    ])
  })

  it('keeps the order of the rest where an item has neither score nor cost', () => {
    const items = [item('A', 0, 1), item('B', 0, 0), item('C', 1, 50), item('D', 1, 26)]
    const { result } = cutOff({ ...about, items, budget: 76 })
    expect(result.byCost).toEqual(['B', 'D', 'C'])
    expect(result.whole.measures.fundedAtMost.value).toBe(2)
  })

  it.each([
    [[item('A', -1, 1)], 1, 'error out-of-range'],
    [[{ id: 'A', score: 1 }], 1, 'warning missing'],
    [[item('A', 1e200, 1)], 1, 'error sums-too-large'],
    [[item('A', 1, 1)], undefined, 'warning missing'],
  ])('says what is wrong with %j for %j', (items, budget, finding) => {
    const answer = cutOff({ ...about, items: items as never, budget: budget as number })
    expect(codes(answer)).toContain(finding)
    expect(answer.result.byScore).toEqual([])
  })
})
