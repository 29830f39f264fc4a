import type { ActivityRow, LinkRow, ScheduleEdit } from '../../../contract/index.ts'
import { toldOf } from '../cells/new-lines.ts'
import { addOf } from '../inverse-edits.ts'

export type Removal = {
  readonly edits: readonly ScheduleEdit[]
  /** Undefined where edits could not bring all of it back: resources, amounts, baselines, progress. */
  readonly undo: readonly ScheduleEdit[] | undefined
  /** Lines that go with it, for it holds them. */
  readonly held: number
  /** Links to lines that stay. */
  readonly links: number
}

/** Takes a line and all that it holds out of the plan. `rows` are all lines, each behind the one that holds it. */
export function removeLines(row: ActivityRow, rows: readonly ActivityRow[]): Removal {
  const going = within(row, rows)
  const ids = new Set(going.map(({ id }) => id))
  const links = [...new Map(going.flatMap(linksOf).map((link) => [link.id, link])).values()]
  return {
    edits: going.toReversed().map(({ id }): ScheduleEdit => ({ kind: 'activity.remove', activity: id })),
    undo: going.every(comesBack)
      ? [
          ...going.flatMap((one) => backAt(one, rows)),
          ...going.flatMap((one) => toldOf(one)),
          ...links.map(addOf),
        ]
      : undefined,
    held: going.length - 1,
    links: links.filter(({ predecessor, successor }) => !ids.has(predecessor) || !ids.has(successor)).length,
  }
}

function within(row: ActivityRow, rows: readonly ActivityRow[]): readonly ActivityRow[] {
  const ids = new Set([row.id])
  return rows.filter(({ id, parent }) => {
    const goes = ids.has(id) || (parent !== null && ids.has(parent))
    if (goes) ids.add(id)
    return goes
  })
}

function linksOf({ predecessors, successors }: ActivityRow): readonly LinkRow[] {
  return [...predecessors, ...successors]
}

/** Behind the line beside it; the first of its parent is added last and moved there. */
function backAt(row: ActivityRow, rows: readonly ActivityRow[]): readonly ScheduleEdit[] {
  const { id: activity, parent, name } = row
  const beside = rows.filter((one) => one.parent === parent)
  const after = beside[beside.findIndex(({ id }) => id === activity) - 1]?.id ?? null
  const duration = row.kind === 'summary' ? 0 : row.duration
  const add: ScheduleEdit = { kind: 'activity.add', activity, parent, after, name, duration }
  return after === null && beside.length > 1
    ? [add, { kind: 'activity.move', activity, parent, after }]
    : [add]
}

function comesBack(row: ActivityRow): boolean {
  const { planned, actual, remaining } = row.work
  const known = [planned, actual, remaining, row.cost?.planned, row.cost?.actual, row.cost?.remaining]
  return (
    ['task', 'milestone', 'summary'].includes(row.kind) &&
    !(row.manual || row.estimated || row.inactive) &&
    row.resources.length === 0 &&
    known.every((amount) => amount === null || amount === undefined || amount === 0) &&
    [row.code, row.actualStart, row.baselineStart, row.baselineFinish].every((one) => one === null)
  )
}
