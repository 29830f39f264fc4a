import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function portolan(...words: readonly string[]): Promise<Ran> {
  return await run(path.join(folder.path, 'data'), ...words)
}

async function computePriority(content: unknown): Promise<Ran> {
  const file = path.join(folder.path, 'ranking.json')
  writeFileSync(file, JSON.stringify(content))
  return await portolan('compute', 'priority', file)
}

function answer({ out }: Ran): Record<string, unknown> {
  return JSON.parse(out) as Record<string, unknown>
}

const line = { kind: 'linear', worst: 0, best: 10 }
const criteria = [
  { id: 'benefit', value: line },
  {
    id: 'risk',
    value: {
      kind: 'levels',
      levels: [
        { id: 'low', value: 1 },
        { id: 'high', value: 0 },
      ],
    },
  },
  { id: 'reach', value: line },
]
const judgements = [
  { first: 'benefit', second: 'risk', value: 3 },
  { first: 'benefit', second: 'reach', value: 5 },
  { first: 'risk', second: 'reach', value: 3 },
]

describe('portolan compute priority', () => {
  it('answers every part that a file has something for, from the judgements on', async () => {
    const said = (benefit: number, risk: string): readonly object[] => [
      { criterion: 'benefit', value: benefit },
      { criterion: 'risk', value: risk },
      { criterion: 'reach', value: 5 },
    ]
    const ran = await computePriority({
      criteria,
      judgements,
      items: [
        { id: 'A', scores: said(8, 'low'), cost: 500, delayCostPerPeriod: 100, duration: 4 },
        { id: 'B', scores: said(6, 'high'), cost: 100, delayCostPerPeriod: 300, duration: 3 },
      ],
      budget: 550,
      top: 1,
      before: [
        { id: 'A', rank: 2 },
        { id: 'B', rank: 1 },
      ],
      move: { id: 'B', to: 1 },
    })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(answer(ran)).toMatchObject({
      file: 'ranking.json',
      weights: {
        lambdaMax: expect.closeTo(3.038511, 6),
        consistencyRatio: expect.closeTo(0.033199, 6),
        items: [{ id: 'benefit', weight: expect.closeTo(0.636986, 6) }, { id: 'risk' }, { id: 'reach' }],
      },
      scores: {
        items: [
          { id: 'A', scoreRank: 1 },
          { id: 'B', scoreRank: 2 },
        ],
      },
      funding: { byScore: ['A'], byCost: ['B'] },
      jobs: null,
      sequence: { cheapest: ['B', 'A'], delayCostSaved: 900 },
      stability: {
        firstStays: 1,
        core: ['A'],
        criteria: [{ id: 'benefit' }, { id: 'risk' }, { id: 'reach' }],
      },
      periods: { kendallTau: -1 },
      move: { order: ['B', 'A'], priceInMoney: -900, dropped: ['A'], added: ['B'] },
      findings: [],
    })
  })

  it('answers the vectors of a score that is no value, and of WSJF', async () => {
    const five = Array.from({ length: 5 }, (_, i) => ({ id: `B${i}`, score: 50, cost: 100 }))
    const funding = answer(
      await computePriority({ items: [{ id: 'A', score: 95, cost: 500 }, ...five], budget: 500 }),
    )
    expect(funding).toMatchObject({ funding: { fundedByScore: 95, fundedByCost: 250 } })
    const points = { userValue: 8, timeCriticality: 5, riskReduction: 3, size: 5 }
    const wsjf = answer(await computePriority({ items: [{ id: 'A', points }] }))
    expect(wsjf).toMatchObject({
      jobs: { items: [{ wsjf: 3.2 }] },
      scores: null,
      weights: null,
      findings: [],
    })
  })

  it('ends with 1 where something is wrong, and says what', async () => {
    const ran = await computePriority({
      criteria,
      judgements: [{ first: 'benefit', second: 'cost', value: 3 }],
    })
    expect(ran.code).toBe(1)
    expect(answer(ran)['findings']).toMatchObject([
      { code: 'unknown', subject: { id: 'benefit : cost' } },
      { code: 'no-answer', subject: { id: 'lambdaMax' } },
    ])
    const wrong = await computePriority({ items: [{ id: 'A', cost: 'much' }] })
    expect(wrong.err).toContain('items.0.cost is not a number. "portolan schema priority" tells the form.')
  })

  it('prints its form', async () => {
    const schema = JSON.parse((await portolan('schema', 'priority')).out) as { properties: object }
    expect(Object.keys(schema.properties)).toEqual([
      'criteria',
      'judgements',
      'acceptedRatio',
      'items',
      'budget',
      'top',
      'share',
      'iterations',
      'seed',
      'before',
      'move',
    ])
  })
})
