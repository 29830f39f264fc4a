import { happened, type OutputOf, refuse } from '@portolan/contract'
import { type Call, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { refuseEyes } from './administrators.ts'
import { personInvited, resetIssued, secondFactorSwitched } from './contract/events.ts'
import { invitePerson, issueReset, removeSecondFactor } from './contract/people-operations.ts'
import type { PersonRow } from './contract/person.ts'
import {
  alreadyActive,
  emailMissing,
  emailTaken,
  foreignSignIn,
  notActive,
  ownSecondFactor,
  secondFactorOff,
} from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { issueLink } from './one-time-link.ts'
import { requirePerson, showPersonById } from './person-rows.ts'
import type { SignIn } from './sign-ins.ts'
import { onConflict } from './unique.ts'

/** What an administrator hands to a person: a way in, or a way back in. */
export function bindPersonLinks(desk: Desk): UseCase[] {
  return [
    writes(invitePerson, (call) => invite(desk, call)),
    writes(issueReset, (call) => reset(desk, call)),
    writes(removeSecondFactor, (call) => remove(desk, call)),
  ]
}

async function invite(
  desk: Desk,
  { tx, actor, input, now }: Call<{ id: string }>,
): Promise<Written<OutputOf<typeof invitePerson>>> {
  refuseEyes(actor)
  const person = await requirePerson(tx, input.id)
  const { name, email } = person
  if (person.state === 'active') throw refuse(alreadyActive, { name })
  if (email === null) throw refuse(emailMissing, { name })
  const invited = tx
    .updateTable('person')
    .set((eb) => ({ state: 'invited', left_at: null, version: eb('version', '+', 1) }))
    .where('id', '=', person.id)
    .execute()
  await onConflict(invited, () => refuse(emailTaken, { email }))
  const { tenantId, personId: createdBy } = actor
  const link = await issueLink(tx, desk.origin, {
    tenantId,
    personId: person.id,
    purpose: 'invitation',
    createdBy,
    now,
  })
  return {
    output: link,
    happening: happened(personInvited, aboutPerson(person.id), { name, until: link.expiresAt }),
  }
}

async function reset(
  desk: Desk,
  { tx, actor, input, now }: Call<{ id: string }>,
): Promise<Written<OutputOf<typeof issueReset>>> {
  refuseEyes(actor)
  const { name } = await requireOwnSignIn(desk, { tx, actor, input })
  const { tenantId, personId: createdBy } = actor
  const link = await issueLink(tx, desk.origin, {
    tenantId,
    personId: input.id,
    purpose: 'reset',
    createdBy,
    now,
  })
  return {
    output: link,
    happening: happened(resetIssued, aboutPerson(input.id), { name, until: link.expiresAt }),
  }
}

async function remove(desk: Desk, { tx, actor, input }: Call<{ id: string }>): Promise<Written<PersonRow>> {
  refuseEyes(actor)
  if (actor.personId === input.id) throw refuse(ownSecondFactor, {})
  const { name, signIn } = await requireOwnSignIn(desk, { tx, actor, input })
  if (!signIn.secondFactor) throw refuse(secondFactorOff, {})
  const person = await showPersonById(desk, tx, input.id)
  return {
    output: { ...person, secondFactor: false },
    happening: happened(secondFactorSwitched, aboutPerson(input.id), { person: name, on: false }),
    after: async () => {
      await desk.signIns.removeSecondFactor(signIn.id)
      await desk.signIns.endSessionsOf(signIn.id)
      desk.seats.forget((seat) => seat.signInId === signIn.id)
    },
  }
}

/**
 * Only the organisation that made a sign-in may open it anew: an administrator elsewhere could otherwise invite
 * somebody's address and walk into the organisations where that person really works.
 */
async function requireOwnSignIn(
  desk: Desk,
  { tx, actor, input }: Pick<Call<{ id: string }>, 'tx' | 'actor' | 'input'>,
): Promise<{ name: string; signIn: SignIn }> {
  const { name, state, sign_in_id: signInId } = await requirePerson(tx, input.id)
  const signIn = signInId === null ? undefined : await desk.signIns.find({ id: signInId })
  if (state !== 'active' || signIn === undefined) throw refuse(notActive, { name })
  if (signIn.homeTenantId !== actor.tenantId) throw refuse(foreignSignIn, { name })
  return { name, signIn }
}

function aboutPerson(id: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'person', id } }
}
