import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function computeSelect(name: string, content: string, ...asked: readonly string[]): Promise<Ran> {
  const file = path.join(folder.path, name)
  writeFileSync(file, content)
  return await run(path.join(folder.path, 'data'), 'compute', 'select', file, '--seconds', '60', ...asked)
}

function lines({ out }: Ran): readonly Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const shared = new URL('../../../../shared/data/mknap/', import.meta.url)

describe('portolan compute select', () => {
  it('answers a portfolio with what becomes of each candidate, proven', async () => {
    const ran = await computeSelect(
      'portfolio.json',
      JSON.stringify({
        periods: 2,
        funds: [{ id: 'it', limits: [5, 5] }],
        candidates: [
          { id: 'A', starts: [{ period: 1, value: 4 }], spend: [{ fund: 'it', amounts: [5] }] },
          {
            id: 'B',
            starts: [
              { period: 1, value: 9 },
              { period: 2, value: 6 },
            ],
            spend: [{ fund: 'it', amounts: [5] }],
          },
        ],
      }),
    )
    expect(ran.code).toBe(0)
    expect(lines(ran)).toEqual([
      expect.objectContaining({
        file: 'portfolio.json',
        problem: 1,
        status: 'optimal',
        objective: 10,
        bound: 10,
        gap: 0,
        chosen: [1, 2],
        best: [
          expect.objectContaining({ id: 'A', action: 'start', period: 1 }),
          expect.objectContaining({ id: 'B', action: 'defer', period: 2 }),
        ],
      }),
    ])
  })

  it('answers each problem of a file of the OR-Library on a line, decimals as they stand there', async () => {
    const ran = await computeSelect('two.txt', '2\n3 1 0\n10 20 30\n1 2 3\n4\n2 1 0\n1.5 2.5\n1 1\n1')
    expect(lines(ran)).toEqual([
      expect.objectContaining({ problem: 1, status: 'optimal', objective: 40, chosen: [1, 3] }),
      expect.objectContaining({ problem: 2, status: 'optimal', objective: 2.5, chosen: [2] }),
    ])
  })

  it('says why not, what each rule costs, and what must give way, beside the choice', async () => {
    const portfolio = {
      periods: 1,
      funds: [{ id: 'it', limits: [500] }],
      candidates: ['A', 'B', 'C'].map((id, i) => ({
        id,
        starts: [{ period: 1, value: i === 0 ? 95 : 50 }],
        spend: [{ fund: 'it', amounts: [i === 0 ? 500 : 100] }],
      })),
    }
    const asked = ['--prices', '--relax', '--why', 'A', 'B']
    const ran = await computeSelect('asked.json', JSON.stringify(portfolio), ...asked)
    expect(ran.code).toBe(0)
    expect(lines(ran)).toEqual([
      expect.objectContaining({
        objective: 100,
        whyNot: [
          expect.objectContaining({
            id: 'A',
            state: 'left',
            worth: { low: 100, high: 100 },
            worthWithIt: { low: 95, high: 95 },
            valueNeeded: { low: 5, high: 5 },
            costCutNeeded: { low: 2000, high: 2000 },
            pushesOut: [expect.objectContaining({ id: 'B' }), expect.objectContaining({ id: 'C' })],
          }),
          expect.objectContaining({ id: 'B', state: 'chosen', valueNeeded: null }),
        ],
        prices: expect.objectContaining({
          rules: [
            {
              rule: { kind: 'fund', id: 'it' },
              price: { low: 95, high: 95 },
              worthWithout: { low: 195, high: 195 },
            },
          ],
        }),
        relaxation: { status: 'possible', loosened: [] },
      }),
    ])
  })

  it('says by how much a budget is too small for what must be, and why not in decimals of a file', async () => {
    const must = {
      periods: 1,
      funds: [{ id: 'it', limits: [100] }],
      candidates: [
        {
          id: 'law',
          decision: 'in',
          starts: [{ period: 1, value: 0 }],
          spend: [{ fund: 'it', amounts: [130] }],
        },
      ],
    }
    const ran = await computeSelect('must.json', JSON.stringify(must), '--relax', '--why', 'nobody')
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('no candidate “nobody”')])
    expect(lines(ran)).toEqual([
      expect.objectContaining({
        status: 'infeasible',
        relaxation: {
          status: 'proven',
          loosened: [{ kind: 'limit', limit: { kind: 'fund', id: 'it', period: 1 }, by: 30 }],
        },
      }),
    ])
    const two = await computeSelect('why.txt', '1\n2 1 0\n1.5 2.5\n1 1\n1', '--why', '1', '--prices')
    expect(lines(two)).toEqual([
      expect.objectContaining({
        whyNot: [expect.objectContaining({ id: '1', state: 'left', valueNeeded: { low: 1, high: 1 } })],
        prices: expect.objectContaining({
          worth: { low: 2.5, high: 2.5 },
          rules: [expect.objectContaining({ price: { low: 1.5, high: 1.5 } })],
        }),
      }),
    ])
  })

  it('says what is wrong with a file, and ends with 1', async () => {
    const noPeriods = await computeSelect('odd.json', '{"candidates":[]}')
    expect([noPeriods.code, noPeriods.err]).toEqual([1, expect.stringContaining('portolan schema selection')])
    const noNumber = await computeSelect('odd.txt', '1\n1 1 0 five 1 1')
    expect([noNumber.code, noNumber.err]).toEqual([1, expect.stringContaining('“five” is no number')])
  })

  // Sixty seconds are for a busy machine; it ends with the proof.
  it.skipIf(!existsSync(shared))(
    'proves the optimum of every project selection of Petersen',
    async () => {
      const ran = await computeSelect('mknap1.txt', readFileSync(new URL('mknap1.txt', shared), 'utf8'))
      const known = readFileSync(new URL('known-values.csv', shared), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('mknap1.txt'))
        .map((line) => Number(line.split(',')[5]))
      expect(lines(ran).map(({ status, objective }) => [status, objective])).toEqual(
        known.map((value) => ['optimal', value]),
      )
    },
    240_000,
  )
})
