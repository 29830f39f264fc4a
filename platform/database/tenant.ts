import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './rows.generated.ts'

export type Tx = Transaction<DB>

/** In whose name a transaction reads and writes: the database's walls follow it. */
export type Presence = { readonly tenantId: string; readonly personId: string | undefined }

export type Door = {
  readonly queries: Kysely<DB>
  /** True on a given database, where the login is not the restricted role itself. */
  readonly needsSetRole: boolean
  /**
   * What goes through it is answered before it lies on the disk: a power cut may take the last of it. Only for what is
   * made anew when it was interrupted; the first ordinary write after it brings all of it to the disk.
   */
  readonly hurried?: boolean
}

/** In 'read one state' all statements see what the first one saw, whatever is written meanwhile. */
export type Mode = 'read only' | 'read one state' | 'read write'

/**
 * The only door to the record. Everything inside happens under the restricted role, for one tenant and one person,
 * and those settings end with the transaction.
 */
export async function withTenant<T>(
  door: Door,
  presence: Presence,
  mode: Mode,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const begun = door.queries.transaction().setAccessMode(mode === 'read write' ? mode : 'read only')
  return await (mode === 'read one state' ? begun.setIsolationLevel('repeatable read') : begun).execute(
    async (tx) => {
      await tx.executeQuery(CompiledQuery.raw(enter(presence, door)))
      return await run(tx)
    },
  )
}

/** Goes on in the name of another person of the organisation, until the transaction ends or somebody else goes on. */
export async function goOnAs(tx: Tx, door: Door, presence: Presence): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(enter(presence, door)))
}

/**
 * In the name of another, within a transaction that began in nobody’s: an answer to an event looks through the eyes of
 * whom it tells. What fails inside ends the transaction, so there is nothing to put back then.
 */
export async function inNameOf<T>(tx: Tx, personId: string, run: () => Promise<T>): Promise<T> {
  await sql`select set_config('app.person', ${personId}, true)`.execute(tx)
  const found = await run()
  await sql`select set_config('app.person', '', true)`.execute(tx)
  return found
}

/** A statement of its own, whose values stand in its text: so it may go to the server together with others. */
export type Question<R> = { readonly text: string; readonly row?: R }

/** The answer to one question, in a transaction of its own and in one way to the server. */
export async function askTenant<R>(
  door: Door,
  presence: Presence,
  question: Question<R>,
): Promise<readonly R[]> {
  const text = `set transaction read only; ${enter(presence, door)}; ${question.text}`
  return (await door.queries.executeQuery<R>(CompiledQuery.raw(text))).rows
}

/** Like `withTenant` for reading in one state, and the first question is answered on the way in. */
export async function withTenantAsking<T, R>(
  door: Door,
  presence: Presence,
  { question, run }: { question: Question<R>; run: (tx: Tx, rows: readonly R[]) => Promise<T> },
): Promise<T> {
  const begun = door.queries.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
  return await begun.execute(async (tx) => {
    const text = `${enter(presence, door)}; ${question.text}`
    return await run(tx, (await tx.executeQuery<R>(CompiledQuery.raw(text))).rows)
  })
}

/** Without parameters, so that it may go to the server together with the beginning of the transaction. */
function enter({ tenantId, personId }: Presence, { needsSetRole, hurried }: Door): string {
  const settings = [
    ['app.tenant', tenantId],
    ['app.person', personId ?? ''],
    // The private server has no compiler; one that has it would compile for longer than a list takes.
    ...(needsSetRole
      ? [
          ['role', 'portolan_app'],
          ['jit', 'off'],
        ]
      : []),
    ...(hurried ? [['synchronous_commit', 'off']] : []),
  ]
  const calls = settings.map(
    ([name = '', value = '']) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${calls.join(', ')}`
}

/** Sorts people's words as people do, whatever the database's own order is. */
export function inWordOrder(column: string): ReturnType<typeof sql<string>> {
  return sql<string>`${sql.ref(column)} collate "und-x-icu"`
}
