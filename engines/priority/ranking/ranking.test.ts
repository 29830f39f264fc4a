import { describe, expect, it } from 'vitest'
import { compareRanks, explain, type MovedItem, priceOfMove, type RankedItem } from '../index.ts'
import { about } from '../testing/made-up-ranking.ts'

const ranked = (...ranks: readonly number[]): readonly RankedItem[] =>
  ranks.map((rank, i) => ({ id: `i${i}`, rank }))

function codes({
  findings,
}: {
  readonly findings: readonly { readonly severity: string; readonly code: string }[]
}): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`)
}

describe('ranks of two periods', () => {
  const tau = (before: readonly number[], after: readonly number[]): unknown =>
    compareRanks({ ...about, before: ranked(...before), after: ranked(...after) }).result.whole.measures
      .kendallTau.value

  it('agree, or are the opposite of each other', () => {
    expect(tau([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1)
    expect(tau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1)
  })

  it('count ties as ties', () => {
    // C 4, D 0; one pair is tied before, one after.
    expect(tau([1, 1, 3, 4], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12)
    expect(tau([1, 1, 3], [1, 1, 3])).toBe(1)
  })

  it('tell what they are made from', () => {
    const { result } = compareRanks({ ...about, before: ranked(1, 2, 3), after: ranked(3, 1, 2), top: 1 })
    expect(
      explain(result, 'whole', 'kendallTau')?.from.map(({ measure, value }) => [measure, value]),
    ).toEqual([
      ['concordantPairs', 1],
      ['discordantPairs', 2],
    ])
    expect(explain(result, 'i0', 'rankChange')?.from.map(({ value }) => value)).toEqual([1, 3])
    expect(explain(result, 'whole', 'topKept')?.from).toMatchObject([{ measure: 'top', value: 1 }])
  })

  it.each([
    [ranked(1), ranked(1), 'warning no-answer'],
    [ranked(1, 1), ranked(1, 2), 'warning no-answer'],
    [[{ id: 'a', rank: 0.5 }], ranked(1), 'error out-of-range'],
  ])('say what is wrong with %j and %j', (before, after, finding) => {
    const answer = compareRanks({ ...about, before, after })
    expect(codes(answer)).toContain(finding)
    expect(answer.result.whole.measures.kendallTau.value).toBeNull()
  })

  it('have no share of the first where nothing is ranked', () => {
    const answer = compareRanks({ ...about, before: [], after: [] })
    expect(answer.result.whole.measures.topKept.value).toBeNull()
  })
})

describe('the price of a move', () => {
  const items: readonly MovedItem[] = [
    { id: 'b', delayCostPerPeriod: 300, duration: 3, score: 80, cost: 60 },
    { id: 'a', delayCostPerPeriod: 100, duration: 4, score: 50, cost: 50 },
  ]

  it('tells what it is made from', () => {
    const { result } = priceOfMove({ ...about, items, move: { id: 'a', to: 1 } })
    expect(explain(result, 'whole', 'priceInMoney')?.from[0]?.from[0]).toMatchObject({
      measure: 'order',
      value: 2,
    })
    expect(result.whole.measures.priceInScore.value).toBeNull()
  })

  it('is asked only of what is known', () => {
    const bare = items.map(({ id }) => ({ id }))
    const { result, findings } = priceOfMove({ ...about, items: bare, move: { id: 'a', to: 1 } })
    expect([result.order, result.dropped, findings]).toEqual([['a', 'b'], [], []])
    expect(Object.values(result.whole.measures).map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it.each([
    [{ id: 'c', to: 1 }, {}, 'error no-move'],
    [{ id: 'a', to: 3 }, {}, 'error no-move'],
    [{ id: 'a', to: 0 }, {}, 'error out-of-range'],
    [undefined, {}, 'warning missing'],
    [{ id: 'a', to: 1 }, { budget: -1 }, 'error out-of-range'],
    [
      { id: 'a', to: 1 },
      { budget: 1, items: [...items, { id: 'c', delayCostPerPeriod: 1, duration: 1 }] },
      'warning missing',
    ],
    [{ id: 'a', to: 1 }, { items: [...items, { id: 'c' }] }, 'warning missing'],
  ])('says what is wrong with the move %j and %j', (move, change, finding) => {
    const answer = priceOfMove({ ...about, items, move: move as never, budget: null, ...change })
    expect(codes(answer)).toContain(finding)
  })
})
