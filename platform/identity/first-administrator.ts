import { withTenant } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import type { Desk } from './desk.ts'
import { foundOrganisation, joinAsFounder } from './found-organisation.ts'
import { type IssuedLink, issueLink } from './one-time-link.ts'

export type FirstLink = IssuedLink & { readonly signInId: string; readonly firstStart: boolean }

/** Until the first run is finished nobody has an address; this one leads nowhere (RFC 2606) and is replaced then. */
const placeholderDomain = 'first-run.invalid'

/**
 * What `serve` prints: the link by which the first administrator gets in. The first start makes his organisation;
 * later ones make a fresh link as long as he has no password, and none after that.
 */
export async function issueFirstLink(desk: Desk): Promise<FirstLink | undefined> {
  const client = await desk.owner.connect()
  try {
    // Two servers that start at once on one database make one first administrator.
    await client.query(`select pg_advisory_lock(hashtextextended('portolan: first administrator', 0))`)
    const { rows } = await client.query<{ id: string }>(
      `select id from tenant where kind = 'organisation' limit 1`,
    )
    const firstStart = rows.length === 0
    if (firstStart) await createFirstAdministrator(desk)
    return await linkFor(desk, firstStart)
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended('portolan: first administrator', 0))`)
    client.release()
  }
}

async function createFirstAdministrator(desk: Desk): Promise<void> {
  const name = 'First administrator'
  const tenantId = uuidv7(Date.parse(desk.now()))
  const email = `${tenantId}@${placeholderDomain}`
  await foundOrganisation(
    desk,
    { name: 'My organisation', currency: 'EUR', tenantId },
    {
      name,
      email: null,
      signInId: async () => {
        const known = await desk.signIns.find({ email })
        return (
          known?.id ??
          (await desk.signIns.create({ name, email, homeTenantId: tenantId, password: undefined }))
        )
      },
    },
    'first-start',
  )
}

type Waiting = { tenantId: string; personId: string; signInId: string }

async function linkFor(desk: Desk, firstStart: boolean): Promise<FirstLink | undefined> {
  const { rows } = await desk.owner.query<Waiting>(
    `select p.tenant_id as "tenantId", p.id as "personId", p.sign_in_id as "signInId"
     from person p join tenant t on t.id = p.tenant_id and t.kind = 'organisation'
     join auth."user" u on u.id::text = p.sign_in_id and u."homeTenantId" = t.id::text
     where p.state = 'active' and not exists (
       select 1 from auth.account a where a."userId" = u.id and a.password is not null)
     order by p.created_at limit 1`,
  )
  const [waiting] = rows
  if (waiting === undefined) return undefined
  const { tenantId, personId, signInId } = waiting
  const purpose = firstStart ? 'first-administrator' : 'sign-in'
  const link = { tenantId, personId, purpose, createdBy: undefined, now: desk.now() } as const
  const issued = await withTenant(desk.door, { tenantId, personId }, 'read write', (tx) =>
    issueLink(tx, desk.origin, link),
  )
  return { ...issued, signInId, firstStart }
}

/** Makes a sign-in the PMO lead and an administrator of the sample organisation too; false where it came before. */
export async function joinSample(desk: Desk, signInId: string): Promise<boolean> {
  const signIn = await desk.signIns.find({ id: signInId })
  const { rows } = await desk.owner.query<{ id: string; joined: boolean }>(
    `select t.id, exists (select 1 from person p where p.tenant_id = t.id and p.sign_in_id = $1) as joined
     from tenant t where t.kind = 'sample' order by t.created_at limit 1`,
    [signInId],
  )
  const [sample] = rows
  if (signIn === undefined) throw new Error('There is no such sign-in.')
  if (sample === undefined) throw new Error('There is no sample organisation yet.')
  if (sample.joined) return false
  const email = signIn.email.endsWith(`@${placeholderDomain}`) ? null : signIn.email
  await joinAsFounder(desk, sample.id, { signInId, name: signIn.name, email }, 'join-sample')
  return true
}
