import type { Cell } from './movement.ts'

/** How the rows of a grid stand below each other. What is handed in as rows are those that show, in their order. */
export type GridTree<Row> = {
  /** 1 at the top. */
  readonly levelOf: (row: Row) => number
  /** Undefined where nothing lies below a row. */
  readonly openOf: (row: Row) => boolean | undefined
  readonly onToggle: (row: Row, open: boolean) => void
}

export type TreeStep<Row> =
  | { readonly kind: 'toggle'; readonly row: Row; readonly open: boolean }
  | { readonly kind: 'go'; readonly to: Cell }

/**
 * What the arrows to the sides mean in the first column, as the treegrid pattern of WAI-ARIA has it: open, close,
 * or go to what stands above. Undefined where they only move.
 */
export function treeStep<Row>(
  key: string,
  at: Cell,
  given: { readonly rows: readonly Row[]; readonly tree?: GridTree<Row> | undefined },
): TreeStep<Row> | undefined {
  const row = given.rows[at.row]
  if (at.column !== 0 || row === undefined || given.tree === undefined) return undefined
  const open = given.tree.openOf(row)
  if (key === 'ArrowRight' && open === false) return { kind: 'toggle', row, open: true }
  if (key !== 'ArrowLeft') return undefined
  if (open === true) return { kind: 'toggle', row, open: false }
  const above = rowAbove(given.rows, given.tree, at.row)
  return above === -1 ? undefined : { kind: 'go', to: { row: above, column: 0 } }
}

function rowAbove<Row>(rows: readonly Row[], tree: GridTree<Row>, from: number): number {
  const start = rows[from]
  if (start === undefined) return -1
  const level = tree.levelOf(start)
  return rows.findLastIndex((row, index) => index < from && tree.levelOf(row) < level)
}
