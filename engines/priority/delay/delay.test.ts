import { describe, expect, it } from 'vitest'
import { delaySequence, explain, type Job, shortestJobs } from '../index.ts'
import { about } from '../testing/made-up-ranking.ts'

const job = (id: string, delayCostPerPeriod: number, duration: number): Job => ({
  id,
  delayCostPerPeriod,
  duration,
})

function codes({
  findings,
}: {
  readonly findings: readonly { readonly severity: string; readonly code: string }[]
}): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`)
}

describe('the shortest weighted job', () => {
  it('has no rank while a point is missing, and shares one with its equal', () => {
    const points = { userValue: 8, timeCriticality: 5, riskReduction: 3, size: 5 }
    const { result, findings } = shortestJobs({
      ...about,
      items: [
        { id: 'a', ...points },
        { id: 'b', ...points, size: 10 },
        { id: 'c', ...points, userValue: 0, riskReduction: 11 },
        { id: 'd', ...points, size: 0 },
        { id: 'e', ...points, timeCriticality: Number.NaN },
        { id: 'f', ...points, userValue: 1e308, riskReduction: 1e308 },
      ],
    })
    expect(result.entries.map(({ measures }) => measures.wsjfRank.value)).toEqual([2, 4, 2, null, null, 1])
    expect(codes({ findings })).toEqual([
      'error out-of-range',
      'error not-a-number',
      'warning no-answer',
      'warning no-answer',
    ])
    expect(explain(result, 'a', 'wsjf')?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['relativeCostOfDelay', 16],
      ['size', 5],
    ])
  })
})

describe('the cheapest order', () => {
  it('keeps equal ones as they were, and says no price of an order that is not told', () => {
    const { result, findings } = delaySequence({ ...about, items: [job('a', 2, 1), job('b', 4, 2)] })
    expect([result.cheapest, findings]).toEqual([['a', 'b'], []])
    expect(result.whole.measures.delayCostGiven.value).toBeNull()
    expect(explain(result, 'b', 'delayCost')).toMatchObject({ value: 12, unit: 'money' })
    expect(explain(result, 'b', 'delayCost')?.from.map(({ measure }) => measure)).toEqual([
      'delayCostPerPeriod',
      'finishesAfter',
    ])
  })

  it.each([['b', 'a', 'a'], ['a'], ['a', 'c'], 'ab'])('has no price for the order %j', (...order) => {
    const answer = delaySequence({
      ...about,
      items: [job('a', 2, 1), job('b', 4, 2)],
      order: (order[0] === 'ab' ? 'ab' : order) as never,
    })
    expect(codes(answer)).toEqual(['error order-incomplete'])
    expect(answer.result.whole.measures.delayCostSaved.value).toBeNull()
  })

  it.each([
    [job('a', 1.5, 1), 'error out-of-range'],
    [job('a', 1, 0), 'error out-of-range'],
    [{ id: 'a', duration: 1 }, 'warning missing'],
    [job('a', 2 ** 50, 100), 'error costs-too-large'],
  ])('leaves out %j', (wrong, finding) => {
    const answer = delaySequence({ ...about, items: [wrong as Job] })
    expect([codes(answer), answer.result.cheapest]).toEqual([[finding], []])
  })
})
