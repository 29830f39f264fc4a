import type { DB, Tx } from '@portolan/platform/database'
import type { HealthPolicy } from '@portolan/health'
import { day } from '@portolan/quantity'
import { type Selectable, sql } from 'kysely'
import { heldLimits, type HeldLimits } from '../../domain/index.ts'

export type StoredPolicy = Omit<Selectable<DB['health_policy']>, 'content'> & {
  readonly content: HealthPolicy
}

/** Every version and the draft, the newest first; what was dropped is gone for everybody but the database. */
export async function readPolicies(tx: Tx, tenantId: string): Promise<readonly StoredPolicy[]> {
  const rows = await tx
    .selectFrom('health_policy')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', '<>', 'dropped')
    .orderBy(sql`number desc nulls first`)
    .execute()
  // The record is ours: what was written in it passed the bounds of each limit.
  return rows.map((row) => ({ ...row, content: row.content as HealthPolicy }))
}

/** The limits that hold now, and those that held on days before. */
export async function readHeldLimits(tx: Tx, tenantId: string): Promise<HeldLimits> {
  return limitsHeldBy(await readPolicies(tx, tenantId))
}

function limitsHeldBy(policies: readonly StoredPolicy[]): HeldLimits {
  return heldLimits(
    policies.flatMap(({ number, content, published_at: at }) =>
      number === null || at === null ? [] : [{ number, policy: content, publishedOn: day(at.slice(0, 10)) }],
    ),
  )
}

/** The number of the version that holds; 0 where the product’s limits do. */
export async function readLimitsNumber(tx: Tx, tenantId: string): Promise<number> {
  const row = await tx
    .selectFrom('health_policy')
    .select('number')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Counts every edit there ever was, those of drafts that are gone as well. */
export async function readPolicyVersion(tx: Tx, tenantId: string): Promise<number> {
  const row = await tx
    .selectFrom('health_policy')
    .select((fields) => fields.fn.max('version').as('version'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row?.version ?? 0
}
