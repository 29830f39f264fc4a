import type { Tx } from '@portolan/platform/database'
import { type CloseWaiver, waiverStates } from '../../contract/index.ts'

export type StoredWaiver = CloseWaiver & {
  readonly periodId: string
  readonly round: number
  readonly itemKey: string
  readonly askerId: string
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectWaivers(tx: Tx) {
  return tx
    .selectFrom('close_waiver as w')
    .innerJoin('person as a', (join) =>
      join.onRef('a.tenant_id', '=', 'w.tenant_id').onRef('a.id', '=', 'w.asked_by'),
    )
    .leftJoin('person as d', (join) =>
      join.onRef('d.tenant_id', '=', 'w.tenant_id').onRef('d.id', '=', 'w.decided_by'),
    )
    .selectAll('w')
    .select(['a.name as asker', 'd.name as decider'])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectWaivers>['executeTakeFirstOrThrow']>>

/** The last one of each item of a round. */
export async function readWaivers(
  tx: Tx,
  periodId: string,
  round: number,
): Promise<ReadonlyMap<string, StoredWaiver>> {
  const rows = await selectWaivers(tx)
    .where('w.period_id', '=', periodId)
    .where('w.round', '=', round)
    .orderBy('w.id')
    .execute()
  return new Map(rows.map((row) => [row.item_key, toWaiver(row)]))
}

/** Held until the transaction ends. */
export async function takeWaiver(tx: Tx, waiverId: string): Promise<StoredWaiver | undefined> {
  await tx.selectFrom('close_waiver').select('id').where('id', '=', waiverId).forUpdate().execute()
  const row = await selectWaivers(tx).where('w.id', '=', waiverId).executeTakeFirst()
  return row && toWaiver(row)
}

function toWaiver(row: Row): StoredWaiver {
  return {
    id: row.id,
    periodId: row.period_id,
    round: row.round,
    itemKey: row.item_key,
    reason: row.reason,
    askerId: row.asked_by,
    askedBy: row.asker,
    askedAt: row.asked_at,
    state: waiverStates.find((one) => one === row.state) ?? 'asked',
    words: row.words,
    decidedBy: row.decider,
    mayDecide: false,
  }
}
