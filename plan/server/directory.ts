import { type Grant, happened, refuse, rolesWithoutSight } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  addParty,
  addPortfolio,
  events,
  listParties,
  listPortfolios,
  partyKinds,
  refusals,
} from '../contract/index.ts'

/** What projects belong to and are measured in: portfolios, parties. */
export const directoryUseCases: readonly UseCase[] = [
  reads(listPortfolios, async ({ tx }) => {
    const rows = await tx
      .selectFrom('portfolio as p')
      .select(['p.id', 'p.name', 'p.version'])
      .select(sql<number>`(select count(*) from investment i where i.portfolio_id = p.id)`.as('projects'))
      .orderBy('p.name_key')
      .execute()
    return { items: rows.map((row) => ({ ...row, projects: Number(row.projects) })) }
  }),
  writes(addPortfolio, async ({ tx, actor, input, now }) => {
    const id = uuidv7(Date.parse(now))
    const key = nameKey(input.name)
    const taken = await tx
      .selectFrom('portfolio')
      .select('name')
      .where('name_key', '=', key)
      .executeTakeFirst()
    if (taken) throw refuse(refusals.nameTaken, { name: taken.name, kind: 'portfolio' })
    await tx
      .insertInto('portfolio')
      .values({ tenant_id: actor.tenantId, id, name: input.name, name_key: key, created_at: now })
      .execute()
    const happening = happened(
      events.portfolioAdded,
      { subject: { kind: 'portfolio', id } },
      { name: input.name },
    )
    return { output: { id, name: input.name, projects: 0, version: 1 }, happening }
  }),
  reads(listParties, async ({ tx, actor, input }) => {
    let query = tx
      .selectFrom('party as p')
      .selectAll('p')
      .select(
        sql<number>`(select count(*) from investment i where i.organisation_id = p.id or i.customer_id = p.id)`.as(
          'projects',
        ),
      )
      .orderBy('p.name_key')
    if (input.kind) query = query.where('p.kind', '=', input.kind)
    // Who else is a customer is not for those who see some of the projects only.
    if (!seesEverything(actor.grants))
      query = query.where(
        sql<boolean>`exists (select 1 from investment i where i.organisation_id = p.id or i.customer_id = p.id)`,
      )
    const rows = await query.execute()
    return {
      items: rows.map((row) => ({
        id: row.id,
        kind: partyKinds.find((kind) => kind === row.kind) ?? 'organisation-unit',
        name: row.name,
        contactEmail: row.contact_email,
        projects: Number(row.projects),
        version: row.version,
      })),
    }
  }),
  writes(addParty, async ({ tx, actor, input, now }) => {
    const id = uuidv7(Date.parse(now))
    const key = nameKey(input.name)
    const taken = await tx
      .selectFrom('party')
      .select('name')
      .where('kind', '=', input.kind)
      .where('name_key', '=', key)
      .executeTakeFirst()
    if (taken) throw refuse(refusals.nameTaken, { name: taken.name, kind: input.kind.replace('-', ' ') })
    const contactEmail = input.contactEmail ?? null
    await tx
      .insertInto('party')
      .values({
        tenant_id: actor.tenantId,
        id,
        kind: input.kind,
        name: input.name,
        name_key: key,
        contact_email: contactEmail,
        created_at: now,
      })
      .execute()
    const happening = happened(
      events.partyAdded,
      { subject: { kind: 'party', id } },
      { kind: input.kind, name: input.name, contactEmail },
    )
    return {
      output: { id, kind: input.kind, name: input.name, contactEmail, projects: 0, version: 1 },
      happening,
    }
  }),
]

function seesEverything(grants: readonly Grant[]): boolean {
  return grants.some(({ role, scope }) => scope === 'organisation' && !rolesWithoutSight.includes(role))
}
