import { reads, type UseCase, writes } from '../operations/use-case.ts'
import {
  addWebhook,
  changeWebhook,
  listDeliveries,
  listEventTypes,
  listWebhooks,
  removeWebhook,
  renewSecret,
  resendDelivery,
} from './contract/index.ts'
import { add } from './add-webhook.ts'
import { change } from './change-webhook.ts'
import { deliveries } from './list-deliveries.ts'
import { remove } from './remove-webhook.ts'
import { renew } from './renew-secret.ts'
import { resend } from './resend-delivery.ts'
import type { WebhookParts } from './webhook-parts.ts'
import { list } from './webhook-rows.ts'

export { webhookAnswers } from './put-out-events.ts'
export { sendDueWebhooks } from './send-due-webhooks.ts'
export { signatureOf } from './signature.ts'
export type { WebhookParts } from './webhook-parts.ts'
export { webhookNotices, webhookSubjects } from './webhook-notices.ts'

export function webhookUseCases(parts: WebhookParts): readonly UseCase[] {
  const items = parts.events
    .map(({ id, summary }) => ({ event: id, summary }))
    .toSorted((a, b) => (a.event < b.event ? -1 : 1))
  return [
    reads(listWebhooks, list),
    reads(listEventTypes, async () => ({ items })),
    reads(listDeliveries, deliveries),
    writes(addWebhook, (call) => add(call, parts)),
    writes(changeWebhook, (call) => change(call, parts)),
    writes(renewSecret, (call) => renew(call, parts)),
    writes(removeWebhook, remove),
    writes(resendDelivery, resend),
  ]
}
