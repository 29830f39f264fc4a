import { asGrouped, told } from '@portolan/quantity'
import { parse } from 'csv-parse/sync'
import { type Caps } from './caps.ts'
import { fieldCounts } from './field-counts.ts'
import { fail, type Failure, type Read } from './failure.ts'

export type CsvRows = { readonly rows: string[][]; readonly delimiter: string }

const delimiters = [',', ';', '\t', '|'] as const

/** Every record of the text, blank lines included, so that a row number here is the row a spreadsheet shows. */
export function readCsv(text: string, caps: Caps): Read<CsvRows> {
  const delimiter = guessDelimiter(text)
  const failure = checkShape(text, delimiter, caps)
  if (failure) return { failure }
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: recordEnds(text),
    })
    return { value: { rows, delimiter } }
  } catch (error) {
    return explain(error)
  }
}

/** The library would settle on the first line end it meets; real files mix them, also inside quotes. */
function recordEnds(text: string): string[] {
  return /\n/.test(text) ? ['\r\n', '\n'] : ['\r']
}

function explain(error: unknown): Read<CsvRows> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return fail(
      'truncated',
      told(
        'exchange:open-quote',
      )`The file ends inside a quoted cell: it was cut off, or a quotation mark is missing. Export it again.`,
    )
  }
  return fail(
    'damaged-csv',
    told(
      'exchange:damaged-csv',
    )`The rows of the file cannot be told apart. Open it in a spreadsheet and save it as CSV.`,
  )
}

function checkShape(text: string, delimiter: string, caps: Caps): Failure | undefined {
  const shape = fieldCounts(text, delimiter, caps.rows + 1)
  if (shape.records > caps.rows) {
    const says = told(
      'exchange:more-rows',
    )`The file has more than ${{ rows: asGrouped(caps.rows) }} rows. Split it into smaller files.`
    return { code: 'too-many-rows', ...says }
  }
  if (shape.widest > caps.columns) {
    const columns = asGrouped(shape.widest)
    const says = told(
      'exchange:wide-row',
    )`A row of the file has ${{ columns }} columns; up to ${{ most: asGrouped(caps.columns) }} are read. Remove the columns that are not needed.`
    return { code: 'too-many-columns', ...says }
  }
  if (shape.total > caps.cells) {
    const says = told(
      'exchange:more-cells',
    )`The file has more than ${{ cells: asGrouped(caps.cells) }} cells. Split it into smaller files.`
    return { code: 'too-many-cells', ...says }
  }
  return undefined
}

/** Picks the sign that splits most of the first records into the same number of cells. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, 200_000)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { counts, open, stray } = fieldCounts(sample, delimiter, 60)
    // Quotes that never close are not quotes: this is not the sign the file was written with.
    if (open && sample.length === text.length) continue
    // The last record of a cut sample may be half a record.
    const whole = counts.length > 2 ? counts.slice(0, -1) : counts
    const score = agreement(whole) / (1 + stray)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function agreement(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1)
  let score = 0
  for (const [fields, times] of tally) {
    score = Math.max(score, (times / counts.length) * (1 + Math.log2(fields)))
  }
  return score
}
