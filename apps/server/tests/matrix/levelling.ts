import { startLevelling } from '@portolan/resources/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

/** Each belongs to whoever asked for it. */
export async function readLevellingThings(
  owner: pg.Pool,
): Promise<Readonly<Record<'levelling_preview', readonly Thing[]>>> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", person_id as by from levelling_preview order by id`,
  )
  return { levelling_preview: rows }
}

/** The plans of the world levelled, as its founder sees them, and the best of a search that goes on. */
export async function fillLevelling(
  house: House,
  { visitor: by, tenantId, personId }: Person,
): Promise<void> {
  await ask(house, by, startLevelling, { frozenWeeks: 0 })
  await house.database.owner.query(
    `insert into levelling_search (tenant_id, ask_id, person_id, so_far) values ($1, gen_random_uuid(), $2, '{}')`,
    [tenantId, personId],
  )
}
