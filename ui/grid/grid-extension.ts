import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { GridColumn } from './column.ts'
import type { Cell } from './movement.ts'
import type { Range } from './range.ts'

/** Where the person stands in a grid, and how to lead them elsewhere. */
export type GridPlace<Row> = {
  /** The lines that show, in their order. */
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly active: Cell
  /** The selected cells; at least the one with the focus. */
  readonly range: Range
  /** Moves the focus there. `extend` selects everything up to it. */
  readonly go: (to: Cell, extend?: boolean) => void
  /** Gives the focus back to the cell that had it. */
  readonly refocus: () => void
}

export type CellLook = {
  /** In place of what the column shows. */
  readonly content?: ReactNode
  readonly state?: 'editing' | 'refused' | 'saving' | 'fixed' | undefined
  /** Why it was refused: shown below the cell that has the focus, and told to those who hear the screen. */
  readonly sentence?: string | undefined
}

/** What editing adds to a grid. It comes in a file of its own, so that a grid for reading stays small. */
export type GridExtension<Row> = {
  /** True where it took the key. */
  readonly onKey: (event: KeyboardEvent, place: GridPlace<Row>) => boolean
  readonly onPaste: (event: ClipboardEvent, place: GridPlace<Row>) => void
  readonly onCut: (event: ClipboardEvent, place: GridPlace<Row>) => void
  readonly onDoubleClick: (cell: Cell, place: GridPlace<Row>) => void
  readonly onMenu: (event: MouseEvent, place: GridPlace<Row>) => void
  readonly onFill: (pull: { source: Range; target: Range }, place: GridPlace<Row>) => void
  readonly look: (row: Row, column: GridColumn<Row>, place: GridPlace<Row>) => CellLook | undefined
  /** Words of the empty line below the last row; undefined for a row of its own. */
  readonly blank: (row: Row) => string | undefined
  /** What stands over and below the grid: dialogs, menus, the bar of selected rows. */
  readonly parts: (place: GridPlace<Row>) => ReactNode
}
