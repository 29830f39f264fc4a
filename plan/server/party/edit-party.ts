import { classRights, common, happened, mayRead, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { type Known, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  changeParty,
  mergeParty,
  orderRefusals,
  type Party,
  partyEvents,
  partyRefusals,
  refusals,
} from '../../contract/index.ts'
import { readParty, readPartyWithBelongings } from './party-rows.ts'

export const editPartyUseCases: readonly UseCase[] = [
  writes(changeParty, async ({ tx, actor, input, expectedVersion }) => {
    const { partyId, ...given } = input
    if ('contactEmail' in given) refuseUnread(actor)
    const before = await take(tx, partyId, expectedVersion)
    const { name = before.name, parentId, contactEmail } = given
    await refuseTakenName(tx, before, name)
    if (parentId !== undefined && parentId !== null) await refuseLoop(tx, before, parentId)
    await tx
      .updateTable('party')
      .set({
        name,
        name_key: nameKey(name),
        ...(parentId === undefined ? {} : { parent_id: parentId }),
        ...(contactEmail === undefined ? {} : { contact_email: contactEmail }),
        version: before.version + 1,
      })
      .where('id', '=', partyId)
      .execute()
    const happening = happened(
      partyEvents.partyChanged,
      { subject: { kind: 'party', id: partyId } },
      {
        name,
        was: before.name,
        fields: Object.keys(given),
        ...(contactEmail === undefined ? {} : { contactEmail }),
      },
    )
    return { output: await readPartyWithBelongings(tx, partyId), happening }
  }),
  writes(mergeParty, async ({ tx, input, now, expectedVersion }) => {
    const double = await take(tx, input.partyId, expectedVersion)
    const into = await readParty(tx, input.into)
    if (into.kind !== double.kind || into.id === double.id)
      throw refuse(partyRefusals.otherKind, { name: double.name, into: into.name })
    if (into.kind === 'organisation-unit') await refuseLoop(tx, double, into.id)
    const projects = await moveProjects(tx, { from: double.id, to: into.id, now })
    const { rows: postings } = await sql`
      update ledger_entry set supplier_id = ${into.id} where supplier_id = ${double.id} returning id`.execute(
      tx,
    )
    await movePapers(tx, double.id, into.id)
    await sql`update party set parent_id = ${into.id}, version = version + 1 where parent_id = ${double.id}`.execute(
      tx,
    )
    // Its own doubles are names of the same from now on.
    await sql`update party set merged_into = ${into.id} where merged_into = ${double.id}`.execute(tx)
    await sql`update party set merged_into = ${into.id}, parent_id = null, version = version + 1 where id = ${double.id}`.execute(
      tx,
    )
    const happening = happened(
      partyEvents.partyMerged,
      { subject: { kind: 'party', id: into.id } },
      { name: double.name, into: into.name, projects, postings: postings.length },
    )
    return { output: await readPartyWithBelongings(tx, into.id), happening }
  }),
]

async function take(tx: Tx, partyId: string, expectedVersion: number): Promise<Party> {
  await tx.selectFrom('party').select('id').where('id', '=', partyId).forUpdate().execute()
  const party = await readParty(tx, partyId)
  if (party.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'party', yours: expectedVersion, current: party.version })
  return party
}

/** Nobody writes what he may not read: he would overwrite it unseen. */
function refuseUnread({ grants }: Known): void {
  if (!mayRead('personal', grants, {}))
    throw refuse(common.notPermitted, { permission: classRights.personal.id })
}

async function refuseTakenName(tx: Tx, { id, kind }: Party, name: string): Promise<void> {
  const other = await tx
    .selectFrom('party')
    .select(['name', 'merged_into'])
    .where('kind', '=', kind)
    .where('name_key', '=', nameKey(name))
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw refuse(refusals.nameTaken, { name: other.name, kind: kind.replace('-', ' ') })
}

/** Walks up from the unit that shall stand above: who comes to itself would stand above itself. */
async function refuseLoop(tx: Tx, party: Party, parentId: string): Promise<void> {
  const above = await readParty(tx, parentId)
  if (party.kind !== 'organisation-unit' || above.kind !== party.kind)
    throw refuse(partyRefusals.onlyUnitsNest, {})
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id from party where id = ${parentId}
      union select p.id, p.parent_id from party p join up on p.id = up.parent_id)
    select id from up where id = ${party.id}`.execute(tx)
  if (rows.length > 0) throw refuse(partyRefusals.loopOfUnits, { name: party.name, above: above.name })
}

/** Whoever edits such a project meanwhile is told that it changed. */
async function moveProjects(
  tx: Tx,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: string },
): Promise<number> {
  const { rows } = await sql`
    update investment set
      organisation_id = case when organisation_id = ${from} then ${to} else organisation_id end,
      customer_id = case when customer_id = ${from} then ${to} else customer_id end,
      version = version + 1, updated_at = ${now}
    where organisation_id = ${from} or customer_id = ${from} returning id`.execute(tx)
  return rows.length
}

/** Agreements, orders and invoices; the same number of both would be one invoice twice. */
async function movePapers(tx: Tx, from: string, to: string): Promise<void> {
  const { rows } = await sql<{ number: string; supplier: string; order: string; day: string }>`
    select s.number, p.name as supplier, o.number as order, s.day::text as day from supplier_invoice d
    join supplier_invoice s on s.supplier_id = ${to} and s.number_key = d.number_key and s.state <> 'rejected'
    join purchase_order o on o.id = s.order_id join party p on p.id = s.supplier_id
    where d.supplier_id = ${from} and d.state <> 'rejected' limit 1`.execute(tx)
  const [doubled] = rows
  if (doubled) throw refuse(orderRefusals.doubledInvoice, doubled)
  await sql`update agreement set party_id = ${to} where party_id = ${from}`.execute(tx)
  await sql`update purchase_order set supplier_id = ${to} where supplier_id = ${from}`.execute(tx)
  await sql`update supplier_invoice set supplier_id = ${to} where supplier_id = ${from}`.execute(tx)
}
