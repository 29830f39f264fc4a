import { sql } from 'kysely'
import { inNameOf, type Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { type Answer, answers, type Delivered } from '../outbox/answer.ts'
import type { WebhookParts } from './webhook-parts.ts'

/** An event waits for every webhook that wants it and whose owner sees it; it is sent outside of any transaction. */
export function webhookAnswers(parts: WebhookParts): readonly Answer[] {
  const putOut = answers('webhooks.put-out', parts.events, async (tx, event) => {
    for (const { id, owner_id } of await wantedBy(tx, event)) {
      if (!(await inNameOf(tx, owner_id, () => isSeen(tx, event)))) continue
      await tx
        .insertInto('webhook_delivery')
        .values({
          tenant_id: event.tenantId,
          id: uuidv7(Date.parse(parts.now())),
          webhook_id: id,
          seq: event.seq,
          event: event.name,
          state: 'waiting',
          next_at: parts.now(),
          created_at: parts.now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
  return [{ ...putOut, concerns: (event) => isWanted(parts, event) }]
}

async function isWanted({ owner }: WebhookParts, { tenantId, name }: Delivered): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select 1 from webhook where tenant_id = $1 and state <> 'removed' and $2 = any(events) limit 1`,
    [tenantId, name],
  )
  return (rowCount ?? 0) > 0
}

/** What happened before a webhook was there is not told to it. */
async function wantedBy(
  tx: Tx,
  event: Delivered,
): Promise<readonly { readonly id: string; readonly owner_id: string }[]> {
  return await tx
    .selectFrom('webhook')
    .select(['id', 'owner_id'])
    .where('state', '<>', 'removed')
    .where(sql<boolean>`${event.name} = any(events)`)
    .where('created_at', '<=', event.at)
    .execute()
}

async function isSeen(tx: Tx, { seq }: Delivered): Promise<boolean> {
  const row = await tx.selectFrom('event').select('seq').where('seq', '=', seq).executeTakeFirst()
  return row !== undefined
}
