import type { Place } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'

/** Where a project stands, for rights within portfolios and projects; nothing where the person does not see it. */
export async function placeOf(tx: Tx, projectId: string): Promise<Place | undefined> {
  const row = await tx
    .selectFrom('investment')
    .select('portfolio_id')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row && { projectId, portfolioId: row.portfolio_id }
}

export async function placesOf(tx: Tx, projectIds: readonly string[]): Promise<readonly Place[]> {
  const rows = await tx
    .selectFrom('investment')
    .select(['id', 'portfolio_id'])
    .where(sql<boolean>`id = any(${projectIds}::uuid[])`)
    .execute()
  return rows.map((row) => ({ projectId: row.id, portfolioId: row.portfolio_id }))
}
