import { type Grant, happened, refuse, rolesWithoutSight } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  addParty,
  listParties,
  partyEvents,
  partyRefusals,
  refusals,
  showParty,
} from '../../contract/index.ts'
import { editPartyUseCases } from './edit-party.ts'
import { readParty, readPartyWithBelongings, selectParties, toParty } from './party-rows.ts'

export const partyUseCases: readonly UseCase[] = [
  ...editPartyUseCases,
  reads(listParties, async ({ tx, actor, input }) => {
    let query = selectParties(tx)
    if (input.kind) query = query.where('p.kind', '=', input.kind)
    // Who else is a customer is not for those who see some of the projects only.
    if (!seesEverything(actor.grants))
      query = query.where(
        sql<boolean>`exists (select 1 from investment i where i.organisation_id = p.id or i.customer_id = p.id)`,
      )
    const items = (await query.execute()).map(toParty)
    return {
      items: seesEverything(actor.grants) ? items : items.map((party) => ({ ...party, parent: null })),
    }
  }),
  reads(showParty, async ({ tx, input }) => await readPartyWithBelongings(tx, input.partyId)),
  writes(addParty, async ({ tx, actor, input, now }) => {
    const { kind, name, parentId = null, contactEmail = null } = input
    const key = nameKey(name)
    const taken = await tx
      .selectFrom('party')
      .select('name')
      .where('kind', '=', kind)
      .where('name_key', '=', key)
      .executeTakeFirst()
    if (taken) throw refuse(refusals.nameTaken, { name: taken.name, kind: kind.replace('-', ' ') })
    if (parentId !== null && (kind !== 'organisation-unit' || (await readParty(tx, parentId)).kind !== kind))
      throw refuse(partyRefusals.onlyUnitsNest, {})
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('party')
      .values({
        tenant_id: actor.tenantId,
        id,
        kind,
        name,
        name_key: key,
        parent_id: parentId,
        contact_email: contactEmail,
        created_at: now,
      })
      .execute()
    const happening = happened(
      partyEvents.partyAdded,
      { subject: { kind: 'party', id } },
      { kind, name, contactEmail },
    )
    return { output: await readParty(tx, id), happening }
  }),
]

function seesEverything(grants: readonly Grant[]): boolean {
  return grants.some(({ role, scope }) => scope === 'organisation' && !rolesWithoutSight.includes(role))
}
