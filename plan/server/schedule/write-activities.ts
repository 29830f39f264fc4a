import { sql } from 'kysely'
import type { Activity } from '../../contract/index.ts'
import type { Writing } from '../write-plan.ts'
import { jsonText } from './json-text.ts'
import type { OpenSchedule } from './opened-document.ts'

/** Puts the activities of the newest version in the place of those before, all in one statement. */
export async function writeActivities(
  { tx, tenantId }: Writing,
  projectId: string,
  open: OpenSchedule,
): Promise<void> {
  await tx.deleteFrom('activity').where('investment_id', '=', projectId).execute()
  const rows = open.schedule.activities.map((activity, at) => rowOf(activity, at, open))
  await sql`
    insert into activity (tenant_id, investment_id, position, id, code, name, kind, start_at, finish_at,
      actual_finish_at, deadline_at, total_float, critical, inactive, percent)
    select ${tenantId}::uuid, ${projectId}::uuid, r.* from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r (
      position integer, id text, code text, name text, kind text, start_at timestamp, finish_at timestamp,
      actual_finish_at timestamp, deadline_at timestamp, total_float bigint, critical boolean, inactive boolean,
      percent double precision)`.execute(tx)
}

function rowOf(activity: Activity, position: number, { computed }: OpenSchedule): Record<string, unknown> {
  const dates = computed.dates.get(activity.id)
  const percent = activity.percent[activity.percent.counts]
  return {
    position,
    id: activity.id,
    code: activity.code,
    name: activity.name,
    kind: activity.kind,
    start_at: dates?.start ?? activity.said.start,
    finish_at: dates?.finish ?? activity.said.finish,
    actual_finish_at: activity.actualFinish,
    deadline_at: activity.deadline,
    total_float: dates?.totalFloat ?? null,
    critical: dates?.critical ?? false,
    inactive: activity.inactive,
    percent: percent === null ? null : Math.min(100, Math.max(0, percent)),
  }
}
