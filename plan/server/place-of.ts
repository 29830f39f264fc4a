import type { Place } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'

/** Where a project stands, for rights within portfolios and projects; nothing where the person does not see it. */
export async function placeOf(tx: Tx, projectId: string): Promise<Place | undefined> {
  const row = await tx.selectFrom('investment').select('portfolio_id').where('id', '=', projectId).executeTakeFirst()
  return row && { projectId, portfolioId: row.portfolio_id }
}
