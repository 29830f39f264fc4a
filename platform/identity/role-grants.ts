import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { Invalid } from '../http/problem.ts'
import { type Call, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { hasOtherAdministrator, lockAdministration, refuseEyes } from './administrators.ts'
import { roleAsked, roleConfirmed, roleGranted, roleRevoked, roleTaken } from './contract/events.ts'
import type { GrantRow } from './contract/grant.ts'
import { confirmGrant, grantRole, revokeGrant } from './contract/people-operations.ts'
import { grantExists, grantNotWaiting, hasLeft, lastAdministrator, ownGrant } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { requirePerson, showGrant } from './person-rows.ts'
import { onConflict } from './unique.ts'

export function bindRoleGrants(desk: Desk): UseCase[] {
  return [
    writes(grantRole, (call) => grant(desk, call)),
    writes(confirmGrant, (call) => confirm(desk, call)),
    writes(revokeGrant, (call) => revoke(desk, call)),
  ]
}

/**
 * What somebody grants himself waits for a second administrator. Where there is none it takes effect, and everyone
 * is told: an organisation of one must not lock itself out.
 */
async function grant(desk: Desk, call: Call<InputOf<typeof grantRole>>): Promise<Written<GrantRow>> {
  const { tx, actor, input, now } = call
  refuseEyes(actor)
  await lockAdministration(tx)
  const person = await requirePerson(tx, input.personId)
  if (person.state === 'left') throw refuse(hasLeft, { name: person.name })
  const scopeName = await nameScope(desk, tx, input)
  const toSelf = actor.personId === person.id
  const waits = toSelf && (await hasOtherAdministrator(tx, person.id))
  const row = {
    tenant_id: actor.tenantId,
    id: uuidv7(Date.parse(now)),
    person_id: person.id,
    role: input.role,
    scope: input.scope,
    scope_id: input.scopeId ?? null,
    granted_by: actor.personId ?? null,
    granted_at: now,
    confirmed_by: toSelf ? null : (actor.personId ?? null),
    confirmed_at: waits ? null : now,
  }
  await onConflict(tx.insertInto('role_grant').values(row).execute(), () =>
    refuse(grantExists, { role: input.role }),
  )
  const event = waits ? roleAsked : toSelf ? roleTaken : roleGranted
  return {
    output: requireGrant(showGrant(row, scopeName)),
    happening: happened(event, aboutPerson(person.id), payloadOf(row, person.name)),
    after: async () => desk.seats.forget((seat) => seat.personId === person.id),
  }
}

async function nameScope(
  desk: Desk,
  tx: Tx,
  { scope, scopeId }: InputOf<typeof grantRole>,
): Promise<string | undefined> {
  if ((scope === 'organisation') !== (scopeId === undefined))
    throw new Invalid([
      {
        path: 'scopeId',
        sentence: 'names the portfolio or the project; for the whole organisation leave it out.',
      },
    ])
  if (scope === 'organisation' || scopeId === undefined) return undefined
  const name = await desk.nameOfScope(tx, scope, scopeId)
  if (name === undefined) throw refuse(common.notFound, { kind: scope })
  return name
}

async function confirm(
  desk: Desk,
  { tx, actor, input, now }: Call<{ id: string }>,
): Promise<Written<GrantRow>> {
  refuseEyes(actor)
  await lockAdministration(tx)
  const row = await requireStored(tx, input.id)
  if (row.person_id === actor.personId || row.granted_by === actor.personId) throw refuse(ownGrant, {})
  if (row.confirmed_at !== null) throw refuse(grantNotWaiting, {})
  await tx
    .updateTable('role_grant')
    .set({ confirmed_at: now, confirmed_by: actor.personId ?? null })
    .where('id', '=', row.id)
    .execute()
  const name =
    row.scope_id === null || row.scope === 'organisation' ? undefined : await readScope(desk, tx, row)
  return {
    output: requireGrant(showGrant({ ...row, confirmed_at: now }, name)),
    happening: happened(roleConfirmed, aboutPerson(row.person_id), payloadOf(row, row.name)),
    after: async () => desk.seats.forget((seat) => seat.personId === row.person_id),
  }
}

async function revoke(
  desk: Desk,
  { tx, actor, input, now }: Call<{ id: string }>,
): Promise<Written<{ done: true }>> {
  refuseEyes(actor)
  await lockAdministration(tx)
  const row = await requireStored(tx, input.id)
  const administers =
    row.role === 'administrator' && row.scope === 'organisation' && row.confirmed_at !== null
  if (administers && !(await hasOtherAdministrator(tx, row.person_id))) throw refuse(lastAdministrator, {})
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: now, revoked_by: actor.personId ?? null })
    .where('id', '=', row.id)
    .execute()
  return {
    output: { done: true },
    happening: happened(roleRevoked, aboutPerson(row.person_id), payloadOf(row, row.name)),
    after: async () => desk.seats.forget((seat) => seat.personId === row.person_id),
  }
}

type Stored = {
  id: string
  person_id: string
  name: string
  role: string
  scope: string
  scope_id: string | null
  granted_by: string | null
  granted_at: string
  confirmed_at: string | null
}

async function requireStored(tx: Tx, id: string): Promise<Stored> {
  const row = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['g.id', 'g.person_id', 'p.name', 'g.role', 'g.scope', 'g.scope_id'])
    .select(['g.granted_by', 'g.granted_at', 'g.confirmed_at'])
    .where('g.id', '=', id)
    .where('g.revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'role' })
  return row
}

async function readScope(desk: Desk, tx: Tx, row: Stored): Promise<string | undefined> {
  const scope = row.scope === 'portfolio' ? 'portfolio' : 'project'
  return row.scope_id === null ? undefined : await desk.nameOfScope(tx, scope, row.scope_id)
}

function requireGrant(shown: GrantRow | undefined): GrantRow {
  if (shown === undefined) throw refuse(common.notFound, { kind: 'role' })
  return shown
}

type Payload = { person: string; role: GrantRow['role']; scope: GrantRow['scope']; scopeId: string | null }

function payloadOf(row: Omit<Stored, 'name'>, person: string): Payload {
  const { role, scope, scopeId } = requireGrant(showGrant(row, undefined))
  return { person, role, scope, scopeId }
}

function aboutPerson(id: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'person', id } }
}
