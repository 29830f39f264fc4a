import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { openKept } from '@portolan/plan/server'
import type { Day, Money } from '@portolan/quantity'
import { type JudgedEvidence, judgeEvidence } from '../../domain/index.ts'

export type StoredEvidence = { readonly number: number; readonly judged: JudgedEvidence | null }

type Known = { readonly id: string; readonly cost: Money | null }

/** What the newest schedules of some projects tell of their health; projects without one are left out. */
export async function readScheduleEvidence(
  { tx, tenantId }: { readonly tx: Tx; readonly tenantId: string },
  projects: readonly Known[],
  statusDate: Day,
): Promise<ReadonlyMap<string, StoredEvidence>> {
  if (projects.length === 0) return new Map()
  const versions = await tx
    .selectFrom('schedule_version')
    .select(['investment_id', 'number', 'document_sha256'])
    .distinctOn('investment_id')
    .where('tenant_id', '=', tenantId)
    .where(
      'investment_id',
      'in',
      projects.map(({ id }) => id),
    )
    .orderBy('investment_id')
    .orderBy('number', 'desc')
    .execute()
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]))
  const found = new Map<string, StoredEvidence>()
  for (const { investment_id: id, number, document_sha256: sha256 } of versions) {
    const open = await openKept(sha256, async () => await readDocument({ tx, tenantId }, sha256))
    const recordCost = costs.get(id) ?? null
    const known = { number, ...open }
    found.set(id, { number, judged: judgeEvidence(known, { statusDate, recordCost }) ?? null })
    // The server answers requests in the same thread.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}

/** A job reads as the owner, before whom all tenants keep their files: the same file of another would be read along. */
export async function readDocument(
  { tx, tenantId }: { readonly tx: Tx; readonly tenantId: string },
  sha256: string,
): Promise<Uint8Array> {
  const chunks = await tx
    .selectFrom('file_chunk')
    .select('content')
    .where('tenant_id', '=', tenantId)
    .where('sha256', '=', sha256)
    .orderBy('number')
    .execute()
  return Buffer.concat(chunks.map(({ content }) => content))
}

/** Whether the newest schedule of project `i` is another one than its standing `s` was computed from. */
export const hasOtherSchedule = sql<boolean>`coalesce((select max(v.number) from schedule_version v
  where v.tenant_id = i.tenant_id and v.investment_id = i.id), 0) <> coalesce((s.detail ->> 'schedule')::integer, 0)`
