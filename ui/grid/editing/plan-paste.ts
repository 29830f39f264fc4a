import { anyEdit, isSameValue, type ReadRows } from '../cell-edit.ts'
import type { GridColumn } from '../column.ts'
import type { Range } from '../range.ts'
import { textOfCell } from '../text-of-cell.ts'
import { judgeText, type Reading } from './cell-text.ts'
import type { CellEdit, CellProblem, GridRows, PlannedEdits } from './planned-edits.ts'

export type PastePlan<Row> = PlannedEdits & {
  /** Rows below the last one, whole. */
  readonly newRows: readonly Row[]
  /** Ids of all rows that the block would add, those that cannot be made included. */
  readonly newIds: readonly string[]
  /** Cells of the block that have no place: beyond the last column, or below the last row. */
  readonly beyond: { readonly columns: number; readonly rows: number }
}

export type PasteInto<Row> = GridRows<Row> &
  Reading & {
    /** The selected cells; the block begins at their first one. */
    readonly range: Range
    /** Undefined where the grid takes no new rows. */
    readonly newRow: ((index: number) => Row) | undefined
  }

/**
 * Where the cells of a block go and what they become. One cell fills the whole range, and so does a block that fits
 * into it a whole number of times, as spreadsheets do. Nothing is written here.
 */
export function planPaste<Row>(block: readonly (readonly string[])[], into: PasteInto<Row>): PastePlan<Row> {
  const { range, rows, columns } = into
  const wide = Math.max(0, ...block.map((cells) => cells.length))
  const tall = spread(block.length, range.bottom - range.top + 1)
  const across = spread(wide, range.right - range.left + 1)
  const places = Math.min(across, columns.length - range.left)
  const shownColumns = columns.slice(range.left, range.left + places)
  const lines = Array.from({ length: tall }, (_, line) => block[line % block.length] ?? []).map((cells) =>
    shownColumns.map((column, index) => ({ column, text: cells[index % wide] ?? '' })),
  )
  const known = Math.min(lines.length, rows.length - range.top)
  const old = lines.slice(0, known).flatMap((line, index) => pasteLine(line, rows[range.top + index], into))
  const added = into.newRow ? newRowsOf(lines.slice(known), into.newRow, into) : []
  return {
    cells: old.flatMap((one) => ('cell' in one ? [one.cell] : [])),
    problems: [
      ...old.flatMap((one) => ('bad' in one ? [one.bad] : [])),
      ...added.flatMap(({ problems }) => problems),
    ],
    newRows: added.flatMap(({ row }) => (row === undefined ? [] : [row])),
    newIds: added.map(({ id }) => id),
    beyond: {
      columns: Math.max(0, across - places),
      rows: into.newRow ? 0 : lines.length - known,
    },
  }
}

/** A block that was read into rows by the screen itself. */
export function planOfRows<Row>(
  { rows, problems }: ReadRows<Row>,
  idOf: (row: Row) => string,
): PastePlan<Row> {
  return {
    cells: [],
    problems: problems.map(({ sentence, ...place }) => ({ ...place, problem: { sentence } })),
    newRows: rows,
    newIds: rows.map(idOf),
    beyond: { columns: 0, rows: 0 },
  }
}

/** How far a block of this length goes in a range of that: itself, or the range where it fits in evenly. */
function spread(length: number, range: number): number {
  return length > 0 && range % length === 0 ? range : length
}

type Line<Row> = readonly { readonly column: GridColumn<Row>; readonly text: string }[]
type Pasted = { readonly cell: CellEdit } | { readonly bad: CellProblem }

function pasteLine<Row>(line: Line<Row>, row: Row | undefined, into: PasteInto<Row>): readonly Pasted[] {
  if (row === undefined) return []
  const rowId = into.idOf(row)
  return line.flatMap<Pasted>(({ column, text }) => {
    const columnId = column.id
    if (!column.edit) return fixedCell(column, { row, rowId, text })
    const edit = anyEdit(column.edit)
    // What is there already needs no reading: a copied block goes back even over cells that are closed.
    if (text.trim() === textOfCell(edit, row, into.locale)) return []
    const judged = judgeText(edit, row, { text, locale: into.locale, today: into.today })
    if ('problem' in judged) return [{ bad: { rowId, columnId, text, problem: judged.problem } }]
    const before = edit.read(row)
    return isSameValue(before, judged.value)
      ? []
      : [{ cell: { rowId, columnId, before, after: judged.value } }]
  })
}

/** A column that is only shown takes nothing; it complains only where the text says something else. */
function fixedCell<Row>(
  column: GridColumn<Row>,
  given: { row: Row; rowId: string; text: string },
): readonly Pasted[] {
  const { row, rowId, text } = given
  if (text.trim() === '' || text.trim() === (column.text?.(row) ?? '').trim()) return []
  return [{ bad: { rowId, columnId: column.id, text, problem: { code: 'fixed' } } }]
}

type NewRow<Row> = {
  readonly id: string
  readonly row: Row | undefined
  readonly problems: readonly CellProblem[]
}

function newRowsOf<Row>(
  lines: readonly Line<Row>[],
  newRow: (index: number) => Row,
  into: PasteInto<Row>,
): readonly NewRow<Row>[] {
  return lines
    .filter((line) => line.some(({ column, text }) => column.edit !== undefined && text.trim() !== ''))
    .map((line, index) => filledRow(line, newRow(index), into))
}

/** A new row that lacks what is needed, or holds a cell that cannot be read in a needed column, is not made. */
function filledRow<Row>(line: Line<Row>, blank: Row, into: PasteInto<Row>): NewRow<Row> {
  const rowId = into.idOf(blank)
  let row = blank
  const problems: CellProblem[] = []
  for (const { column, text } of line) {
    if (!column.edit) {
      if (text.trim() !== '') problems.push({ rowId, columnId: column.id, text, problem: { code: 'fixed' } })
      continue
    }
    const edit = anyEdit(column.edit)
    if (text.trim() === '') continue
    const judged = judgeText(edit, row, { text, locale: into.locale, today: into.today })
    if ('problem' in judged) problems.push({ rowId, columnId: column.id, text, problem: judged.problem })
    else row = edit.write(row, judged.value)
  }
  const missing = into.columns.filter(({ edit }) => edit?.needed === true && anyEdit(edit).read(row) === null)
  const lacks = missing
    .filter(({ id }) => !problems.some(({ columnId }) => columnId === id))
    .map(({ id }) => ({ rowId, columnId: id, text: '', problem: { code: 'needed' as const } }))
  return { id: rowId, row: missing.length === 0 ? row : undefined, problems: [...problems, ...lacks] }
}
