import { common, type Grant, refuse, roles, scopeKinds } from '@portolan/contract'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Question, Tx } from '../database/tenant.ts'
import type { Actor } from './actor.ts'

/** The actor's roles as they stand in this transaction: a leaver or a revoked role has no minute of grace. */
export async function readGrants(tx: Tx, { personId }: Actor): Promise<Grant[]> {
  if (personId === undefined) return []
  const { rows } = await tx.executeQuery<ReachRow>(CompiledQuery.raw(selectReach('$1'), [personId]))
  return reachIn(rows).grants
}

export type Reach = {
  readonly grants: Grant[]
  /** Which transactions this one sees: the same text means the same content of the whole database. */
  readonly snapshot: string
}

export type ReachRow = {
  readonly state: string
  readonly role: string | null
  readonly scope: string | null
  readonly scope_id: string | null
  readonly snapshot: string
}

/** The same as a question that can be asked on the way in. */
export function reachQuestion(personId: string): Question<ReachRow> {
  return { text: selectReach(pg.escapeLiteral(personId)) }
}

function selectReach(person: string): string {
  return `select p.state, g.role, g.scope, g.scope_id, pg_current_snapshot()::text as snapshot
    from person p left join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
      and g.revoked_at is null and g.confirmed_at is not null
    where p.id = ${person}::uuid`
}

export function reachIn(rows: readonly ReachRow[]): Reach {
  const [person] = rows
  if (person === undefined || person.state === 'left') throw refuse(common.signedOut, {})
  const grants = rows.flatMap((row) => {
    const role = roles.find((known) => known === row.role)
    const scope = scopeKinds.find((known) => known === row.scope)
    return role && scope ? [{ role, scope, scopeId: row.scope_id ?? undefined }] : []
  })
  return { grants, snapshot: person.snapshot }
}
