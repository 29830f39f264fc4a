import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { openEyes, startOrganisation } from './contract/account-operations.ts'
import { entered, eyesClosed, eyesOpened } from './contract/events.ts'
import { onlyInSample } from './contract/refusals.ts'
import { closeEyes, switchOrganisation } from './contract/session-operations.ts'
import type { Desk } from './desk.ts'
import { foundOrganisation } from './found-organisation.ts'
import { membershipsOf } from './memberships.ts'
import { signInOf } from './own-password.ts'
import { deedOfSeat, recordOpening, requireSeat } from './record-opening.ts'
import type { Seat } from './seats.ts'

type Done = { done: true }

/** In which organisation a session works, and through whose eyes. */
export function bindOwnPlaces(desk: Desk): UseCase[] {
  return [
    opens(switchOrganisation, (call) => switchTo(desk, call)),
    opens(startOrganisation, (call) => start(desk, call)),
    opens(openEyes, (call) => look(desk, call)),
    opens(closeEyes, async (call) => {
      const seat = await requireSeat(desk, call, 'any eyes')
      if (seat.eyesOf !== undefined) await stopLooking(desk, call, seat, seat.eyesOf)
      return { output: { done: true as const } }
    }),
  ]
}

async function switchTo(
  desk: Desk,
  call: OpenCall<InputOf<typeof switchOrganisation>>,
): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call, 'any eyes')
  const there = (await membershipsOf(desk.owner, seat.signInId)).find(
    (one) => one.organisationId === call.input.organisationId,
  )
  if (there === undefined) throw refuse(common.notFound, { kind: 'organisation' })
  const place = { tenantId: there.organisationId, personId: there.personId }
  const about = { subject: { kind: 'person', id: there.personId }, restricted: true }
  await recordOpening(desk, deedOfSeat({ ...seat, ...place }, switchOrganisation, call), async () => ({
    output: undefined,
    happening: happened(entered, about, {}),
  }))
  await desk.seats.take(seat.sessionId, place, call.now)
  return { output: { done: true } }
}

async function start(
  desk: Desk,
  call: OpenCall<InputOf<typeof startOrganisation>>,
): Promise<OpenAnswer<{ organisationId: string }>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  const email = signIn.hasPassword ? signIn.email : null
  const founder = { name: signIn.name, email, signInId: async () => signIn.id }
  const founded = await foundOrganisation(desk, call.input, founder, call.requestId)
  await desk.seats.take(seat.sessionId, founded, call.now)
  return { output: { organisationId: founded.tenantId } }
}

async function look(desk: Desk, call: OpenCall<InputOf<typeof openEyes>>): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call, 'any eyes')
  const { personId } = call.input
  if (personId === seat.personId) {
    if (seat.eyesOf !== undefined) await stopLooking(desk, call, seat, seat.eyesOf)
    return { output: { done: true } }
  }
  await recordOpening(desk, deedOfSeat(seat, openEyes, call), async (tx) => {
    const tenant = await tx.selectFrom('tenant').select('kind').executeTakeFirstOrThrow()
    if (tenant.kind !== 'sample') throw refuse(onlyInSample, {})
    const person = await tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', personId)
      .where('state', '<>', 'left')
      .executeTakeFirst()
    if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
    const about = { subject: { kind: 'person', id: personId } }
    return { output: undefined, happening: happened(eyesOpened, about, { name: person.name }) }
  })
  await desk.seats.setEyes(seat.sessionId, personId)
  return { output: { done: true } }
}

async function stopLooking(desk: Desk, call: OpenCall<unknown>, seat: Seat, personId: string): Promise<void> {
  await recordOpening(desk, deedOfSeat(seat, closeEyes, call), async (tx) => {
    const person = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
    const about = { subject: { kind: 'person', id: personId } }
    return {
      output: undefined,
      happening: happened(eyesClosed, about, { name: person?.name ?? 'somebody who left' }),
    }
  })
  await desk.seats.setEyes(seat.sessionId, undefined)
}
