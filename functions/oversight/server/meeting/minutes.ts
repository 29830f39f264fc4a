import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import {
  type approveMinutes,
  type correctMinutes,
  meetingEvents,
  meetingRefusals,
} from '../../contract/index.ts'
import { meetingMove, wroteThem } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { accountsOf } from '../decision/natural-persons.ts'
import { hashOf, readApprovals, readCorrections, seesAllPoints } from './frozen-minutes.ts'
import { refuseBarred } from './may-of.ts'
import { showMeetingTo } from './show-meetings.ts'
import {
  readForEdit,
  readMeeting,
  readPoint,
  readPoints,
  refuseStalePoint,
  type StoredMeeting,
  updateMeeting,
} from './stored-meeting.ts'

type Approving = typeof approveMinutes
type Correcting = typeof correctMinutes

/** Somebody who takes part, read all of it and wrote none of it freezes the minutes. */
export async function approve(
  call: Call<InputOf<Approving>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Approving>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const meeting = await readForEdit(tx, input.meetingId, expectedVersion)
  const { id, title } = meeting
  await refuseBarred(call, meeting, 'approve')
  if (!(await seesAllPoints(tx, id))) throw refuse(meetingRefusals.hiddenPoints, {})
  const me = actor.personId ?? ''
  const through = actor.throughId === undefined ? [] : [actor.throughId]
  const writers = await readWriters(tx, meeting)
  const writer = wroteThem([me, ...(await accountsOf(tx, me)), ...through], writers)
  if (writer !== undefined)
    throw refuse(meetingRefusals.ownMinutes, { name: named(await namesOf(tx, [writer]), writer).name })
  const hash = await hashOf(tx, meeting)
  const approval = { meeting_id: id, hash, approved_by: me, approved_at: now }
  const number = (await readApprovals(tx, id)).length + 1
  await tx
    .insertInto('meeting_approval')
    .values({ tenant_id: actor.tenantId, number, ...approval })
    .execute()
  await updateMeeting(tx, meeting, { state: meetingMove(meeting.state, 'approve') })
  return {
    output: await showMeetingTo(call, subjects, id),
    happening: happened(meetingEvents.minutesApproved, { subject: { kind: 'meeting', id } }, { title, hash }),
  }
}

/** What was approved is changed by a correction only: what stood there stays, and somebody approves again. */
export async function correct(
  call: Call<InputOf<Correcting>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Correcting>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  const point = await readPoint(tx, meeting.id, input.pointId)
  refuseStalePoint(point, expectedVersion)
  await refuseBarred(call, meeting, 'correct')
  const me = actor.personId ?? ''
  await tx
    .insertInto('meeting_correction')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      meeting_id: meeting.id,
      point_id: point.id,
      project_id: point.project_id,
      before: point.note,
      after: input.note,
      reason: input.reason,
      corrected_by: me,
      corrected_at: now,
    })
    .execute()
  await tx
    .updateTable('meeting_point')
    .set({ note: input.note, written_by: me, written_at: now, version: point.version + 1 })
    .where('id', '=', point.id)
    .execute()
  await updateMeeting(tx, meeting, { state: meetingMove(meeting.state, 'correct') })
  const about = { subject: { kind: 'meeting', id: meeting.id } }
  return {
    output: await showMeetingTo(call, subjects, meeting.id),
    happening: happened(meetingEvents.minutesCorrected, about, { title: meeting.title }),
  }
}

/** Everybody whose words stand in it, and who closed it. */
async function readWriters(tx: Tx, meeting: StoredMeeting): Promise<readonly string[]> {
  const points = await readPoints(tx, meeting.id)
  const corrected = await readCorrections(tx, meeting.id)
  const all = [
    meeting.closed_by,
    ...points.map(({ written_by }) => written_by),
    ...corrected.map(({ by }) => by.id),
  ]
  return all.filter((id) => id !== null)
}
