import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../writing/write-workbook.ts'
import { type LedgerFile, type LedgerReadOptions, readLedger } from './read-ledger.ts'
import { periodName } from './period-name.ts'

async function read(text: string, options: Partial<LedgerReadOptions> = {}): Promise<LedgerFile> {
  const bytes = new TextEncoder().encode(text)
  const { result, findings } = await readLedger(bytes, { name: 'ledger.csv', currency: 'EUR', ...options })
  if (result === undefined) throw new Error(findings.map(({ sentence }) => sentence).join(' '))
  return result
}

describe('the postings of a ledger', () => {
  it('are read to the cent, with what the file says of itself at its end', async () => {
    const { lines, trailers } = await read(
      [
        'Document number,Line,Posting date,Project,Cost element,Amount,Currency,Vendor',
        '4711,1,2026-10-05,P-114,Labour,"1,200.50",EUR,Brightwater',
        '4711,2,2026-10-05,P-114,Hosting,(200.00),EUR,Brightwater',
        '4712,1,2026-10-06,,Licences,99.90,USD,',
        'Total,3,,,,1100.40,,',
      ].join('\n'),
    )
    expect(lines).toMatchObject([
      {
        row: 2,
        document: '4711',
        line: '1',
        day: '2026-10-05',
        project: 'P-114',
        category: 'Labour',
        amount: 120_050,
        wrong: null,
      },
      { line: '2', amount: -20_000, supplier: 'Brightwater' },
      { project: '', amount: 9_990, currency: 'USD' },
    ])
    expect(trailers).toEqual([{ currency: null, count: 3, total: 110_040 }])
  })

  it('may be German, with periods in place of days and a minus behind the amount', async () => {
    const { lines, trailers } = await read(
      'Belegnummer;Periode;Projekt;Kostenart;Betrag;Währung\n1;10/2026;P-1;Personal;1.200,50;EUR\n1;10/2026;P-1;Personal;200,00-;EUR\nSumme;;;2;1.000,50;EUR\n',
    )
    expect(lines).toMatchObject([
      { document: '1', line: '1', period: '2026-10', day: null, amount: 120_050 },
      { document: '1', line: '2', amount: -20_000 },
    ])
    expect(trailers).toEqual([{ currency: 'EUR', count: 2, total: 100_050 }])
  })

  it('are found below titles, and by the columns that somebody named', async () => {
    const { lines, columns } = await read(
      'Postings of October\n\nBeleg,Wann,Wofür,Wieviel\n1,05.10.2026,Labour,12.00',
      {
        columns: { day: 'Wann', category: 'Wofür', amount: 'Wieviel' },
      },
    )
    expect(columns).toEqual({ document: 'Beleg', day: 'Wann', category: 'Wofür', amount: 'Wieviel' })
    expect(lines).toMatchObject([
      { row: 4, day: '2026-10-05', category: 'Labour', amount: 1200, currency: 'EUR' },
    ])
  })

  it('say what is wrong with a line, and never round', async () => {
    const { lines } = await read(
      'Document,Date,Category,Amount,Currency\n1,2026-10-05,A,1.005,EUR\n2,soon,A,1,EUR\n,2026-10-05,A,1,EUR\n4,2026-10-05,,1,EUR\n5,,A,1,EUR\n6,2026-10-05,A,much,EUR\n7,2026-10-05,A,5,XXX',
    )
    expect(lines.map(({ wrong }) => wrong?.sentence)).toEqual([
      '“1.005” has more places than EUR has.',
      '“soon” is no date.',
      'The line has no document number.',
      'The line has no cost category.',
      'The line names neither a date nor a period.',
      '“much” is no amount.',
      '“XXX” is no currency of ISO 4217.',
    ])
  })

  it('come from workbooks as well', async () => {
    const columns = ['Document', 'Date', 'Category', 'Amount'].map((header) => ({ header }))
    const bytes = await writeWorkbook({
      sheets: [{ name: 'Postings', columns, rows: [['1', '2026-10-05', 'Labour', 12.5]] }],
    })
    const { result } = await readLedger(bytes, { name: 'ledger.xlsx', currency: 'EUR' })
    expect(result?.lines).toMatchObject([{ document: '1', day: '2026-10-05', amount: 1250 }])
  })

  it('are not what any other table holds', async () => {
    await expect(read('Name,Age\nMira,40')).rejects.toThrow('No row of the file names an amount')
  })
})

describe('the name of a period', () => {
  it.each([
    ['10/2026', '2026-10'],
    ['2026/10', '2026-10'],
    ['202610', '2026-10'],
    ['Okt. 2026', '2026-10'],
    ['März 2026', '2026-03'],
    ['December 2026', '2026-12'],
    ['P7 2026', '2026 P07'],
    ['2026/27 P10', '2026/27 P10'],
    ['13/2026', '13/2026'],
  ])('%s is %s', (text, name) => expect(periodName(text)).toBe(name))
})
