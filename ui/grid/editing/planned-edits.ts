import { type CellValue, anyEdit, isSameValue, type RowChange } from '../cell-edit.ts'
import type { GridColumn } from '../column.ts'
import type { Problem } from './cell-text.ts'

/** One cell that is to hold another value. */
export type CellEdit = {
  readonly rowId: string
  readonly columnId: string
  readonly before: CellValue
  readonly after: CellValue
}

/** A cell that cannot take what it is given. */
export type CellProblem = {
  readonly rowId: string | undefined
  readonly columnId: string
  readonly text: string
  readonly problem: Problem
}

/** What an act of the person would change, and what it cannot. */
export type PlannedEdits = { readonly cells: readonly CellEdit[]; readonly problems: readonly CellProblem[] }

export type GridRows<Row> = {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly columns: readonly GridColumn<Row>[]
}

/**
 * The cells of one act, row by row, as the host writes them. A cell of a row that is gone is left out, and so is one
 * that holds the value already.
 */
export function changesOf<Row>(cells: readonly CellEdit[], grid: GridRows<Row>): readonly RowChange<Row>[] {
  const byRow = new Map<string, CellEdit[]>()
  for (const cell of cells) byRow.set(cell.rowId, [...(byRow.get(cell.rowId) ?? []), cell])
  return grid.rows.flatMap((row) => {
    const own = byRow.get(grid.idOf(row)) ?? []
    const change = own.reduce<RowChange<Row>>((so, cell) => withCell(so, cell, grid.columns), {
      row,
      next: row,
      columns: [],
    })
    return change.columns.length === 0 ? [] : [change]
  })
}

function withCell<Row>(
  change: RowChange<Row>,
  cell: CellEdit,
  columns: readonly GridColumn<Row>[],
): RowChange<Row> {
  const column = columns.find(({ id }) => id === cell.columnId)
  if (!column?.edit) return change
  const edit = anyEdit(column.edit)
  if (isSameValue(edit.read(change.next), cell.after)) return change
  return {
    row: change.row,
    next: edit.write(change.next, cell.after),
    columns: [...change.columns, cell.columnId],
  }
}

/** What takes a list of cells back. */
export function inverseOf(cells: readonly CellEdit[]): readonly CellEdit[] {
  return cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before }))
}

/** Those cells that still hold what the act left in them: the others were changed by somebody since. */
export function untouchedSince<Row>(cells: readonly CellEdit[], grid: GridRows<Row>): readonly CellEdit[] {
  const rows = new Map(grid.rows.map((row) => [grid.idOf(row), row]))
  return cells.filter((cell) => {
    const row = rows.get(cell.rowId)
    const edit = grid.columns.find(({ id }) => id === cell.columnId)?.edit
    return row !== undefined && edit !== undefined && isSameValue(anyEdit(edit).read(row), cell.after)
  })
}
