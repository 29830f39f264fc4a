import { describe, expect, it } from 'vitest'
import { amounts, read, uses } from './testing/read-lines.ts'

describe('a header that names the unit of its amounts', () => {
  it.each([
    ['Budget EUR', 'plannedCost', 100],
    ['Cost in T€', 'wholeLifeCost', 100_000],
    ['Gesamtbudget (€)', 'wholeLifeCost', 100],
    ['Total cost EUR m', 'wholeLifeCost', 100_000_000],
    ['Budget TEUR', 'plannedCost', 100_000],
    ['Kosten Mio. €', 'wholeLifeCost', 100_000_000],
  ] as const)('is known without it: %j', (header, target, cents) => {
    const { records, mapping } = read([
      ['ID', header],
      ['A', '1'],
      ['B', '2'],
    ])
    expect(uses(mapping)).toEqual(['id', target])
    expect(amounts(records, target)).toEqual([cents, cents * 2])
  })

  it('settles the unit: no amount in plain euros is taken for thousands', () => {
    const { codes, records } = read([
      ['ID', 'Budget (€)'],
      ['A', '5000'],
      ['B', '6000'],
    ])
    expect(amounts(records, 'plannedCost')).toEqual([500_000, 600_000])
    expect(codes).not.toContain('money-scale-doubtful')
  })
})

describe('amounts', () => {
  it('with three digits behind every point are thousands, and that is told', () => {
    const { records, codes } = read([
      ['ID', 'Kosten gesamt'],
      ['A', '12.500'],
      ['B', '250.000'],
    ])
    expect(amounts(records, 'wholeLifeCost')).toEqual([1_250_000, 25_000_000])
    expect(codes).toEqual(['as-of-missing', 'decimal-sign-doubtful'])
  })

  it('in millions keep three decimals', () => {
    const { records } = read([
      ['ID', 'Total cost (€m)'],
      ['A', '12.500'],
      ['B', '1.125'],
    ])
    expect(amounts(records, 'wholeLifeCost')).toEqual([1_250_000_000, 112_500_000])
  })

  it('of thousands with cents are no millions', () => {
    const { records } = read([
      ['ID', 'Total cost'],
      ['A', '1.234,50'],
      ['B', '2.000,25'],
    ])
    expect(amounts(records, 'wholeLifeCost')).toEqual([123_450, 200_025])
  })

  it('of one project in two currencies are told and not mixed', () => {
    const { findings } = read([
      ['ID', 'Budget (USD)', 'Actual cost (EUR)'],
      ['A', '100', '90'],
    ])
    expect(findings.filter((one) => one.code === 'two-currencies')).toMatchObject([
      { severity: 'warning', subject: { id: '2:Actual cost (EUR)' } },
    ])
  })
})

describe('a table as people build it', () => {
  it('has sums at its end that are no projects', () => {
    const { records, findings } = read([
      ['ID', 'Name', 'Finish', 'Budget EUR', 'Forecast'],
      ['X1', 'One', '2026-01-01', '1000', '1100'],
      ['X2', 'Total Rewards', '2026-01-01', '2000', '2100'],
      ['Total', '', '', '3000', '3200'],
      ['', 'Grand total', '', '3.000,00 €', '(3200)'],
      ['', 'Number of projects', '', '2', ''],
    ])
    expect(records.map(({ rowNumber }) => rowNumber)).toEqual(['2', '3'])
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'sums-left-out',
        sentence: 'Rows 4, 5, 6 hold sums and no projects; they are left out.',
      }),
    )
  })

  it('has a header on two lines', () => {
    const { mapping, records } = read([
      ['Project ID', 'Project name', 'Schedule', '', 'Budget EUR', ''],
      ['', '', 'Start', 'Finish', 'Approved', 'Forecast'],
      ['T1', 'Harbour', '2024-01-01', '2025-06-30', '100000.00', '120000.55'],
    ])
    expect(uses(mapping)).toEqual(['id', 'name', 'start', 'finish', 'plannedCost', 'wholeLifeCost'])
    expect(records.map(({ rowNumber }) => rowNumber)).toEqual(['3'])
  })

  it('keeps its one header where groups stand above it', () => {
    const { table } = read([
      ['Project', '', 'Cost', ''],
      ['ID', 'Name', 'Budget', 'Forecast'],
      ['1', 'A', '100', '120'],
    ])
    expect(table).toMatchObject({ header: ['ID', 'Name', 'Budget', 'Forecast'], headerAt: '2' })
  })

  it('without a name or an ID has rows that stop', () => {
    const { findings } = read([['just some words'], ['in a file']])
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'no-key-column',
      'no-key',
    ])
  })

  it('with an ID twice by mistake still has IDs, and says so', () => {
    const { mapping, codes } = read([
      ['ID', 'Name'],
      ['D1', 'A'],
      ['d1', 'B'],
      ['D3', 'C'],
    ])
    expect(uses(mapping)).toEqual(['id', 'name'])
    expect(codes).toContain('id-twice')
  })
})

describe('ratings and progress', () => {
  it('a column named RAG is a rating though some cells are no step of it', () => {
    const { records, findings } = read([
      ['ID', 'RAG'],
      ...['🟢', '🟢 Green', 'green ', 'Amber (rising)', 'R', 'Blue'].map((rag, at) => [`E${at}`, rag]),
    ])
    const steps = records.map(
      ({ fields }) => fields.rating && 'value' in fields.rating && fields.rating.value.step,
    )
    expect(steps).toEqual([3, 3, 3, 2, 1, false])
    expect(findings.filter(({ code }) => code === 'rating-unknown')).toHaveLength(1)
  })

  it('progress in shares of one is percent, and that is told', () => {
    const { records, codes } = read([
      ['ID', '% complete'],
      ['A', '0.45'],
      ['B', '1'],
    ])
    expect(records.map(({ fields }) => fields.progress)).toMatchObject([{ value: 45 }, { value: 100 }])
    expect(codes).toContain('progress-as-share')
  })

  it('progress past the whole is told', () => {
    const { codes } = read([
      ['ID', '% complete'],
      ['A', '120%'],
      ['B', '45%'],
    ])
    expect(codes.filter((code) => code === 'progress-out-of-range')).toHaveLength(1)
  })
})

describe('a workbook', () => {
  const register = {
    name: 'Register',
    rows: [
      ['Project ID', 'Project name', 'End date'],
      ['P1', 'Harbour', '2026-03-31'],
      ['P2', 'Light', '2026-03-31'],
      ['P3', 'Pier', '2026-03-31'],
    ],
  }
  const archive = {
    name: 'Archive',
    rows: [
      ['Project ID', 'Project name', 'End date', 'Phase'],
      ['P0', 'Old', '2016-03-31', 'closed'],
    ],
  }

  it('is read where the projects are, and the other list is named', () => {
    const { table, findings } = read([archive, register])
    expect(table.sheet).toBe('Register')
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'other-sheets', sentence: expect.stringContaining('"Archive"') }),
    )
  })

  it('hides what its author put away', () => {
    const { table, codes } = read([{ ...register, hidden: true }, archive])
    expect(table.sheet).toBe('Archive')
    expect(codes).not.toContain('other-sheets')
  })
})
