import { type Day, told, type Told } from '@portolan/quantity'
import { type DateOrder, provenOrder, readDay } from '../cells/day.ts'
import type { DecimalSign } from '../cells/decimal.ts'
import { fileFinding, type Outcome } from '../outcome.ts'
import { readTable } from '../reading/read-table.ts'
import { readExactAmount, signOfAmounts } from './amount.ts'
import { type LedgerColumn, ledgerLayout, type LedgerLayout, neededColumns } from './columns.ts'
import { periodName } from './period-name.ts'
import { isTrailer, type LedgerTrailer, readTrailer } from './trailer.ts'

/** One line of a ledger as the file has it. */
export type LedgerLine = {
  /** Where the user finds it: the row of the file, from 1. */
  readonly row: number
  readonly project: string
  readonly category: string
  readonly day: Day | null
  /** '2026-10'; empty where the line names a day or nothing. */
  readonly period: string
  /** Minor units; null where it cannot be read. */
  readonly amount: number | null
  readonly currency: string
  readonly document: string
  /** Of the document; counted here where the file does not number them. */
  readonly line: string
  readonly supplier: string
  readonly text: string
  /** Why the line cannot be taken as it stands. */
  readonly wrong: Told | null
}

export type LedgerFile = {
  readonly header: readonly string[]
  readonly columns: Readonly<Partial<Record<LedgerColumn, string>>>
  readonly lines: readonly LedgerLine[]
  readonly trailers: readonly LedgerTrailer[]
}

export type LedgerReadOptions = {
  readonly name: string
  /** The currency of lines that name none. */
  readonly currency: string
  readonly columns?: Readonly<Partial<Record<LedgerColumn, string>>> | undefined
}

/** Titles may stand above the header. */
const headerWithin = 20

/** Reads the lines of a ledger from CSV or XLSX, by the words of its header. Undefined with a finding if it is none. */
export async function readLedger(
  bytes: Uint8Array,
  options: LedgerReadOptions,
): Promise<Outcome<LedgerFile | undefined>> {
  const read = await readTable(bytes, { fileName: options.name })
  const rows = read.result?.sheets[0]?.rows
  if (rows === undefined) return { result: undefined, findings: read.findings }
  const table = findTable(rows, options)
  if (table === undefined)
    return { result: undefined, findings: [fileFinding('error', 'not-a-ledger', options.name, noLedger)] }
  return { result: linesOf(table, options), findings: [] }
}

const noLedger = told(
  'exchange:ledger.no-header',
)`No row of the file names an amount, a document number and a cost category. Export the postings with these columns, and a date or a period.`

type LedgerTable = {
  readonly header: readonly string[]
  readonly layout: LedgerLayout
  readonly below: readonly (readonly string[])[]
  readonly firstRow: number
}

function findTable(
  rows: readonly (readonly string[])[],
  { columns }: LedgerReadOptions,
): LedgerTable | undefined {
  for (let at = 0; at < Math.min(rows.length, headerWithin); at += 1) {
    const header = rows[at] ?? []
    const layout = ledgerLayout(header, columns)
    const isLedger =
      neededColumns.every((column) => layout.has(column)) && (layout.has('day') || layout.has('period'))
    if (isLedger) return { header, layout, below: rows.slice(at + 1), firstRow: at + 2 }
  }
  return undefined
}

function linesOf({ header, layout, below, firstRow }: LedgerTable, options: LedgerReadOptions): LedgerFile {
  const cell = (row: readonly string[], column: LedgerColumn): string => {
    const at = layout.get(column)
    return at === undefined ? '' : (row[at] ?? '').trim()
  }
  const filled = below.flatMap((row, index) =>
    row.every((one) => one.trim() === '') ? [] : [{ row, number: firstRow + index }],
  )
  const ends = filled.filter(({ row }) => isTrailer(row))
  const postings = filled.filter(({ row }) => !isTrailer(row))
  const ways: Ways = {
    order: provenOrder(postings.map(({ row }) => cell(row, 'day')))?.order ?? 'dmy',
    sign: signOfAmounts(postings.map(({ row }) => cell(row, 'amount'))),
    currency: options.currency,
  }
  const counts = new Map<string, number>()
  return {
    header: header.map((one) => one.trim()),
    columns: Object.fromEntries([...layout].map(([column, at]) => [column, (header[at] ?? '').trim()])),
    lines: postings.map(({ row, number }) => lineOf((column) => cell(row, column), { number, ways, counts })),
    trailers: ends.map(({ row }) => readTrailer(row, layout, ways)),
  }
}

type Ways = {
  readonly order: DateOrder
  readonly sign: DecimalSign | undefined
  readonly currency: string
}

function lineOf(
  cell: (column: LedgerColumn) => string,
  {
    number,
    ways,
    counts,
  }: { readonly number: number; readonly ways: Ways; readonly counts: Map<string, number> },
): LedgerLine {
  const currency = cell('currency').toUpperCase() || ways.currency
  const amount = readExactAmount(cell('amount'), currency, ways.sign)
  const day = readPosting(cell('day'), ways.order)
  const period = day === undefined && cell('period') !== '' ? periodName(cell('period')) : ''
  const document = cell('document')
  const nth = (counts.get(document) ?? 0) + 1
  counts.set(document, nth)
  const wrong =
    'wrong' in amount
      ? amount.wrong
      : day === null
        ? told('exchange:ledger.no-day')`“${{ cell: cell('day') }}” is no date.`
        : (missing(document, 'document') ??
          missing(cell('category'), 'category') ??
          (day === undefined ? missing(period, 'day') : null))
  return {
    row: number,
    project: cell('project'),
    category: cell('category'),
    day: day ?? null,
    period,
    amount: 'amount' in amount ? amount.amount : null,
    currency,
    document,
    line: cell('line') || String(nth),
    supplier: cell('supplier'),
    text: cell('text'),
    wrong,
  }
}

/** Undefined where there is none, null where it cannot be read. */
function readPosting(text: string, order: DateOrder): Day | null | undefined {
  if (text === '') return undefined
  const read = readDay(text, { order, edge: 'last' })
  return 'value' in read ? read.value : null
}

function missing(text: string, what: 'document' | 'category' | 'day'): Told | null {
  if (text !== '') return null
  if (what === 'document') return told('exchange:ledger.no-document')`The line has no document number.`
  if (what === 'category') return told('exchange:ledger.no-category')`The line has no cost category.`
  return told('exchange:ledger.no-period')`The line names neither a date nor a period.`
}
