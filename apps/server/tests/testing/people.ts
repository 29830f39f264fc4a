import type { Grant } from '@portolan/contract'
import {
  addPerson,
  createToken,
  finishFirstRun,
  finishInvitation,
  grantRole,
  invitePerson,
  openLink,
  showSession,
} from '@portolan/platform/identity/contract'
import { ask } from './ask.ts'
import type { House, Visitor } from './house.ts'

export const password = 'nine patient herons, two lamps'

export type Member = Visitor & { readonly personId: string; readonly tenantId: string }

const mira = { name: 'Mira Okafor', email: 'mira@example.org' } as const

/** Goes through the first run: administrator and PMO lead of the first organisation. */
export async function firstAdministrator(
  house: House,
  organisation: string,
  who: { readonly name: string; readonly email: string } = mira,
): Promise<Member> {
  const visitor: Visitor = {}
  await ask(house, visitor, openLink, { secret: house.firstSecret })
  await ask(house, visitor, finishFirstRun, { ...who, organisation, password })
  return await whoIs(house, visitor)
}

export async function whoIs(house: House, visitor: Visitor): Promise<Member> {
  const { here } = await ask(house, visitor, showSession, {})
  if (here === null) throw new Error('Nobody is signed in.')
  return Object.assign(visitor, { personId: here.person.id, tenantId: here.organisation.id })
}

export type Invited = { readonly name: string; readonly email: string; readonly grants: readonly Grant[] }

/** Adds and invites somebody, who accepts at once. */
export async function invite(
  house: House,
  by: Visitor,
  { name, email, grants }: Invited,
): Promise<Member & { link: string }> {
  const { id: personId } = await ask(house, by, addPerson, { name, email })
  for (const { role, scope, scopeId } of grants)
    await ask(house, by, grantRole, { personId, role, scope, ...(scopeId === undefined ? {} : { scopeId }) })
  const { url } = await ask(house, by, invitePerson, { id: personId })
  const link = url.split('#')[1] ?? ''
  const visitor: Visitor = {}
  await ask(house, visitor, finishInvitation, { secret: link, name, password })
  return { ...(await whoIs(house, visitor)), link }
}

export async function tokenOf(house: House, by: Visitor, reach: 'read' | 'write'): Promise<Visitor> {
  const { secret } = await ask(house, by, createToken, { name: `For ${reach}`, reach, days: 30 })
  return { token: secret }
}
