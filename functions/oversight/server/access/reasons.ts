import { roles, scopeKinds } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { Reason } from '../../contract/index.ts'

export type HeldReason = Reason & { readonly personId: string }

type Row = {
  readonly id: string
  readonly personId: string
  readonly role: string
  readonly scope: string
  readonly scopeId: string | null
  readonly scopeName: string | null
  readonly giverId: string | null
  readonly giver: string | null
  readonly since: string
}

/** Live grants of these people, the oldest first; places are named as far as the person of the transaction sees them. */
export async function readReasons(tx: Tx, people: readonly string[]): Promise<readonly HeldReason[]> {
  const { rows } = await sql<Row>`
    select g.id, g.person_id as "personId", g.role, g.scope, g.scope_id as "scopeId", coalesce(f.name, i.name) as "scopeName",
      b.id as "giverId", b.name as giver, coalesce(g.confirmed_at, g.granted_at) as since
    from role_grant g
    left join portfolio f on f.tenant_id = g.tenant_id and g.scope = 'portfolio' and f.id = g.scope_id
    left join investment i on i.tenant_id = g.tenant_id and g.scope = 'project' and i.id = g.scope_id
    left join person b on b.tenant_id = g.tenant_id and b.id = coalesce(g.confirmed_by, g.granted_by)
    where g.person_id = any(${[...people]}::uuid[]) and g.revoked_at is null and g.confirmed_at is not null
    order by g.granted_at, g.id`.execute(tx)
  return rows.flatMap((row) => {
    const role = roles.find((one) => one === row.role)
    const scope = scopeKinds.find((one) => one === row.scope)
    if (role === undefined || scope === undefined) return []
    const { id, personId, scopeId, scopeName, since } = row
    const givenBy = row.giverId === null ? null : { id: row.giverId, name: row.giver ?? '' }
    return [{ grantId: id, personId, role, scope, scopeId, scopeName, givenBy, since }]
  })
}

export function reasonOf({ personId: _, ...reason }: HeldReason): Reason {
  return reason
}
