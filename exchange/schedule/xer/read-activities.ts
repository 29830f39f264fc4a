import { told } from '@portolan/quantity'
import type { Activity, ActivityKind, ActivityLink } from '../activity.ts'
import { type OfProject, usualActivity, withTotal } from '../breakdown.ts'
import { derivedPercent, derivedSaid } from '../derive.ts'
import { nothingKept } from '../kept.ts'
import { type Reading, subjectFinding } from '../reading.ts'
import { type Draft, fill, made } from '../xml/fields.ts'
import { hours } from './codecs.ts'
import { linkColumns, taskColumns } from './columns.ts'
import type { Extras } from './extras.ts'
import { type Cells, readRows } from './rows.ts'
import type { XerTables } from './tables.ts'

export type CriticalRule = (projectId: string) => { readonly limit: number; readonly path: boolean }

const kinds: ReadonlyMap<string, ActivityKind> = new Map([
  ['TT_Task', 'task'],
  ['TT_Rsrc', 'task'],
  ['TT_LOE', 'level-of-effort'],
  ['TT_WBS', 'hammock'],
  ['TT_Mile', 'start-milestone'],
  ['TT_FinMile', 'finish-milestone'],
])

export function kindCode(activity: Pick<Activity, 'kind' | 'resourceDependent'>): string {
  if (activity.kind === 'milestone') return 'TT_FinMile'
  if (activity.kind === 'task') return activity.resourceDependent ? 'TT_Rsrc' : 'TT_Task'
  return [...kinds].find(([, kind]) => kind === activity.kind)?.[0] ?? 'TT_Task'
}

export function readTasks(
  tables: XerTables,
  { extras, critical }: { readonly extras: Extras; readonly critical: CriticalRule },
  reading: Reading,
): readonly OfProject<Activity>[] {
  return readRows(tables, 'TASK', taskColumns, reading).flatMap(({ draft, cells }) => {
    if (typeof draft['id'] !== 'string') return lost('TASK', 'task_id', reading)
    reading.ledger.made('TASK')
    const projectId = cells('proj_id') ?? ''
    return { projectId, item: activityOf(draft, cells, { extras, critical: critical(projectId) }) }
  })
}

/** The draft is the reader's own, and large: it is filled in place. */
function activityOf(
  draft: Draft,
  cells: Cells,
  context: { readonly extras: Extras; readonly critical: { readonly limit: number; readonly path: boolean } },
): Activity {
  const type = cells('task_type') ?? 'TT_Task'
  const kind = kinds.get(type) ?? 'task'
  const { constraint, percent } = draft
  fill(draft, usualActivity)
  draft['kind'] = kind
  draft['milestone'] = kind === 'start-milestone' || kind === 'finish-milestone'
  draft['resourceDependent'] = type === 'TT_Rsrc'
  draft['constraint'] = { type: 'as-soon-as-possible', ...(constraint as object | undefined) }
  draft['percent'] = { counts: 'duration', ...(percent as object | undefined) }
  draft['kept'] = nothingKept
  Object.assign(draft, context.extras.ofActivity(String(draft['id'])))
  const activity = made<Activity>(draft)
  draft['work'] = withTotal(activity.work)
  draft['percent'] = derivedPercent(activity.percent, activity)
  draft['said'] = derivedSaid(activity, context.critical)
  return activity
}

export function readLinks(tables: XerTables, reading: Reading): readonly OfProject<ActivityLink>[] {
  return readRows(tables, 'TASKPRED', linkColumns, reading).flatMap(({ draft, cells }) => {
    if (draft['fromId'] === undefined || draft['toId'] === undefined) return lost('TASKPRED', 'task', reading)
    reading.ledger.made('TASKPRED')
    const projectId = cells('proj_id') ?? ''
    const { fromProjectId, ...given } = draft
    const minutes = hours.read(cells('lag_hr_cnt') ?? '0') ?? 0
    const item = made<ActivityLink>({
      type: 'FS',
      ...given,
      ...(fromProjectId !== undefined && fromProjectId !== projectId && { fromProjectId }),
      lag: { kind: 'working', minutes },
      kept: nothingKept,
    })
    return { projectId, item }
  })
}

export function lost(table: string, column: string, { findings }: Reading): readonly never[] {
  findings.add(
    subjectFinding(
      'warning',
      'row-without-id',
      { kind: 'table', id: table },
      told(
        'exchange:row-without-id',
      )`A row of table ${{ table }} has no ${{ column }}, so nothing can refer to it; it stays in the file and is not used.`,
    ),
  )
  return []
}
