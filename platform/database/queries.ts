import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'
import type { DB } from './rows.generated.ts'

/**
 * The queries of a serving process. On the private server statements that come again and again are planned once for
 * each connection: planning a list takes as long as reading it. A given server may stand behind a pooler, where a
 * prepared statement would be another client's; there every statement is planned anew.
 */
export function openQueries({ app, kind }: Pick<Database, 'app' | 'kind'>): Kysely<DB> {
  const pool = sparing(app, kind === 'private' ? nameStatements() : () => undefined)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** The name under which a statement is to be prepared, if at all. */
type NameOf = (text: string) => string | undefined

/** A plan takes memory in every connection: only as many statements as this, and none that came a few times. */
const most = { named: 100, counted: 1000 }
const oftenEnough = 8

function nameStatements(): NameOf {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= most.named) return known
    const count = (times.get(text) ?? 0) + 1
    times.set(text, count)
    if (times.size > most.counted) times.clear()
    if (count < oftenEnough || !/^\s*(select|with)\b/i.test(text)) return undefined
    const name = `again_${names.size}`
    names.set(text, name)
    times.delete(text)
    return name
  }
}

/** A pool whose connections begin a transaction together with its first statement: one way to the server less. */
function sparing(pool: pg.Pool, nameOf: NameOf): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const made = known.get(client) ?? spareClient(client, nameOf)
      known.set(client, made)
      return made
    },
    end: async () => await pool.end(),
  }
}

const beginning = /^(begin|start transaction)\b/
const ending = /^(commit|rollback)$/

function spareClient(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  let begin: string | undefined
  const send = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    if (beginning.test(text)) {
      begin = text
      return nothing
    }
    const opened = begin
    begin = undefined
    if (opened !== undefined && ending.test(text)) return nothing
    if (opened !== undefined && values.length === 0) return lastOf(await client.query(`${opened}; ${text}`))
    if (opened !== undefined) await client.query(opened)
    return lastOf(await client.query({ text, values: [...values], name: nameOf(text) } as pg.QueryConfig))
  }
  return {
    query: send as PostgresPoolClient['query'],
    release: () => client.release(),
  }
}

const nothing = { command: 'SELECT', rowCount: 0, rows: [] } as const

/** Several statements at once are answered by as many results. */
function lastOf(results: unknown): unknown {
  return Array.isArray(results) ? results.at(-1) : results
}
