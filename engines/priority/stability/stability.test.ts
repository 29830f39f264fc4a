import { describe, expect, it } from 'vitest'
import { explain, rankStability, type StabilityInput } from '../index.ts'
import { about, names } from '../testing/made-up-ranking.ts'

function stable(change: Partial<StabilityInput>): ReturnType<typeof rankStability> {
  const criteria = [
    { id: 'benefit', weight: 0.6 },
    { id: 'risk', weight: 0.4 },
  ]
  const items = [
    { id: 'a', values: [1, 0.2] },
    { id: 'b', values: [0.5, 0.7] },
  ]
  return rankStability({ ...about, criteria, items, seed: 'test', top: 1, ...change })
}

describe('the stability of a ranking', () => {
  it('is how often the first stays first when all weights are as likely', () => {
    const { result } = stable({ share: 'any', iterations: 20_000 })
    // It stays first while the weight of the benefit is above one half.
    expect(result.whole.measures.firstStays.value).toBeCloseTo(0.5, 1)
    expect(result.borderline).toEqual(['a', 'b'])
  })

  it('explains itself by weights, samples and values', () => {
    const { result } = stable({})
    expect(explain(result, 'whole', 'topStays')?.from.map(({ measure }) => measure)).toEqual([
      'weights',
      'share',
      'top',
      'iterations',
    ])
    expect(explain(result, 'a', 'topShare')?.from.map(({ measure }) => measure)).toEqual([
      'top',
      'iterations',
      'values',
    ])
    expect(explain(result, 'benefit', 'weightFrom')?.from).toMatchObject([{ measure: 'weight', value: 0.6 }])
    expect(explain(stable({ share: 'any' }).result, 'whole', 'firstStays')?.from[1]).toMatchObject({
      value: null,
    })
  })

  it('is a function of its seed', () => {
    expect(stable({ seed: 7 })).toEqual(stable({ seed: 7 }))
    expect(stable({ seed: 7, share: 0.5 })).not.toEqual(stable({ seed: 8, share: 0.5 }))
  })

  it('gives one weight that holds all its whole range', () => {
    const { criteria } = stable({
      criteria: [
        { id: 'benefit', weight: 1 },
        { id: 'risk', weight: 0 },
      ],
    }).result
    expect(criteria.map(({ measures }) => [measures.weightFrom.value, measures.weightTo.value])).toEqual([
      [0, 1],
      [0, 0.5],
    ])
  })

  it('has nothing to say without items', () => {
    const { result, findings } = stable({ items: [] })
    expect(findings).toEqual([])
    expect(result.whole.measures).toMatchObject({ firstStays: { value: null }, topStays: { value: null } })
    expect(result.criteria[0]?.measures.weightTo.value).toBeNull()
  })

  it.each([
    [{ criteria: [{ id: 'benefit', weight: 0 }] }, 'whole'],
    [{ items: [{ id: 'a', values: [1] }] }, 'a'],
    [{ items: [{ id: 'a', values: 'all' as never }] }, 'a'],
    [{ iterations: 0 }, 'whole'],
    [{ share: 2 }, 'whole'],
    [{ top: 0 }, 'whole'],
  ])('says what is wrong with %j', (change, subject) => {
    expect(stable(change).findings.map(({ subject: { id } }) => id)).toContain(subject)
  })

  it('looks at the ten first unless told otherwise', () => {
    expect(stable({ top: null }).result.core).toEqual(names.slice(0, 2))
  })
})
