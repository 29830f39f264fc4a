import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import { uuidv7 } from '../database/uuid.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { webhookAdded } from './contract/events.ts'
import type { addWebhook } from './contract/index.ts'
import { tooManyWebhooks } from './contract/refusals.ts'
import { newWebhookSecret, seal } from './signature.ts'
import { refuseAddress, refuseUnknownEvents, type WebhookParts } from './webhook-parts.ts'
import { openWebhook, showWebhook } from './webhook-rows.ts'

const most = 50

export async function add(
  { tx, actor, input, now }: Call<InputOf<typeof addWebhook>>,
  parts: WebhookParts,
): Promise<Written<OutputOf<typeof addWebhook>>> {
  const { name, url, events } = input
  refuseAddress(parts, url)
  refuseUnknownEvents(parts, events)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from webhook where state <> 'removed'`.execute(tx)
  if ((rows[0]?.count ?? 0) >= most) throw refuse(tooManyWebhooks, { limit: most })
  const id = uuidv7(Date.parse(now))
  const secret = newWebhookSecret()
  await tx
    .insertInto('webhook')
    .values({
      tenant_id: actor.tenantId,
      id,
      name,
      url,
      owner_id: actor.personId ?? '',
      secret: seal(parts.secret, secret),
      events: [...new Set(events)],
      state: 'active',
      created_at: now,
    })
    .execute()
  const about = { subject: { kind: 'webhook', id }, restricted: true }
  return {
    output: { webhook: showWebhook(await openWebhook(tx, id)), secret },
    happening: happened(webhookAdded, about, { name, host: new URL(url).host }),
  }
}
