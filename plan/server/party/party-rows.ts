import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type Party, type PartyKind, partyKinds, type PartyWithBelongings } from '../../contract/index.ts'

/** Parties that stand for themselves; what was merged is only a name. */
// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectParties(tx: Tx) {
  return tx
    .selectFrom('party as p')
    .leftJoin('party as above', (join) =>
      join.onRef('above.tenant_id', '=', 'p.tenant_id').onRef('above.id', '=', 'p.parent_id'),
    )
    .selectAll('p')
    .select('above.name as parent_name')
    .select(
      sql<number>`(select count(*) from investment i where i.organisation_id = p.id or i.customer_id = p.id)`.as(
        'projects',
      ),
    )
    .where('p.merged_into', 'is', null)
    .orderBy('p.name_key')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectParties>['execute']>>[number]

export function toParty(row: Row): Party {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    name: row.name,
    parent: row.parent_id === null ? null : { id: row.parent_id, name: row.parent_name ?? '' },
    contactEmail: row.contact_email,
    projects: Number(row.projects),
    version: row.version,
  }
}

export async function readParty(tx: Tx, partyId: string): Promise<Party> {
  const row = await selectParties(tx).where('p.id', '=', partyId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'party' })
  return toParty(row)
}

const mostShown = 200

export async function readPartyWithBelongings(tx: Tx, partyId: string): Promise<PartyWithBelongings> {
  const party = await readParty(tx, partyId)
  const below = await tx
    .selectFrom('party')
    .select(['id', 'name'])
    .where('parent_id', '=', partyId)
    .where('merged_into', 'is', null)
    .orderBy('name_key')
    .execute()
  const names = await tx.selectFrom('party').select('name').where('merged_into', '=', partyId).execute()
  const belongs = await tx
    .selectFrom('investment')
    .select(['id', 'name', 'code'])
    .where((where) => where.or([where('organisation_id', '=', partyId), where('customer_id', '=', partyId)]))
    .orderBy('name_key')
    .limit(mostShown)
    .execute()
  const paid = await tx
    .selectFrom('ledger_entry')
    .select('currency')
    .select(sql<number>`sum(amount)::bigint`.as('amount'))
    .select(sql<number>`count(*)::int`.as('postings'))
    .where('supplier_id', '=', partyId)
    .groupBy('currency')
    .orderBy('currency')
    .execute()
  return {
    ...party,
    below,
    names: names.map(({ name }) => name),
    belongs,
    spent: paid.map(({ amount, currency }) => ({ amount, currency })),
    postings: paid.reduce((sum, { postings }) => sum + postings, 0),
  }
}

function kindOf(kind: string): PartyKind {
  return partyKinds.find((one) => one === kind) ?? 'organisation-unit'
}
