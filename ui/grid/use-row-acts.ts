import { useLayoutEffect, useRef, useState } from 'react'
import type { DataGridProps } from './grid-props.ts'
import type { Cell } from './movement.ts'
import { toggleOne } from './selection.ts'

/** What a row asks for. It is the same for as long as the grid shows, so that no row is rendered because of it. */
export type RowActs<Row> = {
  readonly focus: (cell: Cell) => void
  readonly open: (row: Row) => void
  readonly pick: (id: string) => void
  readonly fold: (row: Row, open: boolean) => void
}

type Given<Row> = {
  readonly grid: DataGridProps<Row>
  readonly onFocusCell: (cell: Cell) => void
  /** A press on a row opens it; where cells are edited it does not. */
  readonly opens: boolean
}

export function useRowActs<Row>(given: Given<Row>): RowActs<Row> {
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  })
  const [acts] = useState<RowActs<Row>>(() => ({
    focus: (cell) => latest.current.onFocusCell(cell),
    open: (row) => {
      if (latest.current.opens) latest.current.grid.onOpen?.(row)
    },
    pick: (id) => latest.current.grid.onSelect?.(toggleOne(latest.current.grid, id)),
    fold: (row, open) => latest.current.grid.tree?.onToggle(row, open),
  }))
  return acts
}
