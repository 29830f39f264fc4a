import { happened, type Happening, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import { civilAt, type Instant } from '@portolan/quantity'
import {
  type beginMeeting,
  type cancelMeeting,
  type changeMeeting,
  type closeMeeting,
  type joinMeeting,
  meetingEvents,
} from '../../contract/index.ts'
import { meetingMove } from '../../domain/index.ts'
import { refuseBarred } from './may-of.ts'
import { peopleFor, startOf, writeParticipants } from './plan-meetings.ts'
import { showMeetingTo } from './show-meetings.ts'
import { readForEdit, readMeeting, type StoredMeeting, updateMeeting } from './stored-meeting.ts'

type Changing = typeof changeMeeting
type Cancelling = typeof cancelMeeting
type Beginning = typeof beginMeeting
type Joining = typeof joinMeeting
type Closing = typeof closeMeeting
type Moved = Written<OutputOf<Changing>>

export async function change(call: Call<InputOf<Changing>>, subjects: Subjects): Promise<Moved> {
  const { tx, actor, input, expectedVersion } = call
  const meeting = await readForEdit(tx, input.meetingId, expectedVersion)
  await refuseBarred(call, meeting, 'change')
  const local = civilAt(meeting.starts_at as Instant, meeting.zone)
  const { day = local.slice(0, 10), time = local.slice(11, 16) } = input
  const { title = meeting.title, place = meeting.place, link = meeting.link } = input
  const { minutes = meeting.minutes } = input
  const starts = startOf(day, time, meeting.zone)
  const inviting = { tx, bodyId: meeting.body_id, organiserId: meeting.organiser_id, day }
  const people = await peopleFor(inviting, input.guests ?? guestsOf(meeting))
  await writeParticipants(tx, { tenantId: actor.tenantId, meetingId: meeting.id }, people)
  const moves = Date.parse(starts) !== Date.parse(meeting.starts_at) || place !== meeting.place
  await updateMeeting(tx, meeting, {
    title,
    place,
    link,
    minutes,
    starts_at: starts,
    people: [...people.keys()],
    moved: meeting.moved + (moves ? 1 : 0),
  })
  const invited = [...people.keys()].filter((id) => !meeting.people.includes(id))
  return await moved(call, subjects, meeting.id, (about) =>
    moves
      ? asHappening(happened(meetingEvents.meetingMoved, about, { title, day, tell: [...people.keys()] }))
      : asHappening(happened(meetingEvents.meetingChanged, about, { title, tell: invited })),
  )
}

function guestsOf({ participants }: StoredMeeting): readonly string[] {
  return participants.filter(({ part }) => part === 'guest').map(({ person_id }) => person_id)
}

export async function cancel(call: Call<InputOf<Cancelling>>, subjects: Subjects): Promise<Moved> {
  const { tx, input, expectedVersion } = call
  const meeting = await readForEdit(tx, input.meetingId, expectedVersion)
  await refuseBarred(call, meeting, 'cancel')
  await updateMeeting(tx, meeting, { state: meetingMove(meeting.state, 'cancel'), reason: input.reason })
  const payload = { title: meeting.title, tell: [...meeting.people] }
  return await moved(call, subjects, meeting.id, (about) =>
    asHappening(happened(meetingEvents.meetingCancelled, about, payload)),
  )
}

export async function begin(call: Call<InputOf<Beginning>>, subjects: Subjects): Promise<Moved> {
  const { tx, input, expectedVersion } = call
  const meeting = await readForEdit(tx, input.meetingId, expectedVersion)
  await refuseBarred(call, meeting, 'begin')
  await updateMeeting(tx, meeting, { state: meetingMove(meeting.state, 'begin') })
  return await moved(call, subjects, meeting.id, (about) =>
    asHappening(happened(meetingEvents.meetingBegun, about, { title: meeting.title })),
  )
}

/** Only for oneself: nobody makes a quorum of others. */
export async function join(call: Call<InputOf<Joining>>, subjects: Subjects): Promise<Moved> {
  const { tx, actor, input, now } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  await refuseBarred(call, meeting, 'join')
  await tx
    .updateTable('meeting_participant')
    .set({ joined_at: now, presence: 'present' })
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', actor.personId ?? '')
    .execute()
  return await moved(call, subjects, meeting.id, (about) =>
    asHappening(happened(meetingEvents.meetingJoined, about, { title: meeting.title })),
  )
}

export async function close(call: Call<InputOf<Closing>>, subjects: Subjects): Promise<Moved> {
  const { tx, actor, input, expectedVersion } = call
  const meeting = await readForEdit(tx, input.meetingId, expectedVersion)
  await refuseBarred(call, meeting, 'close')
  const set = { state: meetingMove(meeting.state, 'close'), closed_by: actor.personId ?? null }
  await updateMeeting(tx, meeting, set)
  const payload = { title: meeting.title, tell: [...meeting.people] }
  return await moved(call, subjects, meeting.id, (about) =>
    asHappening(happened(meetingEvents.meetingClosed, about, payload)),
  )
}

type About = { readonly subject: { readonly kind: string; readonly id: string } }

async function moved(
  call: Call<unknown>,
  subjects: Subjects,
  id: string,
  happening: (about: About) => Happening,
): Promise<Moved> {
  return {
    output: await showMeetingTo(call, subjects, id),
    happening: happening({ subject: { kind: 'meeting', id } }),
  }
}

/** Several payloads: a record of events does not care. */
function asHappening(one: unknown): Happening {
  return one as Happening
}
