import { describe, expect, it } from 'vitest'
import { guessLayout } from '../layout/guess-layout.ts'
import { guessMapping, type MappingOptions } from './guess-mapping.ts'
import { type Mapping, sourceSignature } from './mapping.ts'
import { recognise } from './recognise.ts'

function mapping(rows: readonly (readonly string[])[], options: MappingOptions = {}) {
  const table = guessLayout({ name: 'Sheet1', rows }).result
  if (!table) throw new Error('no table')
  return guessMapping(table, options)
}

function uses({ columns }: Mapping): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ name, use }) => [name, use.kind === 'target' ? use.target : use.kind] as const),
  )
}

describe('headers', () => {
  it.each([
    ['totalBudget', 'wholeLifeCost'],
    ['wlc_baseline_incl_NCG', 'wholeLifeCost'],
    ['TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs)', 'wholeLifeCost'],
    ['Departmental Narrative on Budgeted Whole Life Costs', 'costNarrative'],
    [
      'Departmental narrative on  budget/forecast variance for 2013/14\n(if variance is more than 5%)',
      'budgetNarrative',
    ],
    ['Departmental commentary on actions planned or taken on the MPA RAG rating.', 'ratingNarrative'],
    ['MPA RAG rating\n(A Delivery Confidence Assessment of the project at a fixed point)', 'rating'],
    ['SRO Delivery Confidence Assessment \n(A Delivery Confidence Assessment)', 'secondRating'],
    ['Project - End Date\n(Latest approved end date)', 'finish'],
    ['2013/2014 Budget (£million)', 'periodBudget'],
    ['2016/17 TOTAL Forecast £m\n(including Non-Government costs)', 'periodForecast'],
    ['2013/2014 Variance (£million)', 'periodVariance'],
    ['2013/2014 Variance %age', 'periodVariancePercent'],
    ['Cost Variance ($ M)', 'costVariance'],
    ['Cost Variance (%)', 'costVariancePercent'],
    ['Schedule Variance (in days)', 'scheduleVarianceDays'],
    ['Planned Project Completion Date (B2)', 'plannedFinish'],
    ['Estimate at completion (k€)', 'wholeLifeCost'],
    ['Actual to date', 'costToDate'],
    ['Währung', 'currency'],
    ['Prognose Gesamtkosten (EUR)', 'wholeLifeCost'],
  ])('takes %j for %s', (header, target) => {
    expect(recognise(header)[0]?.target).toBe(target)
  })

  it.each(['Notes', 'managing_agency_id', 'Duration time (year)', ''])(
    'does not claim to know %j',
    (header) => {
      expect(recognise(header)).toEqual([])
    },
  )
})

describe('columns', () => {
  it('reads a German register as it reads an English one', () => {
    const { result, findings } = mapping([
      ['Projektname', 'Nummer', 'Bereich', 'Status', 'Beginn', 'Ende', 'Budget (EUR)', 'Prognose (EUR)'],
      ['Müller Portal', 'P-1', 'IT', 'Grün', '01.02.2024', '30.09.2026', '1.234.567,50', '1.300.000,00'],
      ['Lager Nord', 'P-2', 'Logistik', 'Gelb', '15.03.2023', '31.12.2025', '250.000,00', '410.000,00'],
      ['Netz Süd', 'P-3', 'IT', 'Rot', '01.01.2025', '30.06.2027', '99.000,00', '99.000,00'],
    ])
    expect(uses(result)).toEqual({
      Projektname: 'name',
      Nummer: 'id',
      Bereich: 'organisation',
      Status: 'rating',
      Beginn: 'start',
      Ende: 'finish',
      'Budget (EUR)': 'plannedCost',
      'Prognose (EUR)': 'wholeLifeCost',
    })
    expect(findings.map(({ code }) => code)).toEqual(['as-of-missing'])
  })

  it('takes a status that holds colours for the rating, and one that holds phases for the phase', () => {
    const colours = mapping([
      ['Project', 'Status'],
      ['A', 'Green'],
      ['B', 'Amber'],
    ])
    const phases = mapping([
      ['Project', 'Status'],
      ['A', 'Design'],
      ['B', 'Build'],
    ])
    expect(uses(colours.result)['Status']).toBe('rating')
    expect(uses(phases.result)['Status']).toBe('status')
  })

  it('tells what was spent to date from what the project will cost', () => {
    const { result } = mapping([
      ['Project', 'Budget (€)', 'Actual to date (€)', 'Forecast (€)'],
      ['A', '1,200,000', '600,000', '1,400,000'],
    ])
    expect(uses(result)).toEqual({
      Project: 'name',
      'Budget (€)': 'plannedCost',
      'Actual to date (€)': 'costToDate',
      'Forecast (€)': 'wholeLifeCost',
    })
  })

  it('loses no column: unknown ones are kept under their own names, blank ones ignored', () => {
    const { result } = mapping([
      ['Project name', 'Colour of the door', 'End date', 'Owner'],
      ['A', 'blue', '2026-01-31', ''],
    ])
    expect(uses(result)).toEqual({
      'Project name': 'name',
      'Colour of the door': 'other',
      'End date': 'finish',
      Owner: 'owner',
    })
  })

  it('takes the column whose values differ for the stable ID', () => {
    const rows = Array.from({ length: 20 }, (_, n) => [`X${n % 4}`, `P${n}`, `Project ${n}`])
    const { result } = mapping([['Project ID', 'Unique ID', 'Project name'], ...rows])
    expect(uses(result)).toEqual({ 'Project ID': 'other', 'Unique ID': 'id', 'Project name': 'name' })
  })

  it('does not believe a date header over texts', () => {
    const { result } = mapping([
      ['Project name', 'End'],
      ['A', 'of the road'],
      ['B', 'of the line'],
    ])
    expect(uses(result)['End']).toBe('other')
  })

  it('takes short different descriptions for names where there are no others', () => {
    const { result } = mapping([
      ['project_id', 'project_description', 'scope_summary'],
      ['1', 'Plaza', 'A plaza'],
      ['2', 'Roof', 'A roof'],
    ])
    expect(uses(result)).toEqual({
      project_id: 'id',
      project_description: 'name',
      scope_summary: 'description',
    })
  })

  it('groups columns by year with their past, rest and sum', () => {
    const header = ['Project name', 'city_prior_actuals', 'city2021', 'city2022', 'city_r_t_c', 'city_total']
    const { result } = mapping([header, ['A', '1', '2', '3', '4', '10']], { defaultCurrency: 'USD' })
    const phases = result.columns.flatMap(({ use }) => (use.kind === 'phase' ? [use.phase] : []))
    expect(phases).toEqual([
      { category: 'city', part: 'before', to: '2021-01-01' },
      { category: 'city', part: 'year', from: '2021-01-01', to: '2022-01-01' },
      { category: 'city', part: 'year', from: '2022-01-01', to: '2023-01-01' },
      { category: 'city', part: 'after', from: '2023-01-01' },
      { category: 'city', part: 'total' },
    ])
  })

  it('starts a fiscal year in the month of the settings', () => {
    const { result } = mapping(
      [
        ['Project name', 'FY2024', 'FY2025'],
        ['A', '£1', '£2'],
      ],
      {
        settings: { fiscalYearStart: 7 },
      },
    )
    expect(result.columns[1]?.use).toMatchObject({ phase: { from: '2024-07-01', to: '2025-07-01' } })
  })
})

describe('settings', () => {
  it('reads currency and unit from headers', () => {
    const { result } = mapping([
      ['Project name', 'Total budget (£m)'],
      ['A', '12.5'],
    ])
    expect(result.settings).toMatchObject({ currency: 'GBP', scale: 1_000_000 })
    expect(result.columns[1]?.money).toEqual({ currency: 'GBP', scale: 1_000_000, decimal: '.' })
  })

  it('takes $ for the dollar of the country the file keeps naming', () => {
    const { result } = mapping([
      ['Project name', 'Department', 'Total budget'],
      ['A', 'Shared Services Canada', '$5,000,000'],
    ])
    expect(result.settings.currency).toBe('CAD')
  })

  it('asks for a currency where none is named, and uses that of the organisation', () => {
    const rows = [
      ['Project name', 'Total budget'],
      ['A', '5000000'],
    ]
    expect(mapping(rows).findings).toMatchObject([
      { code: 'currency-missing', severity: 'error' },
      { code: 'as-of-missing' },
    ])
    expect(mapping(rows, { defaultCurrency: 'EUR' }).result.settings.currency).toBe('EUR')
  })

  it('marks a unit guessed from the size of the amounts as doubtful until a person sets it', () => {
    const rows = [
      ['Project name', 'Whole life cost'],
      ['A', '£12.50'],
      ['B', '£640.25'],
    ]
    expect(mapping(rows).findings.map(({ code }) => code)).toContain('money-scale-doubtful')
    expect(mapping(rows).result.settings.scale).toBe(1_000_000)
    const set = mapping(rows, { settings: { scale: 1 } })
    expect(set.findings.map(({ code }) => code)).not.toContain('money-scale-doubtful')
    expect(set.result.columns[1]?.money?.scale).toBe(1)
  })

  it('finds the period in the name of the file and the quarter in the texts', () => {
    const rows = [
      ['Project name', 'Schedule comment', 'Total cost (£m)'],
      ['A', 'Compared to 20/21-Q4 the end at 21/22-Q2 is later; see 21/22-Q2.', '1'],
    ]
    const { result } = mapping(rows, { fileName: 'register_2021_22.csv' })
    expect(result.settings).toMatchObject({
      period: { label: '2021/22', from: '2021-04-01', to: '2022-04-01' },
      asOf: '2021-09-30',
    })
    expect(result.reasons.map(({ sentence }) => sentence).join(' ')).toContain('Q2 of 2021/22')
  })

  it('finds the day in a title and in a column', () => {
    const rows = [
      ['Project name', 'End date'],
      ['A', '2026-01-31'],
    ]
    expect(mapping([['Projects, data as of 09/22/2022 03:20 PM'], ...rows]).result.settings.asOf).toBe(
      '2022-09-22',
    )
    const column = [
      ['Project name', 'As of date'],
      ['A', '01/15/2026'],
    ]
    expect(mapping(column).result.settings.asOf).toBe('2026-01-15')
  })
})

function headerOf(year: string): string[] {
  return ['Project name', `${year} Budget (£m)`, 'Colour']
}

describe('memory', () => {
  const first = mapping([headerOf('2019/20'), ['A', '1', 'Red']]).result

  it('gives the same signature to next year of the same source, and another to another source', () => {
    expect(sourceSignature(headerOf('2020/21'))).toBe(first.signature)
    expect(sourceSignature(['Project name', 'Budget', 'Shape'])).not.toBe(first.signature)
  })

  it('uses what a person corrected, with the period of the new file', () => {
    const columns = first.columns.map((column) =>
      column.name === 'Colour'
        ? { ...column, use: { kind: 'target', target: 'rating' } as const, ratingScale: 'rag-5' }
        : column,
    )
    const { result } = mapping([headerOf('2020/21'), ['A', '1', 'Red']], {
      remembered: { ...first, columns },
    })
    expect(result.columns[2]).toMatchObject({
      use: { target: 'rating' },
      ratingScale: 'rag-5',
      confidence: 1,
    })
    expect(result.settings.period?.label).toBe('2020/21')
  })
})
