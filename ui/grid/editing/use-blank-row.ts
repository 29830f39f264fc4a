import { useState } from 'react'
import { anyEdit, type CellValue } from '../cell-edit.ts'
import type { InnerGridProps } from '../data-grid.tsx'
import type { Acts } from './use-acts.ts'

export type BlankRow<Row> = {
  /** The empty line below the last row; undefined where the grid takes no new rows. */
  readonly row: Row | undefined
  readonly words: (row: Row) => string | undefined
  /** Writes a cell of it. It becomes a row as soon as it has what a row needs. */
  readonly write: (columnId: string, value: CellValue) => void
  /** Empty rows with ids that were not given before. */
  readonly make: (index: number) => Row | undefined
  readonly used: (count: number) => void
}

export function useBlankRow<Row extends object>(props: InnerGridProps<Row>, acts: Acts<Row>): BlankRow<Row> {
  const { editing, columns, idOf } = props
  const [next, setNext] = useState(0)
  const [draft, setDraft] = useState<Row | undefined>(undefined)
  const ready = !props.loading && !props.hasMore && editing?.onNewRows !== undefined
  const make = (index: number): Row | undefined => editing?.newRow?.(next + index)
  const row = ready ? (draft ?? make(0)) : undefined
  return {
    row,
    words: (one) =>
      row !== undefined && draft === undefined && idOf(one) === idOf(row)
        ? (editing?.newRowLabel ?? '')
        : undefined,
    write: (columnId, value) => {
      const edit = columns.find(({ id }) => id === columnId)?.edit
      if (!edit || row === undefined) return
      const written = anyEdit(edit).write(row, value)
      const complete = columns.every((column) => {
        const needed = column.edit && anyEdit(column.edit)
        return needed?.needed !== true || needed.read(written) !== null
      })
      if (!complete) {
        setDraft(written)
        return
      }
      acts.perform({ cells: [], newRows: [written] })
      setDraft(undefined)
      setNext(next + 1)
    },
    make,
    used: (count) => setNext(next + count),
  }
}
