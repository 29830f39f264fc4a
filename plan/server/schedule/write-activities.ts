import { sql } from 'kysely'
import type { Writing } from '../write-plan.ts'
import type { TableChange } from './activity-table.ts'

/** Brings the table of a project's activities to its newest version, in two statements: lines come and go. */
export async function writeActivities(
  { tx, tenantId }: Writing,
  projectId: string,
  { places, lines }: TableChange,
): Promise<void> {
  const standing = tx.deleteFrom('activity').where('investment_id', '=', projectId)
  await (places === 'all' ? standing : standing.where(sql<boolean>`position = any(${places})`)).execute()
  await sql`
    insert into activity (tenant_id, investment_id, position, id, code, name, kind, start_at, finish_at,
      actual_finish_at, baseline_finish_at, deadline_at, total_float, critical, inactive, percent, resources)
    select ${tenantId}::uuid, ${projectId}::uuid, r.* from json_to_recordset(${lines}::json) as r (
      position integer, id text, code text, name text, kind text, start_at timestamp, finish_at timestamp,
      actual_finish_at timestamp, baseline_finish_at timestamp, deadline_at timestamp, total_float bigint,
      critical boolean, inactive boolean, percent double precision, resources text[])`.execute(tx)
}
