import type { Sent } from '../outbound/outbound.ts'
import { pauseWebhook } from './pause-webhook.ts'
import { signatureOf, unseal } from './signature.ts'
import type { WebhookParts } from './webhook-parts.ts'

/** Seconds until an attempt is made again: from five seconds to a day, about two days in all. */
const secondsUntilNext = [5, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400] as const
/** So many attempts in a row, of whatever events, and nobody seems to be there. */
const failuresUntilPause = 20

export type Due = {
  readonly tenantId: string
  readonly id: string
  readonly webhookId: string
  readonly name: string
  readonly url: string
  readonly secret: string
  readonly attempts: number
  readonly ownerState: string
  readonly eventId: string
  readonly event: string
  readonly at: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly projectId: string | null
}

/** Sends what is due, one after the other, and answers how many were taken. */
export async function sendDueWebhooks(parts: WebhookParts): Promise<number> {
  let taken = 0
  for (;;) {
    const due = await takeNext(parts)
    if (due === undefined) return taken
    if (due.ownerState === 'left') await pauseWebhook(parts, due, 'ownerless')
    else if (await deliver(parts, due)) taken += 1
  }
}

/** Taken by moving its next attempt: whoever dies while sending leaves it to be sent again, under the same id. */
async function takeNext({ owner, now }: WebhookParts): Promise<Due | undefined> {
  const { rows } = await owner.query<Due>(
    `with next as (
       select d.tenant_id, d.id from webhook_delivery d join webhook w on w.tenant_id = d.tenant_id and w.id = d.webhook_id
       where d.state = 'waiting' and d.next_at <= $1 and w.state = 'active'
       order by d.next_at, d.id limit 1 for update of d skip locked),
     taken as (
       update webhook_delivery d set attempts = d.attempts + 1, next_at = $1::timestamptz + interval '2 minutes'
       from next where d.tenant_id = next.tenant_id and d.id = next.id returning d.*)
     select t.tenant_id as "tenantId", t.id, t.webhook_id as "webhookId", t.attempts, w.name, w.url, w.secret, p.state as "ownerState",
       e.id as "eventId", e.name as event, e.at, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.project_id as "projectId"
     from taken t join webhook w on w.tenant_id = t.tenant_id and w.id = t.webhook_id
       join person p on p.tenant_id = w.tenant_id and p.id = w.owner_id
       join event e on e.tenant_id = t.tenant_id and e.seq = t.seq`,
    [now()],
  )
  return rows[0]
}

async function deliver(parts: WebhookParts, due: Due): Promise<boolean> {
  const { outbound, now, secret: key } = parts
  const secret = unseal(key, due.secret)
  const begun = now()
  const sent: Sent =
    secret === undefined
      ? { status: undefined, because: 'secret-unreadable' }
      : await outbound.post(due.url, messageOf(parts, due, { secret, at: begun }))
  const milliseconds = Math.max(0, Date.parse(now()) - Date.parse(begun))
  const isTaken = sent.status !== undefined && sent.status >= 200 && sent.status < 300
  await keepAttempt(parts, due, { sent, at: begun, milliseconds })
  await settle(parts, due, isTaken)
  if (isTaken) return true
  if (sent.status === 410) await pauseWebhook(parts, due, 'gone')
  else if ((await countFailure(parts, due)) >= failuresUntilPause) await pauseWebhook(parts, due, 'failures')
  return false
}

/** CloudEvents 1.0: what happened to which thing. Values are read through the API, by the receiver's own token. */
function messageOf(
  { origin }: WebhookParts,
  due: Due,
  { secret, at }: { readonly secret: string; readonly at: string },
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const body = JSON.stringify({
    specversion: '1.0',
    id: due.eventId,
    source: `${origin}/organisations/${due.tenantId}`,
    type: due.event,
    time: due.at,
    subject: `${due.subjectKind}/${due.subjectId}`,
    datacontenttype: 'application/json',
    data: { subject: { kind: due.subjectKind, id: due.subjectId }, projectId: due.projectId },
  })
  const timestamp = Math.floor(Date.parse(at) / 1_000)
  return {
    body,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Portolan',
      'webhook-id': due.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(secret, { id: due.id, timestamp, body }),
    },
  }
}

async function keepAttempt(
  { owner }: WebhookParts,
  { tenantId, id, attempts }: Due,
  { sent, at, milliseconds }: { readonly sent: Sent; readonly at: string; readonly milliseconds: number },
): Promise<void> {
  await owner.query(
    `insert into webhook_attempt (tenant_id, delivery_id, number, at, status, because, milliseconds)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      tenantId,
      id,
      attempts,
      at,
      sent.status ?? null,
      sent.status === undefined ? sent.because : null,
      milliseconds,
    ],
  )
}

/** Spread by a fifth to both sides, so that what failed together does not come again together. */
async function settle(
  { owner, now, chance }: WebhookParts,
  { tenantId, id, webhookId, attempts }: Due,
  isTaken: boolean,
): Promise<void> {
  const seconds = secondsUntilNext[attempts - 1]
  const state = isTaken ? 'taken' : seconds === undefined ? 'failed' : 'waiting'
  const wait = Math.round((seconds ?? 0) * (0.8 + 0.4 * chance()) * 1_000)
  await owner.query(
    `update webhook_delivery set state = $3, next_at = $4::timestamptz + make_interval(secs => $5::float8 / 1000),
       ended_at = case when $3 <> 'waiting' then $4::timestamptz end where tenant_id = $1 and id = $2`,
    [tenantId, id, state, now(), wait],
  )
  if (isTaken)
    await owner.query('update webhook set failures = 0 where tenant_id = $1 and id = $2 and failures > 0', [
      tenantId,
      webhookId,
    ])
}

async function countFailure({ owner }: WebhookParts, { tenantId, webhookId }: Due): Promise<number> {
  const { rows } = await owner.query<{ failures: number }>(
    'update webhook set failures = failures + 1 where tenant_id = $1 and id = $2 returning failures',
    [tenantId, webhookId],
  )
  return rows[0]?.failures ?? 0
}
