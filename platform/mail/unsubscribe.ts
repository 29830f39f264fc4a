import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { withTenant } from '../database/tenant.ts'
import { recordEvent } from '../events/record-event.ts'
import type { OpenAnswer, OpenCall } from '../operations/use-case.ts'
import { settingOf } from '../notices/settings.ts'
import { mailUnsubscribed } from './contract/events.ts'
import { unsubscribe } from './contract/index.ts'
import { unsubscribeNotValid } from './contract/refusals.ts'
import type { MailParts } from './mail-parts.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

/** Nobody is signed in: the signed link says whose mail ends, and that is all it can do. */
export async function endMail(
  { input, now, requestId }: OpenCall<InputOf<typeof unsubscribe>>,
  { door, secret }: MailParts,
): Promise<OpenAnswer<OutputOf<typeof unsubscribe>>> {
  const whose = readUnsubscribeToken(secret, input.token)
  if (whose === undefined) throw refuse(unsubscribeNotValid, {})
  await withTenant(door, whose, 'read write', async (tx) => {
    const { mail, version } = await settingOf(tx, whose.personId)
    if (mail === 'none') return
    const next = { mail: 'none', changed_at: now, version: version + 1 }
    await tx
      .insertInto('notice_setting')
      .values({ tenant_id: whose.tenantId, person_id: whose.personId, ...next })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(next))
      .execute()
    const deed = {
      tenantId: whose.tenantId,
      actorId: whose.personId,
      actorKind: 'person',
      throughId: undefined,
      operation: unsubscribe.id,
      requestId,
      touches: unsubscribe.touches ?? [],
      now,
    } as const
    const about = { subject: { kind: 'person', id: whose.personId }, restricted: true }
    await recordEvent(tx, deed, happened(mailUnsubscribed, about, {}) as never)
  })
  const sentence =
    'No more mail is sent to you from here. What there is to know still stands under “Notices”, and there you can ask for mail again.'
  return { output: { done: true, sentence } }
}
