import type { FoundKind } from '@portolan/platform/search'
import { sql } from 'kysely'

/** Customers, suppliers and organisation units by their names: to who sees only some projects, theirs alone. */
export const foundParties: FoundKind = {
  kind: 'party',
  show: async (tx, ids) => {
    const rows = await tx
      .selectFrom('party as p')
      .select(['p.id', 'p.name', 'p.kind'])
      .where('p.id', 'in', [...ids])
      .where('p.merged_into', 'is', null)
      .where(
        sql<boolean>`((select app_sees_all()) or exists (
          select 1 from investment i where i.organisation_id = p.id or i.customer_id = p.id))`,
      )
      .execute()
    return rows.map(({ id, name, kind }) => ({
      id,
      title: name,
      to: `/money/parties?kind=${kind}&party=${id}`,
    }))
  },
}
