import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping, type MappingOptions } from '../columns/guess-mapping.ts'
import { guessLayout, guessTable } from '../layout/guess-layout.ts'
import { readRegister } from './read-register.ts'

function register(
  rows: readonly (readonly string[])[],
  options: MappingOptions = { defaultCurrency: 'EUR' },
) {
  const table = guessLayout({ name: 'Sheet1', rows }).result
  if (!table) throw new Error('no table')
  const { result, findings } = readRegister(table, guessMapping(table, options).result)
  return { ...result, findings, codes: findings.map(({ code }) => code) }
}

describe('a record', () => {
  it('holds fields by target, every raw cell, and unknown columns by their own names', () => {
    const { records } = register([
      ['Project ID', 'Project name', 'End date', 'Total cost (£m)', 'Colour'],
      ['P1', ' Harbour ', '31/03/2026', 'Exempt under Section 43', 'blue'],
    ])
    expect(records).toEqual([
      {
        rowNumber: '2',
        raw: {
          'Project ID': 'P1',
          'Project name': ' Harbour ',
          'End date': '31/03/2026',
          'Total cost (£m)': 'Exempt under Section 43',
          Colour: 'blue',
        },
        fields: {
          id: { value: 'P1', raw: 'P1' },
          name: { value: 'Harbour', raw: ' Harbour ' },
          finish: { value: '2026-03-31', raw: '31/03/2026' },
          wholeLifeCost: { absent: 'exempt', raw: 'Exempt under Section 43' },
        },
        other: { Colour: 'blue' },
        lines: [],
      },
    ])
  })

  it('takes the second rating for the reported one only where the first is not given', () => {
    const { records } = register([
      ['Project name', 'IPA Delivery Confidence Assessment', 'SRO Delivery Confidence Assessment'],
      ['A', 'Red', 'Green'],
      ['B', 'NA', 'Amber'],
      ['C', 'NA', ''],
    ])
    expect(records.map(({ reported }) => reported && [reported.from, reported.rating.raw])).toEqual([
      ['rating', 'Red'],
      ['secondRating', 'Amber'],
      undefined,
    ])
  })

  it('holds amounts by year as lines with days', () => {
    const { records } = register([
      ['Project name', 'spend prior actuals', 'spend 2025', 'spend 2026', 'spend total'],
      ['A', '100000', '250000', '', '350000'],
    ])
    expect(records[0]?.lines).toEqual([
      {
        category: 'spend',
        part: 'before',
        column: 'spend prior actuals',
        to: '2025-01-01',
        money: { amount: 10_000_000, currency: 'EUR' },
      },
      {
        category: 'spend',
        part: 'year',
        column: 'spend 2025',
        from: '2025-01-01',
        to: '2026-01-01',
        money: { amount: 25_000_000, currency: 'EUR' },
      },
    ])
  })

  it('reads each row in the currency and unit that it names itself', () => {
    const { records } = register([
      ['Project name', 'Total cost', 'Currency', 'Unit'],
      ['A', '2500000', 'USD', ''],
      ['B', '12', 'JPY', 'thousands'],
    ])
    expect(records.map(({ fields }) => fields.wholeLifeCost)).toMatchObject([
      { value: { money: { amount: 250_000_000, currency: 'USD' } } },
      { value: { money: { amount: 12_000, currency: 'JPY' } } },
    ])
  })
})

describe('findings', () => {
  it('names the cell of an unknown currency, an impossible day and a doubtful date', () => {
    const { findings } = register([
      ['Project name', 'Start date', 'End date', 'Total cost', 'Currency'],
      ['A', '01/02/2026', '31.02.2027', '2500000', 'EUR'],
      ['B', '31/01/2026', 'Mar-27', '2500000', 'QQQ'],
      ['C', '31/01/2026', 'Q3 2027', '2500000', 'EUR'],
    ])
    expect(findings).toMatchObject([
      { severity: 'error', code: 'date-impossible', subject: { kind: 'cell', id: '2:End date' } },
      { severity: 'error', code: 'currency-unknown', subject: { kind: 'cell', id: '3:Currency' } },
      { severity: 'info', code: 'doubtful', subject: { id: '3:End date' } },
      { severity: 'error', code: 'currency-unknown', subject: { kind: 'cell', id: '3:Total cost' } },
      { severity: 'info', code: 'imprecise', subject: { id: '4:End date' } },
    ])
  })

  it('finds a finish before its start', () => {
    const { findings } = register([
      ['Project name', 'Start date', 'End date'],
      ['A', '2026-03-01', '2026-02-01'],
      ['B', '2026-03-01', '2026-03-01'],
    ])
    expect(findings).toMatchObject([{ code: 'finish-before-start', subject: { id: '2:End date' } }])
  })

  it('finds the same ID twice in other letter case, the same name twice and rows without either', () => {
    const { findings } = register([
      ['Project ID', 'Project name', 'Status'],
      ...Array.from({ length: 20 }, (_, n) => [`Q${n}`, `Project ${n}`, 'open']),
      ['p1', 'Harbour', 'open'],
      ['P1', 'harbour', 'open'],
      ['', '', 'open'],
    ])
    expect(findings).toMatchObject([
      { severity: 'error', code: 'no-key', subject: { id: '24' } },
      { severity: 'error', code: 'id-twice', subject: { id: '23' }, detail: { firstRow: '22' } },
      { severity: 'info', code: 'name-twice', subject: { id: '23' } },
    ])
  })

  it('finds an amount thousands of times off the median', () => {
    const rows = Array.from({ length: 20 }, (_, n) => [`P${n}`, `€${n + 40_000}`])
    const { findings } = register([['Project name', 'Total cost'], ...rows, ['Slip', '€42000000000']])
    expect(findings).toMatchObject([{ code: 'amount-off', subject: { id: '22:Total cost' } }])
  })
})

describe('checks of a file against itself', () => {
  const header = [
    'Project name',
    'Planned Cost ($ M)',
    'Projected/Actual Cost ($ M)',
    'Cost Variance ($ M)',
    'Cost Variance (%)',
  ]

  it('recomputes variances and names the definition that fits most rows', () => {
    const { checks, findings } = register([
      header,
      ['A', '1.8205', '1.4564', '0.3641', '20'],
      ['B', '2.5', '3.0001', '-0.5001', '-20.00'],
      ['C', '0', '0', '0', '0'],
      ['D', '4.1', '3.1', '-1', '24.39'],
    ])
    expect(checks).toEqual([
      {
        id: 'costVariance',
        definition: '"Planned Cost" − "Projected/Actual Cost", as an amount',
        compared: 4,
        differing: 1,
      },
      {
        id: 'costVariancePercent',
        definition: '"Planned Cost" − "Projected/Actual Cost", in percent of the planned cost',
        compared: 4,
        differing: 0,
      },
    ])
    expect(findings).toMatchObject([{ code: 'variance-differs', subject: { id: '5:Cost Variance ($ M)' } }])
    expect(findings[0]?.sentence).toContain('-1000000.00 USD')
  })

  it('sees a source that tells its variances the other way round', () => {
    const { checks } = register([header, ['A', '2', '3', '1', '50'], ['B', '5', '4', '-1', '-20']])
    expect(checks[0]).toMatchObject({ definition: expect.stringMatching(/^"Projected/), differing: 0 })
  })

  it('does not blame rounding of the source', () => {
    const { checks } = register([
      ['Project name', '2025/26 Budget (£m)', '2025/26 Forecast (£m)', '2025/26 Variance %age'],
      ['A', '11.49', '9.45', '-18%'],
      ['B', '10.00', '10.41', '4%'],
      ['C', '10.01', '12.33', '24%'],
    ])
    expect(checks).toMatchObject([{ id: 'periodVariancePercent', compared: 3, differing: 1 }])
  })

  it('recomputes a variance in days', () => {
    const { checks, findings } = register([
      ['Project name', 'Planned completion date', 'End date', 'Schedule variance (in days)'],
      ['A', '2026-03-31', '2026-04-10', '-10'],
      ['B', '2026-03-31', '2026-03-30', '1'],
      ['C', '2026-03-31', '2026-03-31', '-153'],
    ])
    expect(checks).toMatchObject([{ id: 'scheduleVarianceDays', compared: 3, differing: 1 }])
    expect(findings).toMatchObject([
      { subject: { id: '4:Schedule variance (in days)' }, detail: { told: -153, computed: 0 } },
    ])
  })

  it('adds up the parts of a sum', () => {
    const { checks, findings } = register([
      ['Project name', 'city_prior_actuals', 'city2025', 'city2026', 'city_r_t_c', 'city_total'],
      ['A', '1', '2', '3', '4', '10'],
      ['B', '1', '2', '', '4', '8'],
    ])
    expect(checks).toMatchObject([{ id: 'total:city', compared: 2, differing: 1 }])
    expect(findings).toMatchObject([{ code: 'total-differs', subject: { id: '3:city_total' } }])
  })
})

describe('any table', () => {
  it('is read without a throw, every row a record with all of its cells', () => {
    const words = [
      'Project name',
      'Project ID',
      'End date',
      'Total cost (£m)',
      'RAG rating',
      'spend 2025',
      'spend 2026',
      'Currency',
    ]
    const cells = [
      '',
      'NA',
      '31/12/2026',
      '1,234',
      '£5m',
      '-',
      'Amber',
      'Low: 1 Mid: 2 High: 3',
      '__proto__',
      '9'.repeat(40),
    ]
    const header = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { minLength: 1, maxLength: 6 })
    const body = fc.array(fc.array(fc.oneof(fc.constantFrom(...cells), fc.string()), { maxLength: 7 }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(header, body, (first, rest) => {
        const table = guessTable([{ name: 'S', rows: [first, ...rest] }]).result
        if (!table) return
        const { result } = readRegister(table, guessMapping(table, { fileName: 'x 2024/25' }).result)
        expect(result.records.map(({ raw }) => table.header.map((name) => raw[name]))).toEqual(
          table.rows.map((row) => row.cells),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('is read in a moment though its cells are long and made to stall patterns', () => {
    const n = 200_000
    const hostile = [
      'low '.repeat(n / 4),
      `1${' '.repeat(n)}x`,
      '('.repeat(n),
      '1,'.repeat(n / 2),
      'as at '.repeat(n / 6),
    ]
    for (const text of hostile) {
      const header = ['Project name', 'Total cost', 'End date', 'RAG rating', 'Schedule comment', text]
      const { records } = register([header, ['A', text, text, text, text, text]])
      expect(records).toHaveLength(1)
    }
  })
})
