import type { Door } from '@portolan/platform/database'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

/**
 * A job works for nobody in particular, and what it computes is for everyone: it reads and writes as the owner,
 * whom the walls between people do not hold back. Each of its queries names the tenant itself.
 */
export function systemDoor(owner: pg.Pool): Door {
  const queries: Door['queries'] = new Kysely({ dialect: new PostgresDialect({ pool: owner }) })
  return { queries, needsSetRole: false }
}
