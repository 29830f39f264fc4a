import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function computeSelect(name: string, content: string): Promise<Ran> {
  const file = path.join(folder.path, name)
  writeFileSync(file, content)
  return await run(path.join(folder.path, 'data'), 'compute', 'select', file, '--seconds', '60')
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
