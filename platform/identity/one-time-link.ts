import type pg from 'pg'
import { refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { sha256 } from '../events/canonical.ts'
import { linkNotValid } from './contract/refusals.ts'
import { newSecret } from './secrets.ts'

export type Purpose = 'first-administrator' | 'sign-in' | 'invitation' | 'reset'

const minutesOf: Readonly<Record<Purpose, number>> = {
  'first-administrator': 15,
  'sign-in': 15,
  invitation: 7 * 24 * 60,
  reset: 60,
}

export type IssuedLink = { readonly url: string; readonly expiresAt: string }

/** Makes a link whose secret stands behind the #, where no server and no log sees it. Older ones of its kind end. */
export async function issueLink(
  tx: Tx,
  origin: string,
  link: { tenantId: string; personId: string; purpose: Purpose; createdBy: string | undefined; now: string },
): Promise<IssuedLink> {
  const secret = newSecret()
  const expiresAt = new Date(Date.parse(link.now) + minutesOf[link.purpose] * 60_000).toISOString()
  await endLinks(tx, link.personId, [link.purpose], link.now)
  await tx
    .insertInto('one_time_link')
    .values({
      tenant_id: link.tenantId,
      id: uuidv7(Date.parse(link.now)),
      purpose: link.purpose,
      person_id: link.personId,
      hash: sha256(secret),
      created_by: link.createdBy ?? null,
      created_at: link.now,
      expires_at: expiresAt,
    })
    .execute()
  return { url: `${origin}/link#${secret}`, expiresAt }
}

export async function endLinks(
  tx: Tx,
  personId: string,
  purposes: readonly Purpose[],
  now: string,
): Promise<void> {
  await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('purpose', 'in', [...purposes])
    .where('used_at', 'is', null)
    .execute()
}

export type OpenLink = {
  readonly tenantId: string
  readonly id: string
  readonly purpose: Purpose
  readonly expiresAt: string
  readonly organisation: string
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string | null
    readonly signInId: string | null
  }
}

/** One answer for wrong, used and too old: whoever guesses learns nothing. */
export async function readLink(owner: pg.Pool, secret: string, now: string): Promise<OpenLink> {
  const { rows } = await owner.query<OpenLink>(
    `select l.tenant_id as "tenantId", l.id, l.purpose, l.expires_at as "expiresAt", t.name as organisation,
       json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'signInId', p.sign_in_id) as person
     from one_time_link l
     join person p on p.tenant_id = l.tenant_id and p.id = l.person_id and p.state <> 'left'
     join tenant t on t.id = l.tenant_id
     where l.hash = $1 and l.used_at is null and l.expires_at > $2`,
    [sha256(secret), now],
  )
  const [link] = rows
  if (link === undefined) throw refuse(linkNotValid, {})
  return link
}

/** Uses a link up inside the transaction of what it is used for: of two at once, one gets it. */
export async function useLink(tx: Tx, link: OpenLink, now: string): Promise<void> {
  const used = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) throw refuse(linkNotValid, {})
}
