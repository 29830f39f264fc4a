import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'

const gmpp = fileURLToPath(new URL('../../../../shared/data/gmpp', import.meta.url))
const folder = temporaryFolder()
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function backtest(...words: readonly string[]): Promise<Ran> {
  return await run(path.join(folder.path, 'data'), 'outlook', 'backtest', ...words)
}

type Told = {
  readonly file: string
  readonly n: number
  readonly auc: number
  readonly brier: number
  readonly skill: number
  readonly targets: readonly { readonly file: string; readonly features: string; readonly n: number }[]
  readonly earlier: readonly { readonly file: string }[]
  readonly rating: { readonly n: number; readonly worseThanBetter: number } | null
  readonly findings: readonly { readonly code: string }[]
}

function toldBy({ out }: Ran): Told {
  expect(out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(out) as Told
}

type Words = { readonly finish?: string; readonly as?: (day: string) => string }

/** Twenty projects about to end, which slip, and twenty with long to go, which do not. */
function register(
  name: string,
  year: number,
  { finish = 'End date', as = (day) => day }: Words = {},
): string {
  const rows = Array.from({ length: 20 }, (_, i) => [
    [`S-${i}`, `Soon ${i}`, '2018-01-01', as(`${year}-0${6 + (i % 4)}-30`), i % 2 === 0 ? 'Amber' : 'Green'],
    [`F-${i}`, `Far ${i}`, '2018-01-01', as('2039-03-31'), i % 3 === 0 ? 'Red' : 'Amber'],
  ]).flat()
  const lines = [['Project ID', 'Project name', 'Start date', finish, 'RAG rating'], ...rows]
  const file = path.join(folder.path, name)
  writeFileSync(file, lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'))
  return file
}

const first = register('register-2020-03-31.csv', 2020)
const second = register('register-2021-03-31.csv', 2021)
const third = register('register-2022-03-31.csv', 2022)
const fourth = register('register-2023-03-31.csv', 2023, {
  finish: 'Latest approved end date',
  as: (day) => `Low: ${day}\nMid: ${day}\nHigh: ${day}`,
})

describe('portolan outlook backtest', () => {
  it('foretells each judged register from the one before it, and pools them in one line', async () => {
    const ran = await backtest('--train', first, second, '--judge', fourth, third)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const told = toldBy(ran)
    expect(told).toMatchObject({
      file: 'register-2022-03-31.csv, register-2023-03-31.csv',
      n: 80,
      rate: 0.5,
      baseRate: 0.5,
      auc: 1,
      topFifth: 1,
      yearsTable: { auc: 1 },
      rating: { n: 80 },
      earlier: [],
      findings: [],
    })
    expect(told.skill).toBeGreaterThan(0.5)
    expect(told.targets).toMatchObject([
      { file: 'register-2022-03-31.csv', features: 'register-2021-03-31.csv', n: 40 },
      { file: 'register-2023-03-31.csv', features: 'register-2022-03-31.csv', n: 40 },
    ])
  })

  it('takes the year in the name of a file for its day, whatever its headers say', async () => {
    const years = [2019, 2020, 2021].map((year) =>
      register(`reg_${year}_${(year + 1) % 100}.csv`, year + 1, { finish: 'End date 2018/19' }),
    )
    const [one = '', two = '', three = ''] = years
    const map = path.join(folder.path, 'map.json')
    writeFileSync(map, JSON.stringify({ columns: [{ name: 'End date 2018/19', use: 'finish' }] }))
    const ran = await backtest('--train', one, two, '--judge', three, '--map', map)
    expect(toldBy(ran)).toMatchObject({ n: 40, targets: [{ features: 'reg_2020_21.csv' }] })
    expect(ran.code).toBe(0)
  })

  it('says what is missing in a file, and judges what is left', async () => {
    const none = register('register-2024-03-31.csv', 2024, { finish: 'Mood' })
    const undated = register('register.csv', 2024)
    const ran = await backtest('--train', first, second, undated, '--judge', third, none)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('register-2024-03-31.csv: error: No column tells when a project ends.')
    expect(ran.err).toContain('register.csv: error: The file does not say of which day it speaks.')
    expect(toldBy(ran)).toMatchObject({ file: 'register-2022-03-31.csv', n: 40 })
  })

  it('tells that two files of one day have no order, and that two registers are too few', async () => {
    const twin = register('again-2021-03-31.csv', 2021)
    const ran = await backtest('--train', second, '--judge', twin)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('both speak of 2021-03-31')
    expect(ran.err).toContain('Nothing could be judged')
    expect(toldBy(ran)).toMatchObject({ n: 0, rating: null })
  })

  it('needs to be told what to judge, and files that are there', async () => {
    expect((await backtest('--train', first)).code).toBe(2)
    expect((await backtest('--train', first, '--judge', 'nowhere.csv')).code).toBe(2)
  })

  it('prints the form of a map', async () => {
    const ran = await run(path.join(folder.path, 'data'), 'schema', 'map')
    expect(JSON.parse(ran.out)).toMatchObject({ type: 'object', properties: { columns: { type: 'array' } } })
  })
})

describe.skipIf(!existsSync(gmpp))('the registers of the UK major projects', () => {
  it('foretell slips of 2023-24 better than the rate of three years', async () => {
    const files = readdirSync(gmpp)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => path.join(gmpp, name))
    const judged = files.filter((file) => file.includes('2023_24'))
    const ran = await backtest(
      '--train',
      ...files.filter((file) => !judged.includes(file)),
      '--judge',
      ...judged,
    )
    const told = toldBy(ran)
    expect(ran.code).toBe(0)
    expect(told.auc).toBeGreaterThanOrEqual(0.62)
    expect(told.brier).toBeLessThan(0.182)
    expect(told.rating?.worseThanBetter).toBeLessThanOrEqual(0.01)
    expect(told.earlier).toHaveLength(8)
  }, 120_000)
})
