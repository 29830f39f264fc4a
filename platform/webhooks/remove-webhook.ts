import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { webhookRemoved } from './contract/events.ts'
import type { removeWebhook } from './contract/index.ts'
import { openWebhook } from './webhook-rows.ts'

export async function remove({
  tx,
  input,
  now,
}: Call<InputOf<typeof removeWebhook>>): Promise<Written<OutputOf<typeof removeWebhook>>> {
  const { id, name } = await openWebhook(tx, input.webhookId)
  await tx
    .updateTable('webhook')
    .set({ state: 'removed', because: null, secret: '' })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'failed', ended_at: now })
    .where('webhook_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  const about = { subject: { kind: 'webhook', id }, restricted: true }
  return { output: { done: true }, happening: happened(webhookRemoved, about, { name }) }
}
