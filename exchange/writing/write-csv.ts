import { formulaSafe } from './formula-safe.ts'

export type CsvOptions = {
  readonly delimiter?: ',' | ';' | '\t'
  /** Excel needs the mark to see UTF-8. */
  readonly bom?: boolean
  /** Off only for files that no spreadsheet opens: a round trip of the very text. */
  readonly formulaSafe?: boolean
}

export type CsvCell = string | number | boolean | null | undefined

/** RFC 4180: CRLF line ends, quotes only where needed. */
export function writeCsv(rows: readonly (readonly CsvCell[])[], options: CsvOptions = {}): Uint8Array {
  const delimiter = options.delimiter ?? ','
  const safe = options.formulaSafe ?? true
  const lines = rows.map((row) => writeRow(row, delimiter, safe))
  const text = lines.map((line) => `${line}\r\n`).join('')
  return new TextEncoder().encode(options.bom ? `\uFEFF${text}` : text)
}

function writeRow(row: readonly CsvCell[], delimiter: string, safe: boolean): string {
  const cells = row.map((cell) => writeCell(cell, delimiter, safe))
  // A row of one blank cell would be a blank line, which readers skip or read as no row at all.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter)
}

/** Quotes, line ends, any sign a reader may take for the delimiter, and starts that look like another format. */
const misleading = /["\r\n,;\t|]|^[\s\uFEFF[{<%]|\s$/

function writeCell(cell: CsvCell, delimiter: string, safe: boolean): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' && safe ? formulaSafe(cell) : String(cell)
  const quoted = text.includes(delimiter) || misleading.test(text)
  return quoted ? `"${text.replaceAll('"', '""')}"` : text
}
