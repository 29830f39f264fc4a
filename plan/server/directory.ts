import { happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { addPortfolio, events, listPortfolios, refusals } from '../contract/index.ts'

/** What projects belong to and are measured in: portfolios. */
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
]
