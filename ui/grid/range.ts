import type { Cell } from './movement.ts'

/** A rectangle of cells, first and last included. */
export type Range = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function rangeBetween(a: Cell, b: Cell): Range {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    bottom: Math.max(0, Math.max(a.row, b.row)),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

export function rangeHolds(range: Range, cell: Cell): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}

export function cellsIn(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1)
}

/** Filters and closed rows take cells away: what is left of a range in a grid of this size. */
export function clipRange(range: Range, size: { rows: number; columns: number }): Range | undefined {
  const clipped = {
    top: range.top,
    bottom: Math.min(range.bottom, size.rows - 1),
    left: range.left,
    right: Math.min(range.right, size.columns - 1),
  }
  return clipped.top > clipped.bottom || clipped.left > clipped.right ? undefined : clipped
}

/** Where a filled range grows to when it is pulled to a row: down or up, never sideways. */
export function pulledTo(range: Range, row: number): Range {
  return { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) }
}

export function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
