import { type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx'
import { type Day, isDay } from '@portolan/quantity'

export type ColumnFormat = 'text' | 'day' | 'integer' | 'decimal' | 'percent'

export type WorkbookColumn = {
  readonly header: string
  readonly format?: ColumnFormat
  readonly width?: number
}

export type WorkbookCell = string | number | boolean | null

export type WorkbookSheet = {
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}

const numberFormats: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: '0.0%',
}

/** A workbook with a frozen header, widths that fit and typed cells. Text stays text: no cell is a formula. */
export async function writeWorkbook(workbook: {
  readonly sheets: readonly WorkbookSheet[]
}): Promise<Uint8Array> {
  const names = new Set<string>()
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => ({
      name: sheetName(sheet.name, names),
      columns: sheet.columns.map((column, index) => columnOf(sheet, column, index)),
      rows: [
        sheet.columns.map(({ header }) => header),
        ...sheet.rows.map((row) => row.map((cell, index) => cellOf(cell, sheet.columns[index]?.format))),
      ],
      freezePane: { rows: 1 },
    })),
  })
}

function columnOf(sheet: WorkbookSheet, column: WorkbookColumn, index: number): ColumnDef {
  const width = column.width ?? fittingWidth(sheet, column, index)
  return column.format === undefined ? { width } : { width, numFmt: numberFormats[column.format] }
}

const widest = 60

function fittingWidth(sheet: WorkbookSheet, column: WorkbookColumn, index: number): number {
  const longest = sheet.rows
    .slice(0, 1_000)
    .reduce((most, row) => Math.max(most, String(row[index] ?? '').length), column.header.length)
  return Math.min(widest, longest + 2)
}

function cellOf(cell: WorkbookCell, format: ColumnFormat | undefined): CellValue {
  if (typeof cell !== 'string') return cell
  if (format === 'day' && isDay(cell)) return dateOf(cell)
  return cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell
}

/** The format's own limit; longer text makes a file that Excel repairs by dropping the cell. */
const longestCell = 32_767

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** 31 characters, none of []:*?/\, never the same twice: else Excel refuses the workbook. */
function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  let unique = base
  for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${base.slice(0, 27)} (${n})`
  taken.add(unique.toLowerCase())
  return unique
}
