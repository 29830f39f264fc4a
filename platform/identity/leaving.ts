import { happened, refuse } from '@portolan/contract'
import { type Call, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { hasOtherAdministrator, lockAdministration, refuseEyes } from './administrators.ts'
import { personLeft } from './contract/events.ts'
import { markAsLeft } from './contract/people-operations.ts'
import type { PersonRow } from './contract/person.ts'
import { hasLeft, lastAdministrator } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { endLinks } from './one-time-link.ts'
import { requirePerson, showPersonById } from './person-rows.ts'

export function bindLeaving(desk: Desk): UseCase[] {
  return [writes(markAsLeft, (call) => leave(desk, call))]
}

async function leave(desk: Desk, call: Call<{ id: string }>): Promise<Written<PersonRow>> {
  const { tx, actor, input, now } = call
  refuseEyes(actor)
  await lockAdministration(tx)
  const person = await requirePerson(tx, input.id)
  if (person.state === 'left') throw refuse(hasLeft, { name: person.name })
  if (!(await hasOtherAdministrator(tx, person.id))) throw refuse(lastAdministrator, {})
  const { tokens, grants } = await endRights(call)
  await tx
    .updateTable('person')
    .set((eb) => ({ state: 'left', left_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', person.id)
    .execute()
  const about = { subject: { kind: 'person', id: person.id } }
  return {
    output: await showPersonById(desk, tx, person.id),
    happening: happened(personLeft, about, { name: person.name, tokens, grants }),
    // From here on the record refuses this person by itself; the sessions end so that nothing is left lying about.
    after: async () => {
      await desk.signIns.endSessionIds(await desk.seats.sessionsOf(person.id))
      desk.seats.forget((seat) => seat.personId === person.id)
    },
  }
}

async function endRights({
  tx,
  actor,
  input,
  now,
}: Call<{ id: string }>): Promise<{ tokens: number; grants: number }> {
  const tokens = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('person_id', '=', input.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  const grants = await tx
    .updateTable('role_grant')
    .set({ revoked_at: now, revoked_by: actor.personId ?? null })
    .where('person_id', '=', input.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  await endLinks(tx, input.id, ['invitation', 'reset', 'sign-in', 'first-administrator'], now)
  return { tokens: Number(tokens.numUpdatedRows), grants: Number(grants.numUpdatedRows) }
}
