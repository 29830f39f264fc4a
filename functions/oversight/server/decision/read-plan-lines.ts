import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { PlanSnapshot } from '../../domain/index.ts'

/** The lines of the newest version of a schedule as this transaction sees them; null where there is none. */
export async function readPlanLines(
  tx: Tx,
  projectId: string,
  version: number,
): Promise<PlanSnapshot | null> {
  if (version === 0) return null
  const rows = await tx
    .selectFrom('activity')
    .select(['id', 'name', 'kind'])
    // What finishes at midnight finishes with the day before.
    .select([
      sql<string | null>`to_char(start_at, 'YYYY-MM-DD')`.as('start'),
      sql<string | null>`to_char(finish_at - interval '1 minute', 'YYYY-MM-DD')`.as('finish'),
    ])
    .where('investment_id', '=', projectId)
    .where('inactive', '=', false)
    .orderBy('position')
    .execute()
  return { version, lines: new Map(rows.map(({ id, ...line }) => [id, line])) }
}
