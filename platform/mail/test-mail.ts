import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '../database/uuid.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { languageOf } from '../notices/settings.ts'
import { composeTest } from './compose.ts'
import { mailTested } from './contract/events.ts'
import type { testMail } from './contract/index.ts'
import { addressMissing, mailNotSet, mailRefused } from './contract/refusals.ts'
import { type MailParts, waysOut } from './mail-parts.ts'

/** Sent while the administrator waits, so that what the mail server says can be answered. */
export async function sendTest(
  { tx, actor, now }: Call<InputOf<typeof testMail>>,
  parts: MailParts,
): Promise<Written<OutputOf<typeof testMail>>> {
  const { mailer, origin } = parts
  if (mailer === undefined) throw refuse(mailNotSet, {})
  const personId = actor.personId ?? ''
  const { name, email } = await tx
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  if (email === null) throw refuse(addressMissing, {})
  const organisation = await tx.selectFrom('tenant').select('name').executeTakeFirstOrThrow()
  const ways = waysOut(parts, { tenantId: actor.tenantId, personId })
  const language = await languageOf(tx, personId)
  const id = uuidv7(Date.parse(now))
  const outcome = await mailer.send({
    id,
    to: { name, address: email },
    ...composeTest({ language, name, organisation: organisation.name, origin, ...ways }),
    ...ways,
  })
  if (!outcome.sent) throw refuse(mailRefused, { because: outcome.because })
  await tx
    .insertInto('mail')
    .values({
      tenant_id: actor.tenantId,
      id,
      person_id: personId,
      kind: 'test',
      notices: [],
      state: 'sent',
      attempts: 1,
      next_at: now,
      created_at: now,
      ended_at: now,
    })
    .execute()
  const about = { subject: { kind: 'mail', id }, restricted: true }
  return { output: { done: true }, happening: happened(mailTested, about, {}) }
}
