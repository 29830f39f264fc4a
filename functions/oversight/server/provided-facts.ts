import { type Provided, provide } from '@portolan/platform/facts'
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
  provide(facts.hasBaseline, async (tx, projectId, now) => {
    const row = await tx
      .selectFrom('baseline')
      .select('as_of')
      .where('investment_id', '=', projectId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { value: row !== undefined, asOf: row?.as_of ?? now.slice(0, 10) }
  }),
  ...providedRecordFacts,
]
