import type { Door } from '@portolan/platform/database'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

/** What is found for everyone is read as the owner, whom no wall between people holds back: each query names the tenant. */
export function systemDoor(owner: pg.Pool): Door {
  const queries: Door['queries'] = new Kysely({ dialect: new PostgresDialect({ pool: owner }) })
  return { queries, needsSetRole: false }
}
