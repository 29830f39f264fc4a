import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import {
  type decideInSession,
  meetingEvents,
  meetingRefusals,
  type takeAttendance,
  type writeOutcome,
} from '../../contract/index.ts'
import { tallyInSession } from '../../domain/index.ts'
import { readStandIns } from '../body/select-stand-ins.ts'
import type { DecisionParts } from '../decision/parts.ts'
import { readDecision } from '../decision/stored-decision.ts'
import { closeOn } from '../decision/vote.ts'
import { refuseBarred } from './may-of.ts'
import { showMeetingTo } from './show-meetings.ts'
import {
  readMeeting,
  readPoint,
  refuseStalePoint,
  type StoredMeeting,
  updateMeeting,
} from './stored-meeting.ts'

type Attending = typeof takeAttendance
type Writing = typeof writeOutcome
type Deciding = typeof decideInSession
type Recorded = Written<OutputOf<Writing>>

/** It stands in the minutes. A quorum is made of those alone who said by themselves that they are there. */
export async function attend(call: Call<InputOf<Attending>>, subjects: Subjects): Promise<Recorded> {
  const { tx, input } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  await refuseBarred(call, meeting, 'record')
  for (const { personId, presence } of input.people)
    await tx
      .updateTable('meeting_participant')
      .set({ presence })
      .where('meeting_id', '=', meeting.id)
      .where('person_id', '=', personId)
      .execute()
  await updateMeeting(tx, meeting, {})
  const { id, title } = meeting
  return {
    output: await showMeetingTo(call, subjects, id),
    happening: happened(meetingEvents.attendanceTaken, { subject: { kind: 'meeting', id } }, { title }),
  }
}

export async function write(call: Call<InputOf<Writing>>, subjects: Subjects): Promise<Recorded> {
  const { tx, actor, input, now, expectedVersion } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  const point = await readPoint(tx, meeting.id, input.pointId)
  refuseStalePoint(point, expectedVersion)
  await refuseBarred(call, meeting, 'record')
  const written = { written_by: actor.personId ?? '', written_at: now, version: point.version + 1 }
  await tx
    .updateTable('meeting_point')
    .set({ outcome: input.outcome, note: input.note, ...written })
    .where('id', '=', point.id)
    .execute()
  await updateMeeting(tx, meeting, {})
  const about = { subject: { kind: 'meeting', id: meeting.id } }
  return {
    output: await showMeetingTo(call, subjects, meeting.id),
    happening: happened(meetingEvents.outcomeWritten, about, { title: meeting.title }),
  }
}

/** The same guard as on the page of the question; only the quorum is another: of those who are there. */
export async function decide(
  parts: DecisionParts,
  call: Call<InputOf<Deciding>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Deciding>>> {
  const { tx, actor, input, now } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  const point = await readPoint(tx, meeting.id, input.pointId)
  if (meeting.state !== 'open') throw refuse(meetingRefusals.notOpen, { title: meeting.title })
  if (point.kind !== 'decision' || point.subject_id === null)
    throw refuse(common.notFound, { kind: 'decision' })
  const decision = await readDecision(tx, point.subject_id, { lock: true })
  if (meeting.body_id === null || decision.decider_body_id !== meeting.body_id)
    throw refuse(meetingRefusals.notOfBody, {})
  const present = await readPresent(tx, meeting, now.slice(0, 10))
  const { happening, after } = await closeOn(parts, call, {
    decision,
    reason: input.reason,
    count: (counting) => tallyInSession(counting, present),
  })
  const written = { outcome: 'decided', written_by: actor.personId ?? '', written_at: now }
  await tx
    .updateTable('meeting_point')
    .set({ ...written, version: point.version + 1 })
    .where('id', '=', point.id)
    .execute()
  await updateMeeting(tx, meeting, {})
  return { output: await showMeetingTo(call, subjects, meeting.id), happening, after }
}

/** Those who joined, and the seats of those for whom one of them stands in today. */
async function readPresent(
  tx: Tx,
  { participants, body_id: bodyId }: StoredMeeting,
  today: string,
): Promise<ReadonlySet<string>> {
  const joined = participants.filter(({ joined_at }) => joined_at !== null).map(({ person_id }) => person_id)
  const standIns = await readStandIns(tx, joined, today)
  const replaced = standIns.filter(
    ({ stand_in_id, body_id }) => joined.includes(stand_in_id) && (body_id === null || body_id === bodyId),
  )
  return new Set([...joined, ...replaced.map(({ person_id }) => person_id)])
}
