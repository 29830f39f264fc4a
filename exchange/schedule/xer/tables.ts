import { asGrouped, told } from '@portolan/quantity'
import { fail, type Read } from '../../reading/failure.ts'
import type { ScheduleCaps } from '../caps.ts'
import { type Reading, subjectFinding } from '../reading.ts'

/** All that an XER holds, as it stood. */
export type XerTables = {
  /** The fields of the first line after ERMHDR: version, day, kind, user, …, currency. */
  readonly header: readonly string[]
  readonly tables: readonly XerTable[]
  readonly lineEnd: string
  readonly marked: boolean
  /** From %E on; undefined where it is missing. */
  readonly ending?: string
}

export type XerRow = readonly string[]

export type XerTable = {
  readonly name: string
  readonly fields: readonly string[]
  readonly rows: readonly XerRow[]
  /** `%T` stands without a line of fields. */
  readonly bare?: boolean
}

type OpenTable = { name: string; fields: string[]; rows: string[][]; bare?: boolean }

/**
 * Every table with its fields in order. A line that begins with no mark continues the last cell of the one before:
 * memos run over lines.
 */
export function readTables(text: string, caps: ScheduleCaps, reading: Reading): Read<XerTables> {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const tables: OpenTable[] = []
  let header: readonly string[] = []
  let ending: string | undefined
  let cells = 0
  for (const record of recordsOf(text)) {
    const parts = record.line.split('\t')
    cells += parts.length
    if (cells > caps.elements) return tooMany(caps.elements)
    const mark = parts[0]
    if (mark === '%E') {
      ending = text.slice(record.at)
      break
    }
    if (mark === 'ERMHDR') header = parts.slice(1)
    else if (mark === '%T') tables.push({ name: parts.slice(1).join('\t'), fields: [], rows: [], bare: true })
    else putLine(tables.at(-1), parts)
  }
  const tablesRead = { header, tables, lineEnd, marked: false, ...(ending !== undefined && { ending }) }
  const cut = ending === undefined ? checkEnd(tables, reading) : undefined
  return cut ?? { value: tablesRead }
}

function putLine(table: OpenTable | undefined, parts: readonly string[]): void {
  if (table === undefined) return
  if (parts[0] === '%F') {
    table.fields = parts.slice(1)
    delete table.bare
  } else {
    table.rows.push(parts.slice(1))
  }
}

const startsRecord = /^(?:ERMHDR|%[TFR])(?:\t|$)|^%E\s*$/

function* recordsOf(text: string): Generator<{ readonly line: string; readonly at: number }> {
  const lines = /([^\r\n]*)(\r\n|\n|\r|$)/y
  let record = ''
  let end = ''
  let at = 0
  while (lines.lastIndex < text.length) {
    const start = lines.lastIndex
    const [, line = '', lineEnd = ''] = lines.exec(text) ?? []
    if (startsRecord.test(line) || start === 0) {
      if (start > 0) yield { line: record, at }
      record = line
      at = start
      if (line.startsWith('%E')) break
    } else {
      record += end + line
    }
    end = lineEnd
  }
  yield { line: record, at }
}

/** Without %E the file may still be whole; with a last row that lacks cells it is not. */
function checkEnd(tables: readonly OpenTable[], { findings }: Reading): ReturnType<typeof fail> | undefined {
  const last = tables.at(-1)
  const row = last?.rows.at(-1)
  const short = last?.bare === true || (row !== undefined && row.length < (last?.fields.length ?? 0))
  if (last === undefined || short) {
    return fail(
      'truncated',
      told('exchange:truncated')`The file ends too early: it was cut off. Export or download it again.`,
    )
  }
  findings.add(
    subjectFinding(
      'warning',
      'end-missing',
      { kind: 'table', id: last.name },
      told(
        'exchange:end-missing',
      )`The file ends without its end mark (%E) after table ${{ table: last.name }}. It may have been cut off: compare its number of activities with that of the tool.`,
    ),
  )
  return undefined
}

function tooMany(cells: number): ReturnType<typeof fail> {
  return fail(
    'too-many-elements',
    told(
      'exchange:schedule-cells',
    )`The file holds more than ${{ cells: asGrouped(cells) }} cells. Split the schedule into smaller files.`,
  )
}

/** The very text, where nothing was changed. */
export function writeTables({ header, tables, lineEnd, ending }: XerTables): string {
  const lines = [['ERMHDR', ...header].join('\t')]
  for (const { name, fields, rows, bare } of tables) {
    lines.push(`%T\t${name}`)
    if (bare !== true) lines.push(['%F', ...fields].join('\t'))
    for (const row of rows) lines.push(['%R', ...row].join('\t'))
  }
  const text = lines.join(lineEnd) + lineEnd
  return ending === undefined ? text : text + ending
}
