import type { Tx } from '@portolan/platform/database'
import { openKept } from '@portolan/plan/server'
import { sql } from 'kysely'
import type { DependencySide } from '../../contract/index.ts'
import { plannedDay } from '../../domain/index.ts'
import { readDocument } from '../schedule/read-schedule-evidence.ts'

type Writing = { readonly tx: Tx; readonly tenantId: string }

/** What projects promise each other follows their plans: the days of what is tied to an activity are those of the newest version. */
export async function keepPlannedDays(writing: Writing, projectIds: readonly string[]): Promise<void> {
  for (const { id, side, activity, sha256, planned } of await readTied(writing, projectIds)) {
    const { computed } = await openKept(sha256, async () => await readDocument(writing, sha256))
    const day = plannedDay(computed, activity, side)
    if (day === planned) continue
    const set = side === 'need' ? { need_planned: day } : { offer_planned: day }
    await writing.tx
      .updateTable('dependency')
      .set(set)
      .where('tenant_id', '=', writing.tenantId)
      .where('id', '=', id)
      .execute()
  }
}

type Tied = {
  readonly id: string
  readonly side: DependencySide
  readonly activity: string
  readonly planned: string | null
  readonly sha256: string
}

async function readTied({ tx, tenantId }: Writing, projectIds: readonly string[]): Promise<readonly Tied[]> {
  const { rows } = await sql<Tied>`
    select t.id, t.side, t.activity, t.planned, v.document_sha256 as sha256 from (
      select id, 'need' as side, investment_id as project_id, need_activity as activity, need_planned as planned from dependency
        where tenant_id = ${tenantId}::uuid and state = 'open' and need_activity is not null
      union all
      select id, 'offer', provider_id, offer_activity, offer_planned from dependency
        where tenant_id = ${tenantId}::uuid and state = 'open' and offer_activity is not null) as t
    join lateral (select document_sha256 from schedule_version where tenant_id = ${tenantId}::uuid and investment_id = t.project_id
      order by number desc limit 1) as v on true
    where t.project_id = any(${[...projectIds]}::uuid[])`.execute(tx)
  return rows
}
