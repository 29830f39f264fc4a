import { common, type Grant, refuse, roles, scopeKinds } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Actor } from './actor.ts'

/** The actor's roles as they stand in this transaction: a leaver or a revoked role has no minute of grace. */
export async function readGrants(tx: Tx, actor: Actor): Promise<Grant[]> {
  return (await readReach(tx, actor)).grants
}

export type Reach = {
  readonly grants: Grant[]
  /** Which transactions this one sees. */
  readonly snapshot: string | undefined
}

export async function readReach(tx: Tx, actor: Actor): Promise<Reach> {
  if (actor.personId === undefined) return { grants: [], snapshot: undefined }
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('role_grant as g', (join) =>
      join
        .onRef('g.tenant_id', '=', 'p.tenant_id')
        .onRef('g.person_id', '=', 'p.id')
        .on('g.revoked_at', 'is', null)
        .on('g.confirmed_at', 'is not', null),
    )
    .select([
      'p.state',
      'g.role',
      'g.scope',
      'g.scope_id',
      sql<string>`pg_current_snapshot()::text`.as('snapshot'),
    ])
    .where('p.id', '=', actor.personId)
    .execute()
  const [person] = rows
  if (person === undefined || person.state === 'left') throw refuse(common.signedOut, {})
  const grants = rows.flatMap((row) => {
    const role = roles.find((known) => known === row.role)
    const scope = scopeKinds.find((known) => known === row.scope)
    return role && scope ? [{ role, scope, scopeId: row.scope_id ?? undefined }] : []
  })
  return { grants, snapshot: person.snapshot }
}
