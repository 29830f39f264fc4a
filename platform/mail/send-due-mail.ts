import { sql } from 'kysely'
import { withTenant } from '../database/tenant.ts'
import { ownNotices, showNotices } from '../notices/list-notices.ts'
import { languageOf } from '../notices/settings.ts'
import { collectMail } from './collect-mail.ts'
import { composeDigest } from './compose.ts'
import { type MailParts, waysOut } from './mail-parts.ts'
import type { Mailer, Message, Outcome } from './mailer.ts'

const minutesUntilNext = [1, 5, 30, 120, 360, 720, 1_440] as const

type Waiting = {
  readonly tenantId: string
  readonly id: string
  readonly personId: string
  readonly notices: readonly string[]
  readonly attempts: number
}

/** Collects what is due and sends what waits, one after the other, and answers how many were sent. */
export async function sendDueMail(parts: MailParts): Promise<number> {
  const { owner, mailer, now } = parts
  if (mailer === undefined) return 0
  await collectMail(parts)
  let sent = 0
  for (;;) {
    // Taken by moving its next attempt: whoever dies while sending leaves it to be sent again.
    const { rows } = await owner.query<Waiting>(
      `update mail set attempts = attempts + 1, next_at = $1::timestamptz + interval '5 minutes'
       where (tenant_id, id) = (select tenant_id, id from mail where state = 'waiting' and next_at <= $1
         order by next_at, id limit 1 for update skip locked)
       returning tenant_id as "tenantId", id, person_id as "personId", notices, attempts`,
      [now()],
    )
    const [mail] = rows
    if (mail === undefined) return sent
    const message = await compose(parts, mail)
    const outcome = message === undefined ? undefined : await mailer.send(message)
    if (outcome?.sent === true) sent += 1
    await settle(parts, mail, outcome)
  }
}

/** Made through the eyes of who gets it: what is no longer seen, or was read meanwhile, is not told. */
async function compose(parts: MailParts, mail: Waiting): Promise<Message | undefined> {
  const { tenantId, personId } = mail
  return await withTenant(parts.door, { tenantId, personId }, 'read only', async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(['name', 'email', 'state'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (person === undefined || person.email === null || person.state !== 'active') return undefined
    const rows = await ownNotices(tx, { personId })
      .where(sql<boolean>`n.id = any(${[...mail.notices]}::uuid[])`)
      .where('n.read_at', 'is', null)
      .orderBy('n.at')
      .execute()
    const notices = await showNotices(tx, rows, parts.notices)
    if (notices.length === 0) return undefined
    const organisation = await tx.selectFrom('tenant').select('name').executeTakeFirstOrThrow()
    const { name, email } = person
    const ways = waysOut(parts, { tenantId, personId })
    const language = await languageOf(tx, personId)
    const { origin, patterns } = parts
    const composed = composeDigest(
      { language, name, organisation: organisation.name, origin, notices, ...ways },
      patterns,
    )
    return { id: mail.id, to: { name, address: email }, ...composed, ...ways }
  })
}

async function settle(
  { owner, now }: MailParts,
  { tenantId, id, attempts }: Waiting,
  outcome: Awaited<ReturnType<Mailer['send']>> | undefined,
): Promise<void> {
  const minutes = minutesUntilNext[attempts - 1]
  const state = stateAfter(outcome, minutes !== undefined)
  await owner.query(
    `update mail set state = $3, because = $4, next_at = $5::timestamptz + make_interval(mins => $6),
       ended_at = case when $3 <> 'waiting' then $5::timestamptz end where tenant_id = $1 and id = $2`,
    [tenantId, id, state, outcome?.sent === false ? outcome.because : null, now(), minutes ?? 0],
  )
}

function stateAfter(outcome: Outcome | undefined, mayTryAgain: boolean): string {
  if (outcome === undefined) return 'dropped'
  if (outcome.sent) return 'sent'
  if (outcome.forGood) return 'bounced'
  return mayTryAgain ? 'waiting' : 'failed'
}
