import { type Grant, type Role, roles, scopeKinds } from '@portolan/contract'
import { markAsLeft, startOrganisation } from '@portolan/platform/identity/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member, tokenOf, whoIs } from '../testing/people.ts'

/** Somebody who calls, with what the test itself knows of his rights: the oracle asks nobody else. */
export type Person = {
  readonly name: string
  readonly visitor: Visitor
  /** Undefined: signed out, or left. */
  readonly tenantId: string | undefined
  readonly personId: string
  /** Organisations that the sign-in belongs to: their names and ids are its own business. */
  readonly memberOf: readonly string[]
  readonly grants: readonly Grant[]
  readonly reach: 'read' | 'write'
}

export function personOf(name: string, member: Member, grants: readonly Grant[]): Person {
  const { tenantId, personId } = member
  return { name, visitor: member, tenantId, personId, memberOf: [tenantId], grants, reach: 'write' }
}

export const foundersGrants: readonly Grant[] = [
  { role: 'administrator', scope: 'organisation' },
  { role: 'pmo-lead', scope: 'organisation' },
]

/** Somebody who is known in the first organisation without a role there, and founds one of his own. */
export async function foundOther(house: House, administrator: Visitor): Promise<Person> {
  const xavier = await invite(house, administrator, {
    name: 'Xavier Blom',
    email: 'xavier@example.org',
    grants: [],
  })
  const { tenantId: before } = xavier
  await ask(house, xavier, startOrganisation, { name: 'Otherwhere', currency: 'EUR' })
  const founder = personOf('founder of the other organisation', await whoIs(house, xavier), foundersGrants)
  return { ...founder, memberOf: [before, founder.tenantId ?? ''] }
}

export type Places = { readonly portfolioId: string; readonly projectId: string }

/** Every role over every scope, one person each. */
export async function everyRole(house: House, by: Visitor, places: Places): Promise<Person[]> {
  const people: Person[] = []
  for (const scope of scopeKinds)
    for (const role of roles) {
      const grant = grantOver(role, scope, places)
      const email = `${role}.${scope}@example.org`
      people.push(
        personOf(
          `${role} of ${scope}`,
          await invite(house, by, { name: `${role} of ${scope}`, email, grants: [grant] }),
          [grant],
        ),
      )
    }
  return people
}

function grantOver(role: Role, scope: Grant['scope'], { portfolioId, projectId }: Places): Grant {
  if (scope === 'organisation') return { role, scope }
  return { role, scope, scopeId: scope === 'portfolio' ? portfolioId : projectId }
}

/** Those in whom a right has ended or is narrowed: nobody, a leaver, tokens. */
export async function narrowed(house: House, by: Visitor, people: readonly Person[]): Promise<Person[]> {
  const nobody: Person = {
    name: 'nobody',
    visitor: {},
    tenantId: undefined,
    personId: '',
    memberOf: [],
    grants: [],
    reach: 'write',
  }
  const grants: readonly Grant[] = [{ role: 'pmo-lead', scope: 'organisation' }]
  const leaver = await invite(house, by, { name: 'Lena Vos', email: 'lena@example.org', grants })
  const leaversToken = await tokenOf(house, leaver, 'write')
  await ask(house, by, markAsLeft, { id: leaver.personId })
  return [
    nobody,
    { ...nobody, name: 'leaver', visitor: leaver, personId: leaver.personId },
    { ...nobody, name: 'token of a leaver', visitor: leaversToken, personId: leaver.personId },
    ...(await withToken(house, people, 'pmo-lead of organisation', 'read')),
    ...(await withToken(house, people, 'project-manager of project', 'read')),
    ...(await withToken(house, people, 'project-manager of project', 'write')),
  ]
}

async function withToken(
  house: House,
  people: readonly Person[],
  name: string,
  reach: 'read' | 'write',
): Promise<Person[]> {
  const person = people.find((one) => one.name === name)
  if (person === undefined) throw new Error(`There is no ${name}.`)
  return [
    {
      ...person,
      name: `${name} by a ${reach} token`,
      visitor: await tokenOf(house, person.visitor, reach),
      reach,
    },
  ]
}
