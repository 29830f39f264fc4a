import { describe, expect, it } from 'vitest'
import { explain, type Judgement, pairwiseWeights } from '../index.ts'
import { about } from '../testing/made-up-ranking.ts'

const three = [{ id: 'benefit' }, { id: 'risk' }, { id: 'reach' }]
const saaty: readonly Judgement[] = [
  { first: 'benefit', second: 'risk', value: 3 },
  { first: 'benefit', second: 'reach', value: 5 },
  { first: 'risk', second: 'reach', value: 3 },
]

function codes({ findings }: ReturnType<typeof pairwiseWeights>): readonly string[] {
  return findings.map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`)
}

describe('weights from judgements', () => {
  it('explain themselves down to the judgements', () => {
    const { result } = pairwiseWeights({ ...about, items: three, judgements: saaty })
    const weight = explain(result, 'benefit', 'weight')
    expect(weight).toMatchObject({ unit: 'share', rule: 'priority/weights', value: expect.closeTo(0.636986) })
    expect(weight?.from[0]?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['judgements benefit : risk', 3],
      ['judgements benefit : reach', 5],
      ['judgements risk : reach', 3],
    ])
    const ratio = explain(result, 'whole', 'consistencyRatio')
    expect(ratio?.from[0]?.from[0]).toMatchObject({
      measure: 'lambdaMax',
      formula: expect.stringContaining('λ'),
    })
    expect(explain(result, 'whole', 'weight')).toBeUndefined()
    expect(explain(result, 'nobody', 'weight')).toBeUndefined()
  })

  it('are the same whichever way round a pair is judged', () => {
    const turned = saaty.map(({ first, second, value }) => ({
      first: second,
      second: first,
      value: 1 / value,
    }))
    const weigh = (judgements: readonly Judgement[]): readonly unknown[] =>
      pairwiseWeights({ ...about, items: three, judgements }).result.entries.map(
        ({ measures }) => measures.weight.value,
      )
    expect(weigh(turned)).toEqual(weigh(saaty))
  })

  it('count a judgement of little confidence less', () => {
    const judgements = [
      { first: 'benefit', second: 'risk', value: 9, assessor: 'ann' },
      { first: 'benefit', second: 'risk', value: 1, assessor: 'bo', confidence: 0.5 },
    ]
    const { result } = pairwiseWeights({ ...about, items: three.slice(0, 2), judgements })
    const [one, other] = result.entries.map(({ measures }) => Number(measures.weight.value))
    // 9^(2/3)
    expect((one ?? 0) / (other ?? 1)).toBeCloseTo(4.326749, 6)
    expect(result.whole.inputs.judgements).toEqual([
      { id: 'benefit : risk, ann', value: 9 },
      { id: 'benefit : risk, bo', value: 1 },
    ])
  })

  it('show every assessor alone, where his judgements suffice', () => {
    const judgements = [
      ...saaty.map((judgement) => ({ ...judgement, assessor: 'ann' })),
      { first: 'benefit', second: 'risk', value: 4, assessor: 'bo' },
      ...saaty.slice(0, 2).map((judgement) => ({ ...judgement, assessor: 'cleo' })),
    ]
    const { assessors, dispute } = pairwiseWeights({ ...about, items: three, judgements }).result
    expect(
      assessors.map(({ assessor, consistencyRatio, weights }) => [
        assessor,
        consistencyRatio,
        weights?.length,
      ]),
    ).toEqual([
      ['ann', expect.closeTo(0.033199, 6), 3],
      ['bo', null, undefined],
      ['cleo', null, 3],
    ])
    expect(dispute).toMatchObject({ first: 'benefit', second: 'risk', lowest: 3, highest: 4 })
  })

  it('name what contradicts itself, and who does', () => {
    const circle = [
      ...saaty.slice(0, 1),
      { first: 'risk', second: 'reach', value: 3 },
      { first: 'reach', second: 'benefit', value: 3 },
    ]
    const alone = pairwiseWeights({ ...about, items: three, judgements: circle })
    expect(codes(alone)).toEqual(['warning inconsistent '])
    expect(alone.findings[0]?.sentence).toBe(
      'The judgements contradict themselves (CR 1.149, accepted up to 0.1). Begin with “benefit”, “risk” and “reach”: the first two make 9 of the third, which is 0.3333.',
    )
    expect(codes(pairwiseWeights({ ...about, items: three, judgements: circle, acceptedRatio: 1 }))).toEqual([
      'warning inconsistent ',
    ])
    const two = ['ann', 'bo'].flatMap((assessor) => circle.map((judgement) => ({ ...judgement, assessor })))
    expect(codes(pairwiseWeights({ ...about, items: three, judgements: two }))).toEqual([
      'warning inconsistent ',
      'warning inconsistent ann',
      'warning inconsistent bo',
    ])
  })

  it('have nothing to revisit where nobody contradicts himself', () => {
    const agreed = [
      saaty[0],
      { first: 'risk', second: 'reach', value: 3 },
      { first: 'benefit', second: 'reach', value: 9 },
    ]
    const { worstTriple } = pairwiseWeights({
      ...about,
      items: three,
      judgements: agreed as Judgement[],
    }).result
    expect(worstTriple).toMatchObject({ contradiction: 1, revisit: null })
  })

  it('come from pairs that are not all judged, with no ratio and with what to revisit', () => {
    const four = [...three, { id: 'team' }]
    const loop = [
      ...saaty.slice(0, 1),
      { first: 'risk', second: 'reach', value: 5 },
      { first: 'benefit', second: 'reach', value: 1 },
      { first: 'reach', second: 'team', value: 2 },
    ]
    const { result, findings } = pairwiseWeights({ ...about, items: four, judgements: loop })
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'There is no consistency index (CI), because not every pair is judged.',
    ])
    expect(result.worstTriple?.revisit).toMatchObject({ ratioAfter: null })
    expect(result.worstTriple?.revisit?.lambdaAfter).toBeLessThan(
      Number(result.whole.measures.lambdaMax.value),
    )
  })

  it('have no consistency ratio for more items than the random index knows', () => {
    const many = Array.from({ length: 16 }, (_, i) => ({ id: `c${i}` }))
    const judgements = many.flatMap(({ id }, i) =>
      many.slice(i + 1).map((other) => ({ first: id, second: other.id, value: 1 })),
    )
    const answer = pairwiseWeights({ ...about, items: many, judgements })
    expect(codes(answer)).toEqual(['warning no-answer consistencyRatio'])
    expect(answer.result.whole.measures.consistencyIndex.value).toBe(0)
  })

  it('come to an end with a chain of extremes', () => {
    const chain = Array.from({ length: 15 }, (_, i) => ({ id: `c${i}` }))
    const judgements = chain.slice(1).map(({ id }, i) => ({ first: `c${i}`, second: id, value: 9 }))
    const { entries } = pairwiseWeights({ ...about, items: chain, judgements }).result
    const [first, second] = entries.map(({ measures }) => Number(measures.weight.value))
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(9, 6)
  })

  it('weigh one item and none', () => {
    const one = pairwiseWeights({ ...about, items: [{ id: 'a' }], judgements: [] })
    expect(one.result.entries[0]?.measures.weight.value).toBe(1)
    expect(one.result.whole.measures).toMatchObject({
      consistencyRatio: { value: 0 },
      judgedShare: { value: 1 },
    })
    const none = pairwiseWeights({ ...about, items: [], judgements: [] })
    expect([none.result.entries, none.findings]).toEqual([[], []])
  })

  it.each([
    [{ value: 10 }, 'error out-of-range benefit : risk'],
    [{ value: '3' }, 'error not-a-number benefit : risk'],
    [{ value: undefined }, 'warning missing benefit : risk'],
    [{ second: 'benefit' }, 'error unknown benefit : benefit'],
    [{ second: 'cost' }, 'error unknown benefit : cost'],
    [{ first: 7 }, 'error unknown 7 : risk'],
    [{ confidence: 0 }, 'error out-of-range benefit : risk'],
    [{ second: 'reach' }, 'error twice benefit : reach'],
  ])('say what is wrong with %j', (change, finding) => {
    const judgements = [...saaty.slice(1), { ...saaty[0], ...change }] as Judgement[]
    expect(codes(pairwiseWeights({ ...about, items: three, judgements }))).toContain(finding)
  })

  it.each([
    [undefined, 'warning missing whole'],
    ['pairs', 'error no-list whole'],
    [[null], 'error no-object whole'],
    [[{ id: 3 }], 'error no-id whole'],
    [[{ id: 'a' }, { id: 'a' }], 'error twice a'],
    [[{ id: 'a' }, { id: 'b' }], 'warning no-answer lambdaMax'],
  ])('say what is wrong with items %j', (items, finding) => {
    expect(codes(pairwiseWeights({ ...about, items: items as never, judgements: [] }))).toContain(finding)
  })
})
