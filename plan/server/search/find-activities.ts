import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { activityKinds, type FoundActivity } from '../../contract/index.ts'
import { latenessOf } from '../../domain/search/index.ts'
import { escaped } from './find-projects.ts'

/** Activities in whose name all the words stand. Of words that thousands have, late ones only; one may stand twice. */
export async function findByName(tx: Tx, words: readonly string[]): Promise<FoundActivity[]> {
  const rows = await sql<ActivityRow>`
    select ${columns} from search_activities(${words}::text[]) s
    join activity a on a.tenant_id = app_tenant() and a.investment_id = s.investment_id and a.position = s.place
    join investment i on i.tenant_id = a.tenant_id and i.id = a.investment_id`.execute(tx)
  return rows.rows.map(toFound)
}

/** Activities of projects that some of the words name, with the other words in their own name. */
export async function findInProjects(
  tx: Tx,
  projects: readonly { readonly projectId: string; readonly others: readonly string[] }[],
): Promise<FoundActivity[]> {
  if (projects.length === 0) return []
  const asked = projects.map(({ projectId, others }) => ({
    id: projectId,
    patterns: others.map((word) => `%${escaped(word)}%`),
  }))
  const rows = await sql<ActivityRow>`
    select ${columns} from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as p (id uuid, patterns text[])
    join investment i on i.tenant_id = app_tenant() and i.id = p.id
    join activity a on a.tenant_id = i.tenant_id and a.investment_id = i.id and lower(a.name) like all (p.patterns)
    order by a.late desc, a.finish_at limit ${mostActivities}`.execute(tx)
  return rows.rows.map(toFound)
}

const mostActivities = 200

const columns = sql`a.investment_id, i.code as project_code, i.name as project_name, a.id, a.code, a.name, a.kind,
  a.finish_at, a.actual_finish_at, a.baseline_finish_at, a.deadline_at, a.total_float, a.critical, a.percent, a.late`

type ActivityRow = {
  readonly investment_id: string
  readonly project_code: string | null
  readonly project_name: string
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly kind: string
  readonly finish_at: string | null
  readonly actual_finish_at: string | null
  readonly baseline_finish_at: string | null
  readonly deadline_at: string | null
  readonly total_float: number | null
  readonly critical: boolean
  readonly percent: number | null
  readonly late: boolean
}

function toFound(row: ActivityRow): FoundActivity {
  const dates = {
    finish: row.finish_at,
    baseline: row.baseline_finish_at,
    deadline: row.deadline_at,
    totalFloat: row.total_float,
  }
  return {
    projectId: row.investment_id,
    projectCode: row.project_code,
    projectName: row.project_name,
    id: row.id,
    code: row.code,
    name: row.name,
    kind: activityKinds.find((kind) => kind === row.kind) ?? 'task',
    finish: momentOf(row.finish_at),
    done: row.actual_finish_at !== null || row.percent === 100,
    critical: row.critical,
    late: row.late ? latenessOf(dates) : null,
  }
}

/** '2026-11-16 08:00:00' of the database is 2026-11-16T08:00 here. */
function momentOf(stored: string | null): string | null {
  return stored === null ? null : stored.slice(0, 16).replace(' ', 'T')
}
