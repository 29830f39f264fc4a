import { told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../outcome.ts'
import { type Caps, defaultCaps } from './caps.ts'
import { readCsv } from './csv.ts'
import { fail, type Read, sizeOf } from './failure.ts'
import { inflateGzip, isGzip } from './gzip.ts'
import { looksLikeJson, readJson } from './json.ts'
import { decode } from './text.ts'
import { readWorkbook, type Sheet } from './xlsx.ts'
import { isZip } from './zip-check.ts'

export type TableFile = {
  readonly fileName: string
  readonly sheets: readonly Sheet[]
  readonly format: 'csv' | 'xlsx' | 'geojson' | 'json'
  /** Of the text, or undefined for a workbook. */
  readonly encoding?: string
  readonly delimiter?: string
  readonly compressed: boolean
}

export type ReadOptions = { readonly fileName: string; readonly caps?: Partial<Caps> }

/** Reads a table from bytes by what they hold, whatever the name says. Undefined with a finding if it cannot. */
export async function readTable(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Outcome<TableFile | undefined>> {
  const caps = { ...defaultCaps, ...options.caps }
  const read = await readBytes(bytes, options.fileName, caps)
  if ('value' in read) return { result: read.value, findings: [] }
  const { code, ...says } = read.failure
  return { result: undefined, findings: [fileFinding('error', code, options.fileName, says)] }
}

async function readBytes(bytes: Uint8Array, fileName: string, caps: Caps): Promise<Read<TableFile>> {
  if (bytes.length === 0) return fail('empty', told('exchange:empty')`The file is empty. Export it again.`)
  if (bytes.length > caps.bytes) {
    return fail(
      'too-big',
      told(
        'exchange:too-big',
      )`The file is larger than ${{ size: sizeOf(caps.bytes) }}. Split it into smaller files.`,
    )
  }
  const compressed = isGzip(bytes)
  const inflated = compressed ? inflateGzip(bytes, caps) : { value: bytes }
  if ('failure' in inflated) return inflated
  if (isZip(inflated.value)) {
    const sheets = await readWorkbook(inflated.value, caps)
    return 'failure' in sheets
      ? sheets
      : { value: { fileName, sheets: sheets.value, format: 'xlsx', compressed } }
  }
  if (isCompoundFile(inflated.value)) {
    return fail(
      'old-workbook',
      told(
        'exchange:old-workbook',
      )`This is an old or password-protected workbook. Save it as XLSX without a password.`,
    )
  }
  return readText(inflated.value, fileName, compressed, caps)
}

/** The container of .xls files and of encrypted .xlsx files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

function readText(bytes: Uint8Array, fileName: string, compressed: boolean, caps: Caps): Read<TableFile> {
  const decoded = decode(bytes)
  if ('failure' in decoded) return decoded
  const { text, encoding } = decoded.value
  if (text.trim() === '')
    return fail('empty', told('exchange:no-text')`The file holds no text. Export it again.`)
  if (text.startsWith('%PDF-'))
    return fail(
      'not-a-table',
      told('exchange:pdf')`The file is a PDF. Ask its author for the CSV or XLSX behind it.`,
    )
  if (looksLikeJson(text)) {
    const json = readJson(text, caps)
    if ('failure' in json) return json
    const sheets = [{ name: fileName, rows: json.value.rows }]
    return { value: { fileName, sheets, format: json.value.format, encoding, compressed } }
  }
  if (/^\s*<(\?xml|!doctype|html)/i.test(text)) {
    return fail(
      'not-a-table',
      told(
        'exchange:markup',
      )`The file is a web page or XML, not a table. Save it as CSV or XLSX and try again.`,
    )
  }
  const csv = readCsv(text, caps)
  if ('failure' in csv) return csv
  const { rows, delimiter } = csv.value
  const sheets = [{ name: fileName, rows }]
  return { value: { fileName, sheets, format: 'csv', encoding, delimiter, compressed } }
}
