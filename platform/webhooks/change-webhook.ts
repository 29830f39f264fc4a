import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { webhookChanged } from './contract/events.ts'
import type { changeWebhook } from './contract/index.ts'
import { refuseAddress, refuseUnknownEvents, type WebhookParts } from './webhook-parts.ts'
import { openWebhook, showWebhook } from './webhook-rows.ts'

/** Who lets it go on answers for it from then on: it tells what that person sees. */
export async function change(
  { tx, actor, input, now, expectedVersion }: Call<InputOf<typeof changeWebhook>>,
  parts: WebhookParts,
): Promise<Written<OutputOf<typeof changeWebhook>>> {
  const before = await openWebhook(tx, input.webhookId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'webhook', yours: expectedVersion, current: before.version })
  refuseAddress(parts, input.url)
  refuseUnknownEvents(parts, input.events)
  const { name = before.name, url = before.url, events = before.events, paused } = input
  await tx
    .updateTable('webhook')
    .set({ name, url, events: [...new Set(events)], version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  if (paused === true)
    await tx
      .updateTable('webhook')
      .set({ state: 'paused', because: 'by-hand' })
      .where('id', '=', before.id)
      .execute()
  if (paused === false) {
    await tx
      .updateTable('webhook')
      .set({ state: 'active', because: null, failures: 0, owner_id: actor.personId ?? before.owner_id })
      .where('id', '=', before.id)
      .execute()
    await tx
      .updateTable('webhook_delivery')
      .set({ next_at: now })
      .where('webhook_id', '=', before.id)
      .where('state', '=', 'waiting')
      .execute()
  }
  const changed = Object.keys(input).filter((key) => key !== 'webhookId')
  const about = { subject: { kind: 'webhook', id: before.id }, restricted: true }
  return {
    output: showWebhook(await openWebhook(tx, before.id)),
    happening: happened(webhookChanged, about, { name, changed }),
  }
}
