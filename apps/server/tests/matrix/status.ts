import { confirmStatus, releaseStatus, setStatusPolicy, showStatusDraft } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readStatusThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from status_report order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }

/** A status of each project that is published, under its word; nobody manages them for long. */
export async function fillStatus(
  house: House,
  { visitor: by, personId }: Person,
  named: readonly Named[],
): Promise<void> {
  const { owner } = house.database
  await ask(house, by, setStatusPolicy, { holdWorkdays: 2, asksFrom: '2024-04-01' }, { ifMatch: 0 })
  for (const { projectId, word } of named) {
    await owner.query('update investment set manager_id = $2 where id = $1', [projectId, personId])
    const { period, seen, ratings } = await ask(house, by, showStatusDraft, { projectId })
    const words = { reason: `Why of ${word}`, thought: `Thought of ${word}` }
    const given = { projectId, period: period.name, seen, ratings, ...words }
    const { id, publishedAt } = await ask(house, by, confirmStatus, given)
    if (publishedAt === null) await ask(house, by, releaseStatus, { projectId, statusId: id })
    await owner.query('update investment set manager_id = null where id = $1', [projectId])
    await owner.query(
      `insert into status_lapse (tenant_id, investment_id, period, reminded_at)
       select tenant_id, id, '2024-05', now() from investment where id = $1`,
      [projectId],
    )
  }
}
