import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'

export type StoredStandIn = {
  readonly id: string
  readonly person_id: string
  readonly stand_in_id: string
  /** In one body alone; null: wherever the person decides. */
  readonly body_id: string | null
  readonly from_day: string
  readonly to_day: string
  readonly ended_at: string | null
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectStandIns(tx: Tx) {
  return tx
    .selectFrom('stand_in')
    .select(['id', 'person_id', 'stand_in_id', 'body_id', 'from_day', 'to_day', 'ended_at'])
}

/** Who stands in for whom today, as far as these people are concerned. */
export async function readStandIns(
  tx: Tx,
  people: readonly string[],
  today: string,
): Promise<readonly StoredStandIn[]> {
  if (people.length === 0) return []
  return await selectStandIns(tx)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`(person_id = any(${people}::uuid[]) or stand_in_id = any(${people}::uuid[]))`)
    .where(sql<boolean>`from_day <= ${today}::date and to_day > ${today}::date`)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
}
