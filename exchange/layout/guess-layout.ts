import { type Finding, told, type Told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../outcome.ts'
import { columnLetter } from '../reading/column-letter.ts'
import { type Sheet } from '../reading/xlsx.ts'
import { joinHeaders, recognisedTargets } from './header-lines.ts'
import { transpose } from './transpose.ts'

export type TableRow = {
  /** Where the user finds it: the line number as a spreadsheet shows it, or the letter of its column. */
  readonly number: string
  readonly cells: readonly string[]
}

export type Table = {
  readonly sheet: string
  /** 'rows': a project a row; 'columns': a project a column, turned here. */
  readonly orientation: 'rows' | 'columns'
  /** Names are never blank and never the same twice. */
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  /** Titles above the header and notes below the table, as they stand in the file. */
  readonly notes: readonly string[]
  readonly headerAt: string
}

type Grid = readonly (readonly string[])[]
type Place = { readonly orientation: Table['orientation']; readonly at: number; readonly score: number }

const headerDepth = 30
const headerBreadth = 6

/** The sheet that looks most like a register: what its header names counts most, then how many rows it has. */
export function guessTable(sheets: readonly Sheet[]): Outcome<Table | undefined> {
  const visible = sheets.filter((sheet) => sheet.hidden !== true)
  const scored = (visible.length > 0 ? visible : sheets).map((sheet) => ({
    sheet,
    likeness: likenessOf(sheet),
  }))
  const [best, ...others] = scored.toSorted((a, b) => b.likeness - a.likeness)
  if (!best) {
    const says = told('exchange:no-sheet')`The workbook has no sheet. Add one with a header row.`
    return { result: undefined, findings: [fileFinding('error', 'empty', '', says)] }
  }
  const laid = guessLayout(best.sheet)
  return { ...laid, findings: [...laid.findings, ...otherSheets(best.sheet, others)] }
}

const mostRows = 1_000

function likenessOf({ rows }: Sheet): number {
  const { score, at, orientation } = findHeader(rows)
  const below = orientation === 'rows' ? rows.slice(at + 1, at + 1 + mostRows).filter(hasText).length : 2
  return score * score * Math.log2(1 + below)
}

function hasText(row: readonly string[]): boolean {
  return row.some(isFilled)
}

type Scored = { readonly sheet: Sheet; readonly likeness: number }

/** A second list in the same book is never passed over in silence. */
function otherSheets(read: Sheet, others: readonly Scored[]): readonly Finding[] {
  const alike = others
    .filter(({ likeness }) => likeness >= leastAlike)
    .map(({ sheet }) => told('exchange:sheet')`"${{ sheet: sheet.name }}"`)
  if (alike.length === 0) return []
  const sheet = read.name
  const says =
    alike.length === 1
      ? told(
          'exchange:other-sheet',
        )`The sheet "${{ sheet }}" is read; ${{ others: alike }} may hold projects as well. Import it by name if so.`
      : told(
          'exchange:other-sheets',
        )`The sheet "${{ sheet }}" is read; ${{ others: alike }} may hold projects as well. Import them by name if so.`
  return [fileFinding('warning', 'other-sheets', sheet, says)]
}

/** Three columns known by their names, over one row. */
const leastAlike = 9

export type LayoutChoice = { readonly orientation: Table['orientation']; readonly headerAt: number }

/** Finds the header, turns the table where projects are columns, and drops what is blank. `choice` corrects it. */
export function guessLayout(sheet: Sheet, choice?: LayoutChoice): Outcome<Table | undefined> {
  const place = choice ? { orientation: choice.orientation, at: choice.headerAt } : findHeader(sheet.rows)
  const grid = place.orientation === 'columns' ? transpose(sheet.rows) : sheet.rows
  const { table, sums } = cut(sheet.name, choice ? grid : joinHeaders(grid, place.at), place)
  if (table.header.length === 0 || table.rows.length === 0) {
    const says = told(
      'exchange:no-table',
    )`The sheet ${{ sheet: sheet.name }} has no rows below a header. Add a header row and one row for each project.`
    return { result: undefined, findings: [fileFinding('error', 'no-table', sheet.name, says)] }
  }
  return { result: table, findings: sumsLeftOut(table, sums) }
}

function sumsLeftOut({ sheet, orientation }: Table, sums: readonly string[]): readonly Finding[] {
  if (sums.length === 0) return []
  const says = sums.length === 1 ? sumLeftOut[orientation](sums) : manySumsLeftOut[orientation](sums)
  return [fileFinding('info', 'sums-left-out', sheet, says)]
}

type SaysOfSums = Readonly<Record<Table['orientation'], (places: readonly string[]) => Told>>

const sumLeftOut: SaysOfSums = {
  rows: (places) => told('exchange:sum-row')`Row ${{ places }} holds a sum and no project; it is left out.`,
  columns: (places) =>
    told('exchange:sum-column')`Column ${{ places }} holds a sum and no project; it is left out.`,
}

const manySumsLeftOut: SaysOfSums = {
  rows: (places) =>
    told('exchange:sum-rows')`Rows ${{ places }} hold sums and no projects; they are left out.`,
  columns: (places) =>
    told('exchange:sum-columns')`Columns ${{ places }} hold sums and no projects; they are left out.`,
}

function findHeader(rows: Grid): Place {
  const byRow = bestLine(rows.slice(0, headerDepth))
  const corner = rows.slice(0, 200).map((row) => row.slice(0, headerBreadth))
  const byColumn = bestLine(transpose(corner))
  if (byColumn.score > byRow.score) return { orientation: 'columns', ...byColumn }
  if (byRow.score > 0) return { orientation: 'rows', ...byRow }
  return { orientation: 'rows', at: firstFullRow(rows), score: 0 }
}

function bestLine(lines: Grid): { readonly at: number; readonly score: number } {
  let best = { at: 0, score: 0 }
  lines.forEach((line, at) => {
    const score = recognisedTargets(line)
    if (score > best.score) best = { at, score }
  })
  return best
}

/** Nothing recognised: the header is the first row about as wide as the table; titles above are narrower. */
function firstFullRow(rows: Grid): number {
  const widths = rows.slice(0, headerDepth).map((row) => row.filter((cell) => cell.trim() !== '').length)
  const widest = Math.max(0, ...widths)
  return Math.max(
    0,
    widths.findIndex((width) => width >= widest * 0.8),
  )
}

type Cut = { readonly table: Table; readonly sums: readonly string[] }

function cut(sheet: string, grid: Grid, { at, orientation }: Omit<Place, 'score'>): Cut {
  const headerRow = grid[at] ?? []
  const body = grid.slice(at + 1)
  const filled = body.filter((row) => row.some(isFilled))
  const width = Math.max(headerRow.length, ...sampleWidths(filled))
  const columns = [...Array(width).keys()].filter(
    (c) => isFilled(headerRow[c]) || filled.some((row) => isFilled(row[c])),
  )
  // A long "header" over nothing is a footnote of a turned table, not a column.
  const footnotes = columns.filter(
    (c) => (headerRow[c] ?? '').length > 200 && !filled.some((row) => isFilled(row[c])),
  )
  const kept = columns.filter((c) => !footnotes.includes(c))
  const rows: TableRow[] = []
  const sums: string[] = []
  const notes = grid.slice(0, at).map(noteOf).filter(isFilled)
  body.forEach((row, index) => {
    if (!row.some(isFilled)) return
    const cells = kept.map((c) => row[c] ?? '')
    if (isNote(cells, kept.length)) notes.push(noteOf(row))
    else if (isSum(cells)) sums.push(placeName(at + 1 + index, orientation))
    else rows.push({ number: placeName(at + 1 + index, orientation), cells })
  })
  for (const c of footnotes) notes.push(headerRow[c] ?? '')
  const header = uniqueNames(kept.map((c) => [headerRow[c] ?? '', c]))
  return { table: { sheet, orientation, header, rows, notes, headerAt: placeName(at, orientation) }, sums }
}

function sampleWidths(rows: Grid): number[] {
  // Spreading 200,000 widths into Math.max would overflow the stack.
  return [rows.reduce((widest, row) => Math.max(widest, row.length), 0)]
}

function placeName(index: number, orientation: Table['orientation']): string {
  return orientation === 'columns' ? columnLetter(index) : String(index + 1)
}

/** One long sentence in a wide row is a remark ("Source: …", "Note that …"), not a project. */
function isNote(cells: readonly string[], width: number): boolean {
  if (width < 4) return false
  const filled = cells.filter(isFilled)
  const only = filled.length === 1 ? (filled[0] ?? '') : ''
  return only.length > 60 || /^(source|note|notes|total|grand total|footnote|\*)/i.test(only)
}

const sumName =
  /^((grand|sub|overall|portfolio)[ -]?)?(totals?|sums?)( (of|for) .*| \(.*\))?:?$|^(gesamt|zwischen)?summe:?$|^gesamt:?$|^insgesamt:?$|^(number|count|anzahl) (of|der) /i

/** A name such as "Total" with nothing but figures beside it. */
function isSum(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(isFilled)
  const [name, ...more] = filled.filter((cell) => !isFigure(cell))
  return (
    filled.length > 1 && name !== undefined && more.length === 0 && name.length < 100 && sumName.test(name)
  )
}

/** No figure is longer, and a pattern may stall on a text that is. */
const longestFigure = 40

function isFigure(cell: string): boolean {
  if (cell.length > longestFigure) return false
  return /^[-+(£$€]*\s?\d[\d\s.,'’]*(%|[£$€]|[kmKM]|bn|[A-Z]{3})?\)?$/.test(cell)
}

function noteOf(row: readonly string[]): string {
  return row.filter(isFilled).join(' ').trim()
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}

function uniqueNames(named: readonly (readonly [string, number])[]): string[] {
  const taken = new Set<string>()
  return named.map(([text, column]) => {
    const base = text.trim() === '' ? `Column ${columnLetter(column)}` : text.trim()
    let name = base
    for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`
    taken.add(name)
    return name
  })
}
