import { happened, type Role } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { organisationFounded, personAdded } from './contract/events.ts'
import type { Desk } from './desk.ts'
import { recordOpening } from './record-opening.ts'

export type Founder = { readonly signInId: string; readonly name: string; readonly email: string | null }
export type Founded = { readonly tenantId: string; readonly personId: string }

/** The founder administers, and leads the PMO: alone, one could otherwise see nothing of the own work. */
export const founderRoles: readonly Role[] = ['administrator', 'pmo-lead']

/** Makes an organisation with its first person. The sign-in may come only now, so it is asked for inside. */
export async function foundOrganisation(
  desk: Desk,
  organisation: { name: string; currency: string; tenantId?: string },
  founder: Omit<Founder, 'signInId'> & { signInId: (tenantId: string) => Promise<string> },
  requestId: string,
): Promise<Founded> {
  const now = desk.now()
  const tenantId = organisation.tenantId ?? uuidv7(Date.parse(now))
  const personId = uuidv7(Date.parse(now))
  const deed = { tenantId, personId, operation: { id: 'identity.start-organisation' }, requestId, now }
  await recordOpening(desk, deed, async (tx) => {
    const { name, currency } = organisation
    await tx
      .insertInto('tenant')
      .values({ id: tenantId, name, kind: 'organisation', currency, created_at: now })
      .execute()
    await addFounder(
      tx,
      { tenantId, personId },
      { ...founder, signInId: await founder.signInId(tenantId) },
      now,
    )
    const about = { subject: { kind: 'organisation', id: tenantId } }
    return { output: undefined, happening: happened(organisationFounded, about, { name }) }
  })
  return { tenantId, personId }
}

/** Lets a sign-in into an organisation that stands already, with the founder's roles: so it is in the sample. */
export async function joinAsFounder(
  desk: Desk,
  tenantId: string,
  founder: Founder,
  requestId: string,
): Promise<string> {
  const now = desk.now()
  const personId = uuidv7(Date.parse(now))
  const deed = { tenantId, personId: undefined, operation: { id: 'identity.join-sample' }, requestId, now }
  await recordOpening(desk, deed, async (tx) => {
    await addFounder(tx, { tenantId, personId }, founder, now)
    const about = { subject: { kind: 'person', id: personId } }
    return {
      output: undefined,
      happening: happened(personAdded, about, { name: founder.name, email: founder.email }),
    }
  })
  return personId
}

async function addFounder(
  tx: Tx,
  { tenantId, personId }: Founded,
  founder: Founder,
  now: string,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      tenant_id: tenantId,
      id: personId,
      name: founder.name,
      email: founder.email,
      sign_in_id: founder.signInId,
      state: 'active',
      created_at: now,
    })
    .execute()
  const grants = founderRoles.map((role) => ({
    tenant_id: tenantId,
    id: uuidv7(Date.parse(now)),
    person_id: personId,
    role,
    scope: 'organisation',
    granted_at: now,
    confirmed_at: now,
  }))
  await tx.insertInto('role_grant').values(grants).execute()
}
