/** Where the focus stands: row −1 is the header. */
export type Cell = { readonly row: number; readonly column: number }

export type Extent = {
  readonly rows: number
  readonly columns: number
  /** How many rows fit on the screen. */
  readonly page: number
}

export type Press = { readonly key: string; readonly ctrl: boolean }

/** Where a key takes the focus; undefined for keys that do not move it. The header can be reached by going up. */
export function move(from: Cell, press: Press, extent: Extent): Cell | undefined {
  const step = steps[press.key]
  if (!step || extent.columns === 0) return undefined
  const to = step(from, extent, press.ctrl)
  return { row: within(to.row, -1, extent.rows - 1), column: within(to.column, 0, extent.columns - 1) }
}

/** What is mounted: the visible span, and the active row wherever it is, so that the focus is never lost. */
export function mountedRows(visible: readonly number[], active: number, count: number): number[] {
  if (active < 0 || active >= count || visible.includes(active)) return [...visible]
  return [...visible, active].toSorted((a, b) => a - b)
}

/** The columns as one CSS grid track list: fixed ones keep their width, growing ones share what is left. */
export function trackList(
  columns: readonly { readonly width: number; readonly grow?: number | undefined }[],
): string {
  return columns
    .map((column) => (column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`))
    .join(' ')
}

type Step = (from: Cell, extent: Extent, ctrl: boolean) => Cell

const down: Step = (from, extent, ctrl) => ({ ...from, row: ctrl ? extent.rows - 1 : from.row + 1 })
const up: Step = (from, _, ctrl) => ({ ...from, row: ctrl ? 0 : from.row - 1 })

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: down,
  ArrowUp: up,
  j: (from) => ({ ...from, row: from.row + 1 }),
  k: (from) => ({ ...from, row: Math.max(0, from.row - 1) }),
  ArrowRight: (from, extent, ctrl) => ({ ...from, column: ctrl ? extent.columns - 1 : from.column + 1 }),
  ArrowLeft: (from, _, ctrl) => ({ ...from, column: ctrl ? 0 : from.column - 1 }),
  Home: (from, _, ctrl) => ({ row: ctrl ? 0 : from.row, column: 0 }),
  End: (from, extent, ctrl) => ({ row: ctrl ? extent.rows - 1 : from.row, column: extent.columns - 1 }),
  PageDown: (from, extent) => ({ ...from, row: from.row + extent.page }),
  PageUp: (from, extent) => ({ ...from, row: Math.max(0, from.row - extent.page) }),
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
