import type { Tx } from '@portolan/platform/database'
import type { FoundKind } from '@portolan/platform/search'
import { type RawBuilder, sql } from 'kysely'
import { permissions } from '../../contract/index.ts'

/** Agreements by title and number, to those who read the money of their project. */
export const foundAgreements: FoundKind = {
  kind: 'agreement',
  show: async (tx, ids) => await show(tx, ids, 'agreement'),
}

/** Orders alike. */
export const foundOrders: FoundKind = {
  kind: 'purchase-order',
  show: async (tx, ids) => await show(tx, ids, 'purchase_order'),
}

type Row = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly projectId: string | null
}

async function show(
  tx: Tx,
  ids: readonly string[],
  table: 'agreement' | 'purchase_order',
): Promise<readonly { id: string; title: string; to: string }[]> {
  const { rows } = await sql<Row>`
    select a.id, a.number, a.title, a.investment_id as "projectId" from ${sql.table(table)} a
    left join investment i on i.id = a.investment_id
    where a.id = any(${[...ids]}::uuid[]) and ${readsMoney}`.execute(tx)
  const place = table === 'agreement' ? '?agreement=' : '?view=orders&order='
  return rows.map(({ id, number, title, projectId }) => ({
    id,
    title: `${number} ${title}`,
    to:
      projectId === null
        ? `/money/agreements?agreement=${id}`
        : `/projects/${projectId}/contracts${place}${id}`,
  }))
}

/** Whoever acts has a role that reads the money of the project; of none, over the whole organisation. */
const readsMoney: RawBuilder<boolean> = sql<boolean>`exists (select from role_grant g
  where g.person_id = (select app_person()) and g.revoked_at is null and g.confirmed_at is not null
    and g.role = any(${[...permissions.readMoney.roles]}::text[])
    and (g.scope = 'organisation' or (g.scope = 'portfolio' and g.scope_id = i.portfolio_id)
      or (g.scope = 'project' and g.scope_id = i.id)))`
