import type { Tx } from '@portolan/platform/database'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { listFilterChoices } from '../contract/index.ts'
import { standingRows } from './standing-rows.ts'
import { readClock } from './status-clock.ts'

/** Counts come from the rows of the list itself: a choice never promises what the list does not hold. */
export const listChoicesUseCase: UseCase = readsForAll(listFilterChoices, async ({ tx, actor, now }) => {
  const rows = standingRows({}, await readClock(tx, actor.tenantId, now))
  const named = async (table: 'party' | 'portfolio' | 'programme', key: string): Promise<NamedCount[]> =>
    (
      await sql<NamedCount>`
        select n.id, n.name, count(*) as projects from (${rows}) as standing_row
        join ${sql.table(table)} n on n.tenant_id = standing_row.tenant_id and n.id = ${sql.ref(`standing_row.${key}`)}
        group by n.id, n.name order by n.name collate "und-x-icu", n.id`.execute(tx)
    ).rows
  return {
    organisations: await named('party', 'organisation_id'),
    portfolios: await named('portfolio', 'portfolio_id'),
    programmes: await named('programme', 'programme_id'),
    categories: (
      await sql<{ name: string; projects: number }>`
        select category as name, count(*) as projects from (${rows}) as standing_row
        where category is not null group by category order by category collate "und-x-icu"`.execute(tx)
    ).rows,
    ratings: (
      await sql<RatingCount>`
        select rated_raw as raw, rated_scale as scale, rated_step as step, rated_steps as steps, count(*) as projects
        from (${rows}) as standing_row where rated_raw is not null
        group by 1, 2, 3, 4 order by 2 nulls last, 3 nulls last, 1`.execute(tx)
    ).rows,
    registerDays: await readRegisterDays(tx),
  }
})

type NamedCount = { id: string; name: string; projects: number }
type RatingCount = {
  raw: string
  scale: string | null
  step: number | null
  steps: number | null
  projects: number
}

async function readRegisterDays(tx: Tx): Promise<{ day: string; projects: number }[]> {
  return await tx
    .selectFrom('standing')
    .select(({ fn }) => ['as_of as day', fn.countAll<number>().as('projects')])
    .where('is_register_day', '=', true)
    .groupBy('as_of')
    .orderBy('as_of', 'desc')
    .execute()
}
