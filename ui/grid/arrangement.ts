import type { GridColumn } from './column.ts'

/** How somebody laid a grid out: in which order the columns stand, and how wide some of them are. */
export type Arrangement = {
  /** Ids of columns; those not named keep their place behind the one before them. */
  readonly order?: readonly string[]
  readonly widths?: Readonly<Record<string, number>>
}

export const LEAST_WIDTH = 48
export const MOST_WIDTH = 800

/** The columns in their order and width, hidden ones included. The first column always stays first. */
export function arranged<Row>(
  columns: readonly GridColumn<Row>[],
  { order, widths }: Arrangement,
): readonly GridColumn<Row>[] {
  const sorted = order === undefined ? columns : inOrder(columns, order)
  return sorted.map((column) => {
    const width = widths?.[column.id]
    if (width === undefined) return column
    // A column that was given a width keeps to it: it takes no share of what is left over.
    const { grow: _, ...fixed } = column
    return { ...fixed, width: Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round(width))) }
  })
}

function inOrder<Row>(
  columns: readonly GridColumn<Row>[],
  order: readonly string[],
): readonly GridColumn<Row>[] {
  const [first, ...others] = columns
  if (first === undefined) return columns
  const named = order.flatMap((id) => others.find((column) => column.id === id) ?? [])
  const sorted = [first, ...new Set(named)]
  // A column that came later than the order stands behind the one it was put behind by its screen.
  for (const [index, column] of columns.entries()) {
    if (sorted.includes(column)) continue
    const before = columns.slice(0, index).findLast((one) => sorted.includes(one)) ?? first
    sorted.splice(sorted.indexOf(before) + 1, 0, column)
  }
  return sorted
}

/** The order after a column went one or more places to the left or right; the first column cannot be passed. */
export function moved(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id)
  const to = Math.max(1, Math.min(ids.length - 1, from + by))
  if (from < 1) return ids
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** Widths as an address holds them: 'finish.120'. */
export function widthTexts(widths: Arrangement['widths']): readonly string[] {
  return Object.entries(widths ?? {}).map(([id, width]) => `${id}.${width}`)
}

export function widthsOf(texts: readonly string[] | undefined): NonNullable<Arrangement['widths']> {
  const found = (texts ?? []).map((text) => /^(.+)\.(\d{1,4})$/.exec(text))
  return Object.fromEntries(found.flatMap((one) => (one?.[1] ? [[one[1], Number(one[2])]] : [])))
}
