import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { bodyEvents, bodyRefusals, type endSeat, type seatMember } from '../../contract/index.ts'
import { requirePresent } from './named.ts'
import { readBody, readSeats, showSeat, standInsOf } from './read-bodies.ts'

type Seating = typeof seatMember
type Ending = typeof endSeat

export async function seat({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<Seating>>): Promise<Written<OutputOf<Seating>>> {
  const { bodyId, personId, role, from, to } = input
  const today = now.slice(0, 10)
  const body = await readBody(tx, bodyId, today)
  const person = await requirePresent(tx, personId)
  if (to !== null && to <= from) throw refuse(bodyRefusals.noTerm, { from, to })
  const overlaps = body.seats.some(
    (one) =>
      one.person.id === personId && (one.to === null || one.to > from) && (to === null || to > one.from),
  )
  if (overlaps) throw refuse(bodyRefusals.seated, { name: person.name })
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('body_member')
    .values({
      tenant_id: actor.tenantId,
      id,
      body_id: bodyId,
      person_id: personId,
      role,
      from_day: from,
      to_day: to,
      seated_by: actor.personId ?? '',
      seated_at: now,
    })
    .execute()
  const about = { subject: { kind: 'body', id: bodyId } }
  const payload = { body: body.name, person: person.name, role, from }
  return {
    output: await showOne(tx, { bodyId, id, today }),
    happening: happened(bodyEvents.memberSeated, about, payload),
  }
}

export async function end({ tx, input, now }: Call<InputOf<Ending>>): Promise<Written<OutputOf<Ending>>> {
  const { bodyId, seatId, to } = input
  const today = now.slice(0, 10)
  const body = await readBody(tx, bodyId, today)
  const before = body.seats.find(({ id }) => id === seatId)
  if (before === undefined) throw refuse(common.notFound, { kind: 'seat' })
  if (to <= before.from) throw refuse(bodyRefusals.noTerm, { from: before.from, to })
  await tx.updateTable('body_member').set({ to_day: to }).where('id', '=', seatId).execute()
  const about = { subject: { kind: 'body', id: bodyId } }
  const payload = { body: body.name, person: before.person.name, to }
  return {
    output: await showOne(tx, { bodyId, id: seatId, today }),
    happening: happened(bodyEvents.seatEnded, about, payload),
  }
}

type One = { readonly bodyId: string; readonly id: string; readonly today: string }

async function showOne(tx: Call<never>['tx'], { bodyId, id, today }: One): Promise<OutputOf<Seating>> {
  const stored = (await readSeats(tx, [bodyId])).find((one) => one.id === id)
  if (stored === undefined) throw refuse(common.notFound, { kind: 'seat' })
  return showSeat(stored, today, await standInsOf(tx, [stored], today))
}
