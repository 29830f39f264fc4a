import { type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import { sql } from 'kysely'
import type { Call } from '../operations/use-case.ts'
import { deliveryStates, type listDeliveries } from './contract/index.ts'
import { openWebhook } from './webhook-rows.ts'

export async function deliveries({
  tx,
  input,
}: Call<InputOf<typeof listDeliveries>>): Promise<OutputOf<typeof listDeliveries>> {
  const { id } = await openWebhook(tx, input.webhookId)
  let query = tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', id)
    .orderBy('id', 'desc')
    .limit(input.limit + 1)
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
  if (typeof after === 'string') query = query.where('id', '<', after)
  if (input.state !== undefined) query = query.where('state', '=', input.state)
  const rows = await query.execute()
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  const attempts = await tx
    .selectFrom('webhook_attempt')
    .selectAll()
    .where(sql<boolean>`delivery_id = any(${shown.map((row) => row.id)}::uuid[])`)
    .orderBy('number')
    .execute()
  return {
    items: shown.map((row) => ({
      id: row.id,
      event: row.event,
      seq: Number(row.seq),
      state: deliveryStates.find((one) => one === row.state) ?? 'failed',
      nextAt: row.state === 'waiting' ? row.next_at : null,
      createdAt: row.created_at,
      attempts: attempts
        .filter(({ delivery_id }) => delivery_id === row.id)
        .map(({ number, at, status, because, milliseconds }) => ({
          number,
          at,
          status,
          because,
          milliseconds,
        })),
    })),
    next: last === undefined ? null : writeCursor([last.id]),
  }
}
