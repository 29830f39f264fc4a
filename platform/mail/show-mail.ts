import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '../operations/use-case.ts'
import { mailKinds, mailStates, type showMail, type showOwnMail } from './contract/index.ts'
import type { MailParts } from './mail-parts.ts'

export async function show(
  { tx }: Call<InputOf<typeof showMail>>,
  { mailer }: MailParts,
): Promise<OutputOf<typeof showMail>> {
  const rows = await tx
    .selectFrom('mail as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.person_id'),
    )
    .select(['m.id', 'm.kind', 'm.state', 'm.attempts', 'm.because', 'm.created_at', 'm.ended_at'])
    .select(['p.id as person_id', 'p.name as person_name'])
    .orderBy('m.id', 'desc')
    .limit(100)
    .execute()
  return {
    server: mailer?.server ?? null,
    items: rows.map((row) => ({
      id: row.id,
      person: { id: row.person_id, name: row.person_name },
      kind: mailKinds.find((one) => one === row.kind) ?? 'digest',
      state: mailStates.find((one) => one === row.state) ?? 'failed',
      attempts: row.attempts,
      because: row.because,
      at: row.ended_at ?? row.created_at,
    })),
  }
}

export async function showOwn(
  { tx, actor }: Call<InputOf<typeof showOwnMail>>,
  { mailer }: MailParts,
): Promise<OutputOf<typeof showOwnMail>> {
  const last = await tx
    .selectFrom('mail')
    .select(['state', 'because', 'ended_at'])
    .where('person_id', '=', actor.personId ?? '')
    .where('state', 'in', ['sent', 'bounced'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const bounced =
    last?.state === 'bounced' && last.ended_at !== null
      ? { at: last.ended_at, because: last.because ?? '' }
      : null
  return { sent: mailer !== undefined, bounced }
}
