import { common, type Grant, refuse, roles, scopeKinds } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Actor } from './actor.ts'

/** The actor's roles as they stand in this transaction: a leaver or a revoked role has no minute of grace. */
export async function readGrants(tx: Tx, actor: Actor): Promise<Grant[]> {
  if (actor.personId === undefined) return []
  const person = await tx
    .selectFrom('person')
    .select('state')
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  if (person === undefined || person.state === 'left') throw refuse(common.signedOut, {})
  const rows = await tx
    .selectFrom('role_grant')
    .select(['role', 'scope', 'scope_id'])
    .where('person_id', '=', actor.personId)
    .where('revoked_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .execute()
  return rows.flatMap((row) => {
    const role = roles.find((known) => known === row.role)
    const scope = scopeKinds.find((known) => known === row.scope)
    return role && scope ? [{ role, scope, scopeId: row.scope_id ?? undefined }] : []
  })
}
