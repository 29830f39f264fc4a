import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'

/** The days that registers speak of, up to a day, the newest first. */
export async function registerDaysUpTo(tx: Tx, day: string, most: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('standing')
    .select('as_of')
    .distinct()
    .where('is_register_day', '=', true)
    .where('as_of', '<=', sql<string>`${day}::date`)
    .orderBy('as_of', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.as_of)
}
