import { describe, expect, it } from 'vitest'
import { type MappingOptions } from './columns/guess-mapping.ts'
import { amounts, type Lines, read, uses } from './testing/read-lines.ts'

describe('the next file of a source', () => {
  const lines = (unit: string, amount: string, start: string): Lines => [
    ['ID', 'Name', 'Start', `Total cost ${unit}`],
    ['A', 'Alpha', start, amount],
    ['B', 'Beta', start, amount],
  ]
  const last = read(lines('(£m)', '10.5', '25/03/2024')).mapping
  const next = (rows: Lines, settings: MappingOptions['settings'] = {}) =>
    read(rows, { defaultCurrency: 'EUR', remembered: last, settings })

  it('is read in the unit that its own header names', () => {
    const { mapping, records } = next(lines('(£k)', '10500', '25/03/2024'))
    expect(mapping.reasons[0]?.sentence).toBe('The mapping of the last file of this source is used.')
    expect(amounts(records, 'wholeLifeCost')).toEqual([1_050_000_000, 1_050_000_000])
  })

  it('has days in the order that its own days prove', () => {
    const { mapping } = next(lines('(£m)', '10.5', '03/25/2025'))
    expect(mapping.columns.find(({ name }) => name === 'Start')?.order).toBe('mdy')
  })

  it('is doubted where its amounts no longer read like the unit taken before', () => {
    const bare = read(lines('', '10.5', '25/03/2024')).mapping
    const { findings } = read(lines('', '10500000', '25/03/2024'), {
      defaultCurrency: 'EUR',
      remembered: bare,
    })
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'money-scale-doubtful',
        sentence: expect.stringContaining('single units'),
      }),
    )
  })

  it('obeys what a person says of the whole file, above memory and header', () => {
    const told = { scale: 1_000, order: 'mdy' } as const
    const { mapping } = next(lines('(£m)', '10500', '03/04/2025'), told)
    expect(mapping.columns.find(({ name }) => name === 'Start')?.order).toBe('mdy')
    expect(mapping.columns.at(-1)?.money?.scale).toBe(1_000)
  })
})

describe('a column that a person gave its meaning', () => {
  const rows = [
    ['Nr', 'Sache', 'Wieviel', 'Farbe', 'Bis'],
    ['1', 'Alpha', '1.234,50', 'rot', '31.12.2026'],
    ['2', 'Beta', '3.750,00', 'grün', '30.11.2026'],
  ]
  const target = (column: number, use: 'name' | 'wholeLifeCost' | 'rating' | 'finish') =>
    ({ column, use: { kind: 'target', target: use } }) as const

  it('is read by what its cells show: currency, decimal sign, scale of a rating', () => {
    const told = [target(1, 'name'), target(2, 'wholeLifeCost'), target(3, 'rating'), target(4, 'finish')]
    const { records, findings } = read(rows, { defaultCurrency: 'EUR', told })
    expect(amounts(records, 'wholeLifeCost')).toEqual([123_450, 375_000])
    expect(records.map(({ reported }) => reported?.rating.step)).toEqual([1, 3])
    expect(records.map(({ fields }) => fields.finish)).toMatchObject([
      { value: '2026-12-31' },
      { value: '2026-11-30' },
    ])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('takes it from the column that had it', () => {
    const { mapping } = read(
      [
        ['ID', 'Name', 'Title'],
        ['1', 'A', 'B'],
      ],
      { told: [target(2, 'name')] },
    )
    expect(uses(mapping)).toEqual(['id', 'other', 'name'])
  })
})

describe('the day a file speaks of', () => {
  it.each([
    ['register-2026-03-31.csv', '2026-03-31'],
    ['20260331 projects.xlsx', '2026-03-31'],
    ['register 2026_03_31 (v2).csv', '2026-03-31'],
    ['export-20261399.csv', undefined],
    ['build 120260331.csv', undefined],
  ])('is in its name where people put it: %j', (fileName, day) => {
    const { mapping } = read([['ID'], ['A']], { fileName })
    expect(mapping.settings.asOf).toBe(day)
  })
})
