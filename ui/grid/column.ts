import type { Money } from '@portolan/quantity'
import type { ReactNode } from 'react'
import type { CellEdit } from './cell-edit.ts'

export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  /** What stands in the cell. One line, cut with an ellipsis, unless rows have two lines. */
  readonly cell: (row: Row) => ReactNode
  /** Pixels; the least width where `grow` is given. */
  readonly width: number
  /** Share of the width that is left over. */
  readonly grow?: number
  /** 'end' for numbers. */
  readonly align?: 'start' | 'end'
  /** The name by which the server sorts; without it the column does not sort. */
  readonly sort?: string
  /** What the header means, on hover. */
  readonly hint?: string
  /** Off until chosen. */
  readonly hidden?: boolean
  /** False for columns that must stay. The first column always stays. */
  readonly optional?: boolean
  /** What copying the cell gives, for columns without `edit`. */
  readonly text?: (row: Row) => string
  /** Its cells can be edited while the grid has `editing`; copying takes its text from here at all times. */
  readonly edit?: CellEdit<Row>
  /** Rows can be gathered by what this gives: the key, and the words of the group. */
  readonly group?: (row: Row) => { readonly key: string; readonly label: string }
  /** Its groups stand in the order of their first rows, as weeks do, and not in that of their words. */
  readonly groupsAsGiven?: boolean
  /** Added up for each group, with how many of its rows have a value; null where a row has none. */
  readonly sum?: (row: Row) => number | Money | null
}

export type Sorting = { readonly by: string; readonly descending: boolean }

/** Three presses go up, down and back to the first order. */
export function nextSorting(now: Sorting | undefined, by: string): Sorting | undefined {
  if (now?.by !== by) return { by, descending: false }
  return now.descending ? undefined : { by, descending: true }
}
