import { anyEdit, isSameValue } from '../cell-edit.ts'
import { numbersFrom, type Range } from '../range.ts'
import { judgeValue } from './cell-text.ts'
import type { CellEdit, CellProblem, GridRows, PlannedEdits } from './planned-edits.ts'

/**
 * Fills the rows of `target` that are not in `source` with the rows of `source`, again and again in their order, as a
 * fill handle does: down from its end, up from its start. Values are copied and never counted on.
 */
export function planFill<Row>(
  given: { readonly source: Range; readonly target: Range },
  grid: GridRows<Row>,
): PlannedEdits {
  const { source, target } = given
  const height = source.bottom - source.top + 1
  const cells: CellEdit[] = []
  const problems: CellProblem[] = []
  for (const line of numbersFrom(target.top, target.bottom)) {
    if (line >= source.top && line <= source.bottom) continue
    const from = source.top + ((((line - source.top) % height) + height) % height)
    for (const column of grid.columns.slice(target.left, target.right + 1)) {
      const [row, giver] = [grid.rows[line], grid.rows[from]]
      if (!column.edit || row === undefined || giver === undefined) continue
      const edit = anyEdit(column.edit)
      const after = edit.read(giver)
      const before = edit.read(row)
      if (isSameValue(before, after)) continue
      const place = { rowId: grid.idOf(row), columnId: column.id }
      const judged = judgeValue(edit, row, after)
      if ('problem' in judged) problems.push({ ...place, text: '', problem: judged.problem })
      else cells.push({ ...place, before, after })
    }
  }
  return { cells, problems }
}

/** Ctrl D: the first row of the range goes down into the others; a single row takes the one above it. */
export function planFillDown<Row>(range: Range, grid: GridRows<Row>): PlannedEdits {
  const top = range.top === range.bottom ? range.top - 1 : range.top
  if (top < 0) return { cells: [], problems: [] }
  return planFill({ source: { ...range, top, bottom: top }, target: { ...range, top } }, grid)
}

/** Empties all cells of a range that may be empty. */
export function planClear<Row>(range: Range, grid: GridRows<Row>): PlannedEdits {
  const rows = grid.rows.slice(range.top, range.bottom + 1)
  const columns = grid.columns.slice(range.left, range.right + 1)
  return columns
    .map((column) => planBulk({ column: column.id, value: null }, { ...grid, rows }))
    .reduce(
      (all, one) => ({ cells: [...all.cells, ...one.cells], problems: [...all.problems, ...one.problems] }),
      {
        cells: [],
        problems: [],
      },
    )
}

/** One value for one column of many rows: what changes, and what cannot and why. */
export function planBulk<Row>(
  wanted: { readonly column: string; readonly value: CellEdit['after'] },
  grid: GridRows<Row>,
): PlannedEdits {
  const column = grid.columns.find(({ id }) => id === wanted.column)
  if (!column?.edit) return { cells: [], problems: [] }
  const edit = anyEdit(column.edit)
  const cells: CellEdit[] = []
  const problems: CellProblem[] = []
  for (const row of grid.rows) {
    const before = edit.read(row)
    if (isSameValue(before, wanted.value)) continue
    const place = { rowId: grid.idOf(row), columnId: column.id }
    const judged = judgeValue(edit, row, wanted.value)
    if ('problem' in judged) problems.push({ ...place, text: '', problem: judged.problem })
    else cells.push({ ...place, before, after: wanted.value })
  }
  return { cells, problems }
}
