import type { ActivityRow, LinkRow, ScheduleEdit } from '../../../contract/index.ts'
import { addOf, valuesOf } from '../inverse-edits.ts'

export type NewLines = {
  /** What makes them. */
  readonly edits: readonly ScheduleEdit[]
  readonly undo: readonly ScheduleEdit[]
}

/**
 * New lines below the last one of a plan, as one list of edits: first the lines, then what is told of them, then their
 * links. Their levels count from that of the last line, as in a sheet that goes on.
 */
export function addLines(
  rows: readonly ActivityRow[],
  last: Pick<ActivityRow, 'parent'> | undefined,
): NewLines {
  const parents = parentsOf(rows, last?.parent ?? null)
  const adds = rows.map((row, at): ScheduleEdit => {
    const { id: activity, name } = row
    // A summary takes its length from what it holds.
    const duration = row.kind === 'summary' ? 0 : row.duration
    return { kind: 'activity.add', activity, parent: parents[at] ?? null, after: null, name, duration }
  })
  return {
    edits: [
      ...adds,
      ...rows.flatMap((row) => toldOf(row)),
      ...rows.flatMap((row) => row.predecessors.map(addOf)),
    ],
    undo: rows.toReversed().map(({ id }): ScheduleEdit => ({ kind: 'activity.remove', activity: id })),
  }
}

/** Of lines whose levels count from 0 at the top of the block. */
function parentsOf(rows: readonly ActivityRow[], top: string | null): readonly (string | null)[] {
  const above: string[] = []
  return rows.map(({ id, level }) => {
    above.length = Math.min(above.length, level)
    const parent = above.at(-1) ?? top
    above.push(id)
    return parent
  })
}

const told = [
  'elapsed',
  'percent',
  'constraint',
  'deadline',
  'calendar',
  'actualStart',
  'actualFinish',
] as const

/** What is known of a line beside its name, length and place. */
export function toldOf(row: ActivityRow): readonly ScheduleEdit[] {
  const names = told.filter((name) => ![null, false, 0].includes(row[name] as null))
  if (names.length === 0 || row.kind === 'summary') return []
  return [{ kind: 'activity.set', activity: row.id, fields: valuesOf(row, names) }]
}

/** The same lines by other ids: those of the plan in place of those they had on the screen. */
export function renamed(
  rows: readonly ActivityRow[],
  idOf: ReadonlyMap<string, string>,
): readonly ActivityRow[] {
  const now = (id: string): string => idOf.get(id) ?? id
  const link = (one: LinkRow): LinkRow => ({
    ...one,
    predecessor: now(one.predecessor),
    successor: now(one.successor),
  })
  return rows.map((row) => ({ ...row, id: now(row.id), predecessors: row.predecessors.map(link) }))
}

/** An empty line, before anything is known of it. */
export function emptyLine(
  id: string,
  given: { readonly level: number; readonly duration: number },
): ActivityRow {
  return {
    id,
    level: given.level,
    duration: given.duration,
    parent: null,
    wbs: null,
    code: null,
    name: '',
    kind: 'task',
    hasChildren: false,
    inactive: false,
    manual: false,
    elapsed: false,
    estimated: false,
    calendar: null,
    remaining: null,
    percent: null,
    constraint: null,
    deadline: null,
    actualStart: null,
    actualFinish: null,
    start: null,
    finish: null,
    earlyStart: null,
    earlyFinish: null,
    lateStart: null,
    lateFinish: null,
    totalFloat: null,
    freeFloat: null,
    critical: false,
    driver: null,
    baselineStart: null,
    baselineFinish: null,
    predecessors: [],
    successors: [],
    resources: [],
    work: { planned: null, actual: null, remaining: null },
  }
}
