import { type Provided, provide, provideForAll } from '@portolan/platform/facts'
import { sql } from 'kysely'
import { facts, statuses } from '../contract/index.ts'
import { providedRecordFacts } from './provided-record-facts.ts'

export const oversightFacts: readonly Provided[] = [
  provide(facts.computedStatus, async (tx, projectId) => {
    const row = await tx
      .selectFrom('standing')
      .select(['status', 'as_of'])
      .where('investment_id', '=', projectId)
      .where('is_current', '=', true)
      .executeTakeFirst()
    const status = statuses.find((known) => known === row?.status)
    return row === undefined || status === undefined ? undefined : { value: status, asOf: row.as_of }
  }),
  provideForAll(facts.hasBaseline, async (tx, projectIds, now) => {
    const rows = await tx
      .selectFrom('baseline')
      .distinctOn('investment_id')
      .select(['investment_id', 'as_of'])
      .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
      .orderBy('investment_id')
      .orderBy('number', 'desc')
      .execute()
    const days = new Map(rows.map((row) => [row.investment_id, row.as_of]))
    return new Map(
      projectIds.map((id) => [id, { value: days.has(id), asOf: days.get(id) ?? now.slice(0, 10) }]),
    )
  }),
  ...providedRecordFacts,
]
