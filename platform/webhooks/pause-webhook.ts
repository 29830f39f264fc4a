import { happened } from '@portolan/contract'
import { sql } from 'kysely'
import { withTenant } from '../database/tenant.ts'
import { recordEvent } from '../events/record-event.ts'
import { webhookPaused } from './contract/events.ts'
import type { Due } from './send-due-webhooks.ts'
import type { WebhookParts } from './webhook-parts.ts'

const words = {
  failures: 'nobody has taken what it sent for a long time',
  gone: 'the address answered that it is gone for good',
  ownerless: 'the person it belonged to has left',
} as const

/** What waits goes on waiting. Everybody who administers is told: the owner alone may be gone. */
export async function pauseWebhook(
  { door, now }: WebhookParts,
  { tenantId, webhookId, name }: Due,
  because: keyof typeof words,
): Promise<void> {
  await withTenant(door, { tenantId, personId: undefined }, 'read write', async (tx) => {
    const paused = await tx
      .updateTable('webhook')
      .set((set) => ({ state: 'paused', because, version: set('version', '+', 1) }))
      .where('id', '=', webhookId)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (paused.numUpdatedRows === 0n) return
    const { rows } = await sql<{ id: string }>`select distinct g.person_id as id from role_grant g
      join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.state <> 'left'
      where g.role = 'administrator' and g.scope = 'organisation' and g.revoked_at is null and g.confirmed_at is not null`.execute(
      tx,
    )
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: 'webhooks.pause',
      requestId: `webhook-${webhookId}`,
      touches: ['webhook'],
      now: now(),
    } as const
    const about = { subject: { kind: 'webhook', id: webhookId }, restricted: true }
    const tell = rows.map(({ id }) => id)
    await recordEvent(
      tx,
      deed,
      happened(webhookPaused, about, { name, because: words[because], tell }) as never,
    )
  })
}
