import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { civil, type Day, isZone, readCivil } from '@portolan/quantity'
import {
  bodyRefusals,
  meetingEvents,
  type MeetingPart,
  meetingRefusals,
  type planMeetings,
} from '../../contract/index.ts'
import { daysOfSeries } from '../../domain/index.ts'
import { requirePresent } from '../body/named.ts'
import { isInOffice, readSeats } from '../body/read-bodies.ts'
import { showRows } from './show-meetings.ts'
import { toMeeting } from './stored-meeting.ts'

type Op = typeof planMeetings

/** One meeting, or a series of them at the same time of day by the clocks of its zone. */
export async function plan(call: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const { tx, actor, input, now } = call
  if (!isZone(input.zone)) throw refuse(meetingRefusals.noZone, { zone: input.zone })
  const days = daysOfSeries(input.day as Day, input.repeat)
  const series = days.length > 1 ? uuidv7(Date.parse(now)) : null
  const inviting = { tx, bodyId: input.bodyId ?? null, organiserId: actor.personId ?? '' }
  const ids: string[] = []
  const told = new Set<string>()
  for (const day of days) {
    const people = await peopleFor({ ...inviting, day }, input.guests)
    const id = uuidv7(Date.parse(now))
    ids.push(id)
    for (const personId of people.keys()) told.add(personId)
    await tx
      .insertInto('meeting')
      .values({
        tenant_id: actor.tenantId,
        id,
        series_id: series,
        body_id: inviting.bodyId,
        title: input.title,
        starts_at: startOf(day, input.time, input.zone),
        minutes: input.minutes,
        zone: input.zone,
        place: input.place,
        link: input.link,
        organiser_id: inviting.organiserId,
        people: [...people.keys()],
        state: 'planned',
        created_at: now,
      })
      .execute()
    await writeParticipants(tx, { tenantId: actor.tenantId, meetingId: id }, people)
  }
  const rows = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('starts_at')
    .execute()
  const about = { subject: { kind: 'meeting', id: ids[0] ?? '' } }
  const payload = { title: input.title, day: input.day, count: days.length, tell: [...told] }
  return {
    output: { items: [...(await showRows({ tx, actor }, rows.map(toMeeting)))] },
    happening: happened(meetingEvents.meetingsPlanned, about, payload),
  }
}

export function startOf(day: string, time: string, zone: string): string {
  return readCivil(civil(`${day}T${time}`), zone).at
}

export type Inviting = {
  readonly tx: Tx
  readonly bodyId: string | null
  readonly organiserId: string
  readonly day: string
}

/** The members of the body on that day by their seats, the guests, and the organiser; each once. */
export async function peopleFor(
  { tx, bodyId, organiserId, day }: Inviting,
  guests: readonly string[],
): Promise<ReadonlyMap<string, MeetingPart>> {
  const people = new Map<string, MeetingPart>()
  if (bodyId !== null) {
    const body = await tx.selectFrom('body').select('id').where('id', '=', bodyId).executeTakeFirst()
    if (body === undefined) throw refuse(bodyRefusals.nobody, { kind: 'body' })
    for (const seat of await readSeats(tx, [bodyId]))
      if (isInOffice(seat, day)) people.set(seat.person_id, partOf(seat.role))
  }
  for (const id of guests) {
    const { id: personId } = await requirePresent(tx, id)
    if (!people.has(personId)) people.set(personId, 'guest')
  }
  // Without a body whoever invites takes the chair.
  if (!people.has(organiserId)) people.set(organiserId, bodyId === null ? 'chair' : 'guest')
  return people
}

function partOf(role: string): MeetingPart {
  return role === 'chair' ? 'chair' : role === 'adviser' ? 'adviser' : 'member'
}

export async function writeParticipants(
  tx: Tx,
  { tenantId, meetingId }: { readonly tenantId: string; readonly meetingId: string },
  people: ReadonlyMap<string, MeetingPart>,
): Promise<void> {
  await tx.deleteFrom('meeting_participant').where('meeting_id', '=', meetingId).execute()
  if (people.size === 0) return
  await tx
    .insertInto('meeting_participant')
    .values(
      [...people].map(([person_id, part]) => ({
        tenant_id: tenantId,
        meeting_id: meetingId,
        person_id,
        part,
      })),
    )
    .execute()
}
