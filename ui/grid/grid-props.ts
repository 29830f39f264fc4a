import type { ReactNode } from 'react'
import type { Arrangement } from './arrangement.ts'
import type { GridEditing } from './cell-edit.ts'
import type { GridColumn, Sorting } from './column.ts'
import type { GridTree } from './tree.ts'

export type DataGridProps<Row> = {
  /** Names the grid for those who do not see it: 'Projects'. */
  readonly label: string
  /** Keep the list of one identity (module scope or useMemo). */
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  /** Sums of all rows there are, by the ids of columns: they come and change without the rows. */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  readonly idOf: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** The row whose panel is open. */
  readonly openId?: string | undefined
  readonly sorting?: Sorting | undefined
  readonly onSort?: (sorting: Sorting | undefined) => void
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (selected: ReadonlySet<string>) => void
  readonly density?: 'regular' | 'compact' | 'two-line'
  /** All rows there are, where known; else those that came so far. */
  readonly total?: number | undefined
  readonly hasMore?: boolean
  readonly loadingMore?: boolean
  readonly onNeedMore?: () => void
  readonly loading?: boolean
  readonly refreshing?: boolean
  readonly problem?: unknown
  readonly onRetry?: () => void
  /** Shown in place of rows when there are none: EmptyState or NoMatch. */
  readonly empty?: ReactNode
  readonly rowTone?: (row: Row) => 'bad' | 'warn' | undefined
  /** 'fill' takes the height of its flex parent; a number is the most it grows to. */
  readonly height?: 'fill' | number
  readonly hiddenColumns?: readonly string[]
  readonly onHideColumns?: (ids: readonly string[]) => void
  /** Order and widths of the columns; without it the grid keeps them itself while it shows. */
  readonly arrangement?: Arrangement
  readonly onArrange?: (arrangement: Arrangement) => void
  /** Makes it a tree: `rows` are then those that show. Arrows to the sides open and close in the first column. */
  readonly tree?: GridTree<Row>
  /** Cells with `edit` can be changed while this is given. Keep it of one identity. */
  readonly editing?: GridEditing<Row> | undefined
  /** The column by which rows are gathered, with sums for each group. Not for trees. */
  readonly groupBy?: string | undefined
}
