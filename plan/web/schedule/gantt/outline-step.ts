import type { ActivityRow, ScheduleEdit } from '../../../contract/index.ts'

export type OutlineWay = 'indent' | 'outdent'
type Move = Extract<ScheduleEdit, { kind: 'activity.move' }>

/** One level deeper below the line before, or one level up behind its parent; undefined where there is no such place. */
export function outlineStep(
  row: ActivityRow,
  way: OutlineWay,
  rows: readonly ActivityRow[],
): { readonly edit: Move; readonly undo: Move } | undefined {
  const at = rows.findIndex(({ id }) => id === row.id)
  const before = rows.findLast(({ parent }, place) => place < at && parent === row.parent)
  const back = (after: string | null): Move => ({
    kind: 'activity.move',
    activity: row.id,
    parent: row.parent,
    after,
  })
  if (way === 'indent') {
    if (before === undefined) return undefined
    const last = rows.findLast(({ parent }) => parent === before.id)
    return {
      edit: { kind: 'activity.move', activity: row.id, parent: before.id, after: last?.id ?? null },
      undo: back(before.id),
    }
  }
  const parent = rows.find(({ id }) => id === row.parent)
  if (parent === undefined) return undefined
  return {
    edit: { kind: 'activity.move', activity: row.id, parent: parent.parent, after: parent.id },
    undo: back(before?.id ?? null),
  }
}
