import type { Serving } from '@portolan/server'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, run, startHere, temporaryFolder } from '../testing/index.ts'

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

describe.skipIf(missing)('other registers are imported as they were published', () => {
  it.each([
    ['nyc-capital/projects.geojson.gz', 1_023],
    ['development-banks/adb-sovereign-projects.csv.gz', 3_687],
    ['development-banks/worldbank-ieg-ratings.csv.gz', 6_165],
    ['development-banks/worldbank-projects-2010.xlsx', 500],
    ['development-banks/worldbank-projects-2012.xlsx', 500],
    ['melbourne-water/capital-delivery.csv', 210],
  ])(
    '%s: %i projects',
    async (name, projects) => {
      const ran = await run(own, 'import', `${data}/${name}`, '--portfolio', name, '--json')
      expect(ran.code).toBe(0)
      expect(toldBy(ran)).toMatchObject([
        { outcome: 'imported', counts: { rows: projects, stop: 0, skip: 0 } },
      ])
      expect(await countOf(name)).toBe(projects)
    },
    240_000,
  )

  it('the Canadian ones of 2016 and 2019: 398 and 463 projects, 100 of them in both by ID', async () => {
    const ran = await run(
      own,
      'import',
      `${data}/canada-it/gc-it-projects-2016.csv`,
      `${data}/canada-it/gc-it-projects-2019.csv`,
      '--portfolio',
      'canada',
      '--json',
    )
    expect(ran.code).toBe(0)
    expect(toldBy(ran)).toMatchObject([
      { asOf: '2016-06-09', counts: { rows: 398, new: 398 } },
      { asOf: '2019-05-01', counts: { rows: 463 }, joinsByReason: { 'same ID': 100 } },
    ])
    expect(await countOf('canada')).toBe(398 + 463 - 100)
  }, 120_000)

  it('us-it-dashboard/projects.csv: 1273 projects, and the 206 schedule variances that contradict their own dates as findings', async () => {
    const ran = await run(
      own,
      'import',
      `${data}/us-it-dashboard/projects.csv`,
      '--portfolio',
      'us',
      '--json',
    )
    const [told] = toldBy(ran)
    expect(told).toMatchObject({ outcome: 'imported', counts: { rows: 1_273, stop: 0 } })
    expect(await countOf('us')).toBe(1_273)
    const differing = told?.findings.filter(({ code }) => code === 'variance-differs') ?? []
    expect(new Set(differing.map(({ row }) => row)).size).toBe(206)
    expect(
      ran.err.split('\n').filter((line) => /^projects\.csv:\d+:[^:]+ warning variance-differs /.test(line)),
    ).toHaveLength(206)
    const columns = JSON.parse(ran.out).columns as { column: number; use: string }[]
    const again = await run(
      own,
      'import',
      `${data}/us-it-dashboard/projects.csv`,
      '--portfolio',
      'us',
      '--json',
    )
    expect(toldBy(again)).toMatchObject([{ outcome: 'imported', counts: { rows: 1_273, same: 1_273 } }])
    expect(JSON.parse(again.out)).toMatchObject({
      columns: columns.map(({ column, use }) => ({ column, use })),
    })
  }, 120_000)

  async function countOf(portfolio: string): Promise<number> {
    const { rows } = await serving.database.owner.query<{ count: number }>(
      'select count(*)::int as count from investment i join portfolio p on p.tenant_id = i.tenant_id and p.id = i.portfolio_id where p.name = $1',
      [portfolio],
    )
    return rows[0]?.count ?? 0
  }
})
