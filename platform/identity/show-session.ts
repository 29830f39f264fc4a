import { withTenant, type Tx } from '../database/tenant.ts'
import { roles } from '@portolan/contract'
import { type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { readGrants } from '../operations/read-grants.ts'
import type { Actor } from '../operations/actor.ts'
import type { Here } from './contract/session.ts'
import { showSession } from './contract/session-operations.ts'
import type { Desk } from './desk.ts'
import { awaitsSample, membershipsOf } from './memberships.ts'

const toldForDays = 30

export function bindSession(desk: Desk): UseCase[] {
  return [
    opens(showSession, async (call) => {
      if (call.actor === undefined) return { output: { here: null } }
      const here = await describe(desk, call, call.actor)
      const { cookie } = call.headers
      const prolong = call.actor.kind === 'person' && cookie !== undefined
      return { output: { here }, setCookies: prolong ? await desk.signIns.refresh(cookie) : [] }
    }),
  ]
}

async function describe(desk: Desk, call: OpenCall<unknown>, actor: Actor): Promise<Here> {
  const known = await withTenant(desk.door, actor, 'read only', (tx) => readHere(tx, actor, call.now))
  const { signInId, kind, you, ...rest } = known
  const signIn = signInId === null ? undefined : await desk.signIns.find({ id: signInId })
  const memberships = signIn ? await membershipsOf(desk.owner, signIn.id) : []
  const seat = actor.kind === 'person' ? await desk.seats.find(call.headers.cookie, call.now) : undefined
  return {
    ...rest,
    organisation: { ...rest.organisation, kind },
    memberships,
    sampleComing: signIn ? await awaitsSample(desk.owner, signIn.id, memberships) : false,
    by: actor.kind === 'token' ? 'token' : 'session',
    reach: actor.reach,
    you,
    hasPassword: signIn?.hasPassword ?? false,
    secondFactor: signIn?.secondFactor ?? false,
    secondFactorNeeded: seat?.lacksSecondFactor ?? false,
  }
}

type Known = Pick<Here, 'person' | 'grants' | 'selfGrants' | 'you'> & {
  organisation: Omit<Here['organisation'], 'kind'>
  kind: Here['organisation']['kind']
  signInId: string | null
}

async function readHere(tx: Tx, actor: Actor, now: string): Promise<Known> {
  const grants = await readGrants(tx, actor)
  const tenant = await tx
    .selectFrom('tenant')
    .select(['id', 'name', 'kind', 'currency'])
    .executeTakeFirstOrThrow()
  const person = await readPerson(tx, actor.personId ?? '')
  const real = actor.throughId === undefined ? person : await readPerson(tx, actor.throughId)
  const through = actor.throughId !== undefined
  return {
    person: { id: person.id, name: person.name, email: through ? null : person.email, locale: person.locale },
    organisation: { id: tenant.id, name: tenant.name, currency: tenant.currency },
    kind: tenant.kind === 'sample' ? 'sample' : 'organisation',
    grants,
    you: through ? { id: real.id, name: real.name } : null,
    selfGrants: await readSelfGrants(tx, now),
    signInId: real.sign_in_id,
  }
}

type PersonHere = {
  id: string
  name: string
  email: string | null
  locale: string
  sign_in_id: string | null
}

async function readPerson(tx: Tx, id: string): Promise<PersonHere> {
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'sign_in_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Roles that somebody took with no second administrator to ask: everyone sees them for a month. */
async function readSelfGrants(tx: Tx, now: string): Promise<Here['selfGrants']> {
  const since = new Date(Date.parse(now) - toldForDays * 86_400_000).toISOString()
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.name', 'g.role', 'g.granted_at'])
    .whereRef('g.granted_by', '=', 'g.person_id')
    .where('g.confirmed_at', 'is not', null)
    .where('g.confirmed_by', 'is', null)
    .where('g.granted_at', '>', since)
    .orderBy('g.granted_at')
    .execute()
  return rows.flatMap((row) => {
    const role = roles.find((one) => one === row.role)
    return role ? [{ person: row.name, role, at: row.granted_at }] : []
  })
}
