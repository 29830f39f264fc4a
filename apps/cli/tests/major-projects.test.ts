import type { Serving } from '@portolan/server'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, readTables, recordTables, run, startHere, temporaryFolder } from '../testing/index.ts'

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const missing = !existsSync(data)
const folder = temporaryFolder()
const own = `${folder.path}/data`
let serving: Serving

beforeAll(async () => {
  if (!missing) serving = await startHere(own)
})
afterAll(async () => {
  if (!missing) await serving.stop()
  folder.remove()
})

type Told = {
  file: string
  outcome: string
  asOf: string
  counts: Record<'rows' | 'new' | 'update' | 'same' | 'check' | 'stop' | 'skip', number>
  joinsByReason: Record<string, number>
  joins: { row: string; reason: string }[]
  findings: { severity: string; code: string; row: string | null; sentence: string }[]
}

function toldBy({ out }: Ran): Told[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told)
}

describe.skipIf(missing)('the eleven registers of the UK major projects', () => {
  const files = missing
    ? []
    : readdirSync(`${data}/gmpp`)
        .filter((name) => name.endsWith('.csv'))
        .toSorted()
        .map((name) => `${data}/gmpp/${name}`)
  let first: Ran

  beforeAll(async () => {
    first = await run(own, 'import', ...files, '--portfolio', 'Major projects', '--json')
  }, 240_000)

  it('are imported in one command, each with its projects, without a stop', () => {
    expect(first.code).toBe(0)
    const told = toldBy(first)
    expect(told.map(({ counts }) => counts.rows)).toEqual([
      199, 188, 143, 143, 133, 133, 125, 184, 235, 244, 227,
    ])
    expect(told.every(({ outcome, counts }) => outcome === 'imported' && counts.stop === 0)).toBe(true)
  })

  it('say for every join why, and count the reasons', () => {
    for (const { joins, joinsByReason } of toldBy(first)) {
      expect(joins.every(({ reason }) => reason !== '')).toBe(true)
      expect(Object.values(joinsByReason).reduce((sum, count) => sum + count, 0)).toBe(joins.length)
    }
  })

  it('stand in the record with their projects of consecutive years joined by ID: 85, 159, 206, 191', async () => {
    const years = await consecutiveYears()
    expect(years.map(({ sameId }) => sameId).slice(-4)).toEqual([85, 159, 206, 191])
    expect(years.map(({ joined }) => joined).slice(-4)).toEqual([85, 159, 206, 191])
  })

  it('and by equal names in the years before there were IDs: at least 122, 66, 105, 86, 96, 101', async () => {
    const years = await consecutiveYears()
    const atLeast = [122, 66, 105, 86, 96, 101]
    expect(years.slice(0, 6).map(({ sameName }, at) => sameName >= (atLeast[at] ?? 0))).toEqual(
      atLeast.map(() => true),
    )
  })

  it('give the very same record when they are imported again', async () => {
    const before = await readTables(serving, recordTables)
    expect(before['investment']).toHaveLength(702)
    const again = await run(own, 'import', ...files, '--portfolio', 'Major projects', '--json')
    expect(again.code).toBe(0)
    expect(toldBy(again).every(({ counts }) => counts.same === counts.rows)).toBe(true)
    expect(await readTables(serving, recordTables)).toEqual(before)
  }, 240_000)

  it('export with the rating that each file has, letter for letter', async () => {
    const { code, out } = await run(
      own,
      'export',
      '--as',
      'projects',
      '--search',
      'Foxhound',
      '--format',
      'json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { name: 'Foxhound Programme', reported: { raw: 'Amber/Green', steps: 5, asOf: '2018-09-30' } },
    ])
  })

  type Year = { sameId: number; sameName: number; joined: number }

  /** From the record alone: projects that have an edition in both of two registers that follow each other. */
  async function consecutiveYears(): Promise<Year[]> {
    const { rows } = await serving.database.owner.query<Year>(
      `with day as (select as_of, lead(as_of) over (order by as_of) as next from (select distinct as_of from edition where source like 'gmpp%') d)
       select count(*) filter (where lower(b.code) = lower(a.code))::int as "sameId",
              count(*) filter (where b.name = a.name)::int as "sameName", count(*)::int as joined
       from day join edition a on a.as_of = day.as_of join edition b on b.as_of = day.next and b.investment_id = a.investment_id
       group by day.as_of order by day.as_of`,
    )
    return rows
  }
})
