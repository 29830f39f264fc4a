import { asGrouped, told } from '@portolan/quantity'
import { type Cell, type CellValue, readXlsx, type Sheet as BookSheet } from 'hucre/xlsx'
import { type Caps } from './caps.ts'
import { columnLetter } from './column-letter.ts'
import { fail, type Read } from './failure.ts'
import { plainNumber } from '../cells/plain-number.ts'
import { checkZip } from './zip-check.ts'

export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Put away by its author: read only where nothing else is there, or when named. */
  readonly hidden?: boolean
}

export async function readWorkbook(bytes: Uint8Array, caps: Caps): Promise<Read<readonly Sheet[]>> {
  const parts = await checkZip(bytes, caps)
  if ('failure' in parts) return parts
  if (!parts.value.some((name) => /^xl\/workbook\.(xml|bin)$/i.test(name))) {
    return fail(
      'not-a-table',
      told(
        'exchange:no-workbook',
      )`The archive is not a workbook. Unpack it and hand in the CSV or XLSX file inside.`,
    )
  }
  try {
    // One row and one column past the caps are enough to know that the caps are passed.
    const range = `A1:${columnLetter(caps.columns)}${caps.rows + 1}`
    const workbook = await readXlsx(bytes, { range, readStyles: true })
    return withinCaps(workbook.sheets.map(readSheet), caps)
  } catch {
    return fail(
      'damaged-workbook',
      told(
        'exchange:unreadable-workbook',
      )`The workbook cannot be read. Open it in a spreadsheet program and save it again.`,
    )
  }
}

function readSheet(sheet: BookSheet): Sheet {
  const rows = sheet.rows.map((row, r) => row.map((value, c) => textAt(value, sheet.cells?.get(`${r},${c}`))))
  const hidden = sheet.hidden === true || sheet.veryHidden === true
  return { name: sheet.name, rows, ...(hidden && { hidden }) }
}

/** As its reader sees it: a workbook holds 0.45 where the sheet shows 45 %. */
function textAt(value: CellValue, cell: Partial<Cell> | undefined): string {
  const format = cell?.style?.numFmt
  return typeof value === 'number' && format !== undefined && isPercent(format)
    ? `${plainNumber(value * 100)}%`
    : cellText(value)
}

function isPercent(format: string): boolean {
  // A percent sign in quotes or behind a backslash is decoration and changes nothing of the number.
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}

function withinCaps(sheets: readonly Sheet[], caps: Caps): Read<readonly Sheet[]> {
  for (const { name, rows } of sheets) {
    if (rows.length > caps.rows) {
      const says = told(
        'exchange:sheet-rows',
      )`The sheet ${{ sheet: name }} has more than ${{ rows: asGrouped(caps.rows) }} rows. Split it into smaller sheets.`
      return fail('too-many-rows', says)
    }
    if (rows.some((row) => (row[caps.columns] ?? '') !== '')) {
      const says = told(
        'exchange:sheet-columns',
      )`The sheet ${{ sheet: name }} has more than ${{ columns: asGrouped(caps.columns) }} columns. Remove those not needed.`
      return fail('too-many-columns', says)
    }
  }
  return { value: sheets }
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return String(value)
  return isoText(value)
}

/** Dates of a workbook have no zone; midnight means a plain day. */
function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
