import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'

/**
 * The days that registers speak of, up to a day, the newest first. From each day one steps to the one before it, for
 * there are few days and thousands of projects on each.
 */
export async function registerDaysUpTo(tx: Tx, day: string, most: number): Promise<readonly string[]> {
  const newest = (before: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
    select as_of from standing where tenant_id = app_tenant() and is_register_day and ${before} order by as_of desc limit 1`
  const { rows } = await sql<{ as_of: string }>`
    with recursive told (as_of) as (
      (${newest(sql`as_of <= ${day}::date`)})
      union all
      select (${newest(sql`as_of < told.as_of`)}) from told where told.as_of is not null
    )
    select as_of from told where as_of is not null limit ${most}`.execute(tx)
  return rows.map((row) => row.as_of)
}
