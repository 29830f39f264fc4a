import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Incoming,
  isPresent,
  type Known,
  matchEditions,
  type MappingOptions,
  type MatchBy,
} from './index.ts'
import {
  guessMapping,
  guessTable,
  type Mapping,
  readRegister,
  readTable,
  type Register,
  type Table,
} from './index.ts'

const data = new URL('../../shared/data/', import.meta.url)
const missing = !existsSync(data)

type Edition = {
  readonly table: Table
  readonly mapping: Mapping
  readonly register: Register
  readonly codes: ReadonlyMap<string, number>
}

const editions = new Map<string, Promise<Edition>>()

function edition(path: string, options: MappingOptions = {}): Promise<Edition> {
  const known = editions.get(path) ?? load(path, options)
  editions.set(path, known)
  return known
}

async function load(path: string, options: MappingOptions): Promise<Edition> {
  const fileName = path.split('/').at(-1) ?? path
  const read = await readTable(readFileSync(new URL(path, data)), { fileName })
  const table = guessTable(read.result?.sheets ?? []).result
  if (!table) throw new Error(`${path} is not read`)
  const mapping = guessMapping(table, { fileName, ...options }).result
  const { result, findings } = readRegister(table, mapping)
  const codes = new Map<string, number>()
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1)
  return { table, mapping, register: result, codes }
}

const gmpp = [
  { year: '2013_14_rauschgold', projects: 199, turned: true, asOf: '2013-09-30', scale: 'rag-5' },
  { year: '2014_15_rauschgold', projects: 188, turned: true, asOf: '2014-09-30', scale: 'rag-5' },
  { year: '2015_16_rauschgold', projects: 143, turned: true, asOf: '2015-09-30', scale: 'rag-5' },
  { year: '2016_17_rauschgold', projects: 143, turned: true, asOf: '2016-09-30', scale: 'rag-5' },
  { year: '2017_18_rauschgold', projects: 133, turned: false, asOf: '2017-09-30', scale: 'rag-5' },
  { year: '2018_19_rauschgold', projects: 133, turned: false, asOf: '2018-09-30', scale: 'rag-5' },
  { year: '2019_20', projects: 125, turned: true, asOf: '2019-09-30', scale: 'rag-5' },
  { year: '2020_21', projects: 184, turned: false, asOf: '2021-03-31', scale: 'rag-5' },
  { year: '2021_22', projects: 235, turned: false, asOf: '2022-03-31', scale: 'rag-3' },
  { year: '2022_23', projects: 244, turned: false, asOf: '2023-03-31', scale: 'rag-3' },
  { year: '2023_24', projects: 227, turned: false, asOf: '2024-03-31', scale: 'rag-3' },
] as const

const gmppTargets = [
  'name',
  'organisation',
  'rating',
  'start',
  'finish',
  'periodBudget',
  'periodForecast',
  'wholeLifeCost',
]

function targetsOf(mapping: Mapping): string[] {
  return mapping.columns.flatMap(({ use }) => (use.kind === 'target' ? [use.target] : []))
}

describe('UK major projects', () => {
  it.skipIf(missing).each(gmpp)('$year: $projects projects, layout, day and scale', async (known) => {
    const { table, mapping, register, codes } = await edition(`gmpp/gmpp_${known.year}.csv`)
    expect(register.records).toHaveLength(known.projects)
    expect(table.orientation).toBe(known.turned ? 'columns' : 'rows')
    expect(mapping.settings).toMatchObject({ asOf: known.asOf, currency: 'GBP', scale: 1_000_000 })
    expect(targetsOf(mapping)).toEqual(expect.arrayContaining(gmppTargets))
    expect(
      mapping.columns.find(({ use }) => use.kind === 'target' && use.target === 'rating')?.ratingScale,
    ).toBe(known.scale)
    expect(mapping.columns.flatMap(({ use, name }) => (use.kind === 'other' ? [name] : []))).toEqual(
      known.year.startsWith('2017') || known.year.startsWith('2018') ? ['year'] : [],
    )
    expect(codes.get('money-unreadable')).toBeUndefined()
    expect(codes.get('date-impossible')).toBeUndefined()
  })

  it.skipIf(missing)('reads a known project of 2020-21 exactly', async () => {
    const { register } = await edition('gmpp/gmpp_2020_21.csv')
    expect(register.records[0]).toMatchObject({
      rowNumber: '2',
      fields: {
        id: { value: 'MOD_0106_1617-Q1' },
        name: { value: 'Maritime Patrol Aircraft' },
        start: { value: '2014-07-08' },
        finish: { value: '2024-04-01' },
        periodForecast: { value: { money: { amount: 65_411_000_000, currency: 'GBP' } } },
        wholeLifeCost: { value: { money: { amount: 201_302_000_000, currency: 'GBP' } } },
        ratingNarrative: { absent: 'exempt' },
      },
      reported: { from: 'rating', rating: { raw: 'Amber/red', scale: { id: 'rag-5', steps: 5 }, step: 2 } },
    })
  })

  const pairs = gmpp.slice(1).map(({ year }, index) => [gmpp[index]?.year ?? '', year] as const)
  const byId = [undefined, undefined, undefined, undefined, undefined, undefined, 85, 159, 206, 191]
  const byName = [122, 66, 105, 86, 96, 101]

  it.skipIf(missing).each(pairs.map(([from, to], index) => [from, to, byId[index], byName[index]] as const))(
    'joins %s and %s',
    async (from, to, ids, names) => {
      const matching = await matched(from, to, 'id')
      const kinds = (kind: string): number => matching.joins.filter((join) => join.kind === kind).length
      if (ids !== undefined) {
        expect(kinds('same-id') + kinds('id-letter-case')).toBe(ids)
        expect(matching.joins).toHaveLength(ids)
      }
      if (names !== undefined) expect(kinds('same-name')).toBeGreaterThanOrEqual(names)
      expect(matching.joins.every(({ reason }) => reason.sentence !== '')).toBe(true)
    },
  )
})

async function matched(from: string, to: string, by: MatchBy) {
  const [before, after] = await Promise.all([from, to].map((year) => edition(`gmpp/gmpp_${year}.csv`)))
  if (!before || !after) throw new Error('both years are there')
  return matchEditions(entries(before.register).map(asKnown), entries(after.register), { by }).result
}

function entries(register: Register): Incoming[] {
  return register.records.map(({ rowNumber, fields }) => ({
    key: rowNumber,
    ...(isPresent(fields.id) && { id: fields.id.value }),
    ...(isPresent(fields.name) && { name: fields.name.value }),
  }))
}

function asKnown({ key, id, name }: Incoming): Known {
  return { key, names: name === undefined ? [] : [name], ...(id !== undefined && { id }) }
}

describe('US federal IT dashboard', () => {
  it.skipIf(missing)(
    'recomputes cost variance in all 1,264 rows and finds 206 of 817 schedule variances wrong',
    async () => {
      const { register, codes } = await edition('us-it-dashboard/projects.csv')
      expect(register.records).toHaveLength(1_273)
      expect(register.checks).toMatchObject([
        { id: 'costVariance', compared: 1_264, differing: 0 },
        { id: 'costVariancePercent', compared: 1_264, differing: 0 },
        { id: 'scheduleVarianceDays', compared: 817, differing: 206 },
      ])
      expect(codes.get('variance-differs')).toBe(206)
    },
  )

  it.skipIf(missing)('has cost variances equal to the cent, without any allowance for rounding', async () => {
    const { register } = await edition('us-it-dashboard/projects.csv')
    const exact = register.records.filter(({ fields: { plannedCost, actualCost, costVariance } }) => {
      if (!isPresent(plannedCost) || !isPresent(actualCost) || !isPresent(costVariance)) return false
      return (
        plannedCost.value.money.amount - actualCost.value.money.amount === costVariance.value.money.amount
      )
    })
    expect(exact).toHaveLength(1_264)
  })
})

describe('other portfolios', () => {
  it.skipIf(missing).each([
    ['canada-it/gc-it-projects-2016.csv', 398, 'CAD', '2016-06-09'],
    ['canada-it/gc-it-projects-2019.csv', 463, 'CAD', '2019-05-01'],
    ['development-banks/adb-sovereign-projects.csv.gz', 3_687, 'USD', undefined],
    ['development-banks/worldbank-projects-2010.xlsx', 500, 'USD', '2022-09-22'],
    ['development-banks/worldbank-projects-2012.xlsx', 500, 'USD', '2022-09-22'],
    ['development-banks/worldbank-ieg-ratings.csv.gz', 6_165, undefined, '2026-01-15'],
    ['melbourne-water/capital-delivery.csv', 210, 'AUD', undefined],
  ])('%s: %i projects', async (path, projects, currency, asOf) => {
    const fallback = path.startsWith('melbourne') ? 'AUD' : 'USD'
    const { register, mapping, codes } = await edition(path, { defaultCurrency: fallback })
    expect(register.records).toHaveLength(projects)
    expect(mapping.settings.currency).toBe(currency)
    expect(mapping.settings.asOf).toBe(asOf)
    expect(register.records.every(({ fields }) => isPresent(fields.id))).toBe(true)
    expect([...codes.keys()].filter((code) => /unreadable|unknown|impossible|missing/.test(code))).toEqual([])
  })

  it.skipIf(missing)('New York: 1,023 projects whose parts add up, one ID twice', async () => {
    const { register, mapping, codes } = await edition('nyc-capital/projects.geojson.gz', {
      defaultCurrency: 'USD',
    })
    expect(register.records).toHaveLength(1_023)
    expect(mapping.settings.scale).toBe(1_000)
    expect(register.checks.map(({ id, compared, differing }) => [id, compared, differing])).toEqual([
      ['total:city', 1_023, 0],
      ['total:non city', 1_023, 0],
      ['total:combined', 1_023, 0],
    ])
    expect(codes.get('id-twice-in-organisations')).toBe(1)
  })

  it.skipIf(missing)('World Bank: outcomes on six steps', async () => {
    const { register } = await edition('development-banks/worldbank-ieg-ratings.csv.gz')
    const rated = register.records.filter(({ reported }) => reported?.from === 'rating')
    expect(rated.length).toBeGreaterThan(6_000)
    expect(rated.every(({ reported }) => reported?.rating.scale.id === 'outcome-6')).toBe(true)
  })
})
