import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { webhookChanged } from './contract/events.ts'
import type { renewSecret } from './contract/index.ts'
import { newWebhookSecret, seal } from './signature.ts'
import type { WebhookParts } from './webhook-parts.ts'
import { openWebhook, showWebhook } from './webhook-rows.ts'

export async function renew(
  { tx, input }: Call<InputOf<typeof renewSecret>>,
  parts: WebhookParts,
): Promise<Written<OutputOf<typeof renewSecret>>> {
  const before = await openWebhook(tx, input.webhookId)
  const secret = newWebhookSecret()
  await tx
    .updateTable('webhook')
    .set({ secret: seal(parts.secret, secret), version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  const about = { subject: { kind: 'webhook', id: before.id }, restricted: true }
  return {
    output: { webhook: showWebhook(await openWebhook(tx, before.id)), secret },
    happening: happened(webhookChanged, about, { name: before.name, changed: ['secret'] }),
  }
}
