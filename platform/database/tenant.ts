import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from './rows.generated.ts'

export type Tx = Transaction<DB>

/** In whose name a transaction reads and writes: the database's walls follow it. */
export type Presence = { readonly tenantId: string; readonly personId: string | undefined }

export type Door = {
  readonly queries: Kysely<DB>
  /** True on a given database, where the login is not the restricted role itself. */
  readonly needsSetRole: boolean
}

/**
 * The only door to the record. Everything inside happens under the restricted role, for one tenant and one person,
 * and those settings end with the transaction.
 */
export async function withTenant<T>(
  door: Door,
  presence: Presence,
  mode: 'read only' | 'read write',
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await door.queries
    .transaction()
    .setAccessMode(mode)
    .execute(async (tx) => {
      await tx.executeQuery(enter(presence, door.needsSetRole))
      return await run(tx)
    })
}

function enter(presence: Presence, needsSetRole: boolean): CompiledQuery {
  const role = needsSetRole ? ", set_config('role', 'portolan_app', true)" : ''
  return CompiledQuery.raw(
    `select set_config('app.tenant', $1, true), set_config('app.person', $2, true)${role}`,
    [presence.tenantId, presence.personId ?? ''],
  )
}

/** Sorts people's words as people do, whatever the database's own order is. */
export function inWordOrder(column: string): ReturnType<typeof sql<string>> {
  return sql<string>`${sql.ref(column)} collate "und-x-icu"`
}
