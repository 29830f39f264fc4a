import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

export type Pools = { readonly owner: pg.Pool; readonly app: pg.Pool; end(): Promise<void> }

export type PoolSizes = { readonly owner: number; readonly app: number }

export const servingSizes: PoolSizes = { owner: 6, app: 16 }

/** A connection costs a process of the database and a handshake, and forgets all plans: a pause is no reason to lose it. */
const IDLE_MS = 10 * 60_000

export function openPools(
  owner: pg.ClientConfig,
  app: pg.ClientConfig,
  sizes: PoolSizes,
  log: (line: string) => void,
): Pools {
  const pools = { owner: openPool(owner, sizes.owner, log), app: openPool(app, sizes.app, log) }
  return {
    ...pools,
    end: async () => {
      await Promise.all([pools.owner.end(), pools.app.end()])
    },
  }
}

function openPool(config: pg.ClientConfig, max: number, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    types: typeParsers,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: IDLE_MS,
  })
  // Without a listener the end of an idle connection would end Node. The next query opens a new one.
  // The pool listens to idle connections only: one lost in the middle of a transaction would end Node as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', (cause) => log(`A connection to the database was lost: ${cause.message}`))
  return pool
}
