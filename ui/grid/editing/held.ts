import { anyEdit } from '../cell-edit.ts'
import type { CellEdit, GridRows } from './planned-edits.ts'

/** A value that is shown before the server has it. */
export type Held = CellEdit & {
  /** The act it belongs to. */
  readonly act: number
  /** The rows there were when the server answered: as soon as there are others, its answer is in them. */
  readonly settled: unknown
}

/** The rows as they look with what is on its way; those without keep their identity. */
export function applyHeld<Row>(held: readonly Held[], grid: GridRows<Row>): readonly Row[] {
  const waiting = held.filter(({ settled }) => settled === undefined || settled === grid.rows)
  if (waiting.length === 0) return grid.rows
  const byRow = new Map<string, Held[]>()
  for (const one of waiting) byRow.set(one.rowId, [...(byRow.get(one.rowId) ?? []), one])
  const edits = new Map(grid.columns.flatMap(({ id, edit }) => (edit ? [[id, anyEdit(edit)] as const] : [])))
  return grid.rows.map((row) =>
    (byRow.get(grid.idOf(row)) ?? []).reduce(
      (so, { columnId, after }) => edits.get(columnId)?.write(so, after) ?? so,
      row,
    ),
  )
}
