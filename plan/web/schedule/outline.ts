import type { ActivityRow } from '../../contract/index.ts'

type Placed = Pick<ActivityRow, 'id' | 'parent'>

/** The rows that show when some are closed: those under a closed one are left out, however deep they stand. */
export function visibleRows<Row extends Placed>(
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): readonly Row[] {
  if (closed.size === 0) return rows
  const folded = new Set<string>()
  return rows.filter(({ id, parent }) => {
    const hidden = parent !== null && (closed.has(parent) || folded.has(parent))
    if (hidden) folded.add(id)
    return !hidden
  })
}

/** The list of closed rows with one more or one less. */
export function withToggled(closed: readonly string[], id: string, open: boolean): readonly string[] {
  const others = closed.filter((one) => one !== id)
  return open ? others : [...others, id]
}

/** What people call an activity: its code, its place in the outline, or the number it has in its file. */
export function labelOf(row: Pick<ActivityRow, 'id' | 'code' | 'wbs'>): string {
  // A line that is not written yet has only a name for the screen.
  if (row.id.startsWith('new ')) return ''
  // Some tools write a place that is empty.
  return row.code || row.wbs || row.id
}
