import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { deliveryResent } from './contract/events.ts'
import type { resendDelivery } from './contract/index.ts'
import { openWebhook } from './webhook-rows.ts'

export async function resend({
  tx,
  input,
  now,
}: Call<InputOf<typeof resendDelivery>>): Promise<Written<OutputOf<typeof resendDelivery>>> {
  const row = await tx
    .selectFrom('webhook_delivery')
    .select(['id', 'webhook_id'])
    .where('id', '=', input.deliveryId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'delivery' })
  const { name } = await openWebhook(tx, row.webhook_id)
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', next_at: now, ended_at: null })
    .where('id', '=', row.id)
    .execute()
  const about = { subject: { kind: 'webhook', id: row.webhook_id }, restricted: true }
  return { output: { done: true }, happening: happened(deliveryResent, about, { name }) }
}
