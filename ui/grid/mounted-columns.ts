export type ColumnView = {
  /** Pixels, in order; the first columns that stay in place are told by `frozen`. */
  readonly widths: readonly number[]
  readonly frozen: number
  readonly left: number
  readonly width: number
  /** The column that holds the focus is mounted wherever it is. */
  readonly active: number | undefined
}

const OVERSCAN = 200

/** Which columns a wide grid mounts: the frozen ones, those in view with a margin, and the one with the focus. */
export function mountedColumns(view: ColumnView): readonly number[] {
  const kept: number[] = []
  let at = 0
  for (const [index, width] of view.widths.entries()) {
    const seen = at + width >= view.left - OVERSCAN && at <= view.left + view.width + OVERSCAN
    if (index < view.frozen || seen || index === view.active) kept.push(index)
    at += width
  }
  return kept
}
