import { refuse } from '@portolan/contract'
import { bodyRefusals, type PersonNamed } from '@portolan/oversight/contract'
import { readAccounts } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { sql } from 'kysely'

/** Names of people by their ids. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, PersonNamed>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export function named(names: ReadonlyMap<string, PersonNamed>, id: string): PersonNamed {
  return names.get(id) ?? { id, name: '' }
}

/** Somebody who is here. */
export async function requirePresent(tx: Tx, id: string): Promise<PersonNamed> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'name', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw refuse(bodyRefusals.nobody, { kind: 'person' })
  if (row.state === 'left') throw refuse(bodyRefusals.hasLeft, { name: row.name })
  return { id: row.id, name: row.name }
}

/** All accounts of the one who acts, and of who really sits there where somebody looks through other eyes. */
export async function accountsOfActor(tx: Tx, { personId, throughId }: Known): Promise<ReadonlySet<string>> {
  const accounts = await readAccounts(tx)
  return new Set([personId, throughId].flatMap((id) => (id === undefined ? [] : accounts(id))))
}
