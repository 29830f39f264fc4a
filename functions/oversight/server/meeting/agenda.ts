import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import {
  type addPoint,
  type buildAgenda,
  type changePoint,
  type dropPoint,
  meetingEvents,
  meetingRefusals,
} from '../../contract/index.ts'
import { newPoints, type Waiting } from '../../domain/index.ts'
import { refuseBarred } from './may-of.ts'
import { showMeetingTo } from './show-meetings.ts'
import { lastPosition, readMeeting, readPoint, readPoints, type StoredMeeting } from './stored-meeting.ts'

type Building = typeof buildAgenda
type Adding = typeof addPoint
type Changing = typeof changePoint
type Dropping = typeof dropPoint
type Changed = Written<OutputOf<Building>>

/** What waits and is not there yet, as far as whoever builds it sees it; done again it adds what came since. */
export async function build(call: Call<InputOf<Building>>, subjects: Subjects): Promise<Changed> {
  const { tx, actor, input, now } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  await refuseBarred(call, meeting, 'add')
  if (meeting.state !== 'planned') throw refuse(meetingRefusals.notPlanned, { title: meeting.title })
  const there = (await readPoints(tx, meeting.id)).flatMap(({ subject_id: id }) => id ?? [])
  const waiting = [...(await readDecisions(tx, meeting)), ...(await readPromised(tx, meeting))]
  const before = await lastPosition(tx, meeting.id)
  const points = newPoints(waiting, there).map(({ id, projectId, ...point }, at) => ({
    ...point,
    tenant_id: actor.tenantId,
    id: uuidv7(Date.parse(now)),
    meeting_id: meeting.id,
    position: before + at + 1,
    subject_id: id,
    project_id: projectId,
    added_by: actor.personId ?? '',
  }))
  if (points.length > 0)
    await tx
      .insertInto('meeting_point')
      .values(points)
      // Somebody who sees other projects may have put it there: nothing is said of that.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return await changed(call, subjects, meeting)
}

async function readDecisions(tx: Tx, { body_id: bodyId }: StoredMeeting): Promise<readonly Waiting[]> {
  if (bodyId === null) return []
  const rows = await tx
    .selectFrom('decision')
    .select(['id', 'number', 'question as title', 'due_day as due', 'project_id as projectId'])
    .where('state', '=', 'asked')
    .where('decider_body_id', '=', bodyId)
    .execute()
  return rows.map((row) => ({ kind: 'decision', ...row }))
}

/** Open actions that were asked for in the last meeting of the body or the series. */
async function readPromised(tx: Tx, meeting: StoredMeeting): Promise<readonly Waiting[]> {
  const { rows } = await sql<Omit<Waiting, 'kind'>>`
    select a.id, a.number, a.title, a.due_day as due, a.project_id as "projectId" from action a
    join meeting_point p on p.tenant_id = a.tenant_id and a.source_kind = 'meeting-point' and a.source_id = p.id::text
    where a.state = 'open' and p.meeting_id = (select id from meeting
      where (body_id = ${meeting.body_id}::uuid or series_id = ${meeting.series_id}::uuid)
        and starts_at < ${meeting.starts_at}::timestamptz and state in ('closed', 'approved')
      order by starts_at desc, id desc limit 1)`.execute(tx)
  return rows.map((row) => ({ kind: 'action', ...row }))
}

export async function add(call: Call<InputOf<Adding>>, subjects: Subjects): Promise<Changed> {
  const { tx, actor, input, now } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  await refuseBarred(call, meeting, 'add')
  const projectId = input.projectId ?? null
  if (projectId !== null) {
    const seen = await tx.selectFrom('investment').select('id').where('id', '=', projectId).executeTakeFirst()
    if (seen === undefined) throw refuse(common.notFound, { kind: 'project' })
  }
  await tx
    .insertInto('meeting_point')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      meeting_id: meeting.id,
      position: (await lastPosition(tx, meeting.id)) + 1,
      kind: 'topic',
      project_id: projectId,
      title: input.title,
      minutes: input.minutes,
      added_by: actor.personId ?? '',
    })
    .execute()
  return await changed(call, subjects, meeting)
}

export async function change(call: Call<InputOf<Changing>>, subjects: Subjects): Promise<Changed> {
  const { tx, input } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  const point = await readPoint(tx, meeting.id, input.pointId)
  // What is being said is still put in order while it is said.
  await refuseBarred(call, meeting, meeting.state === 'open' ? 'record' : 'change')
  const { title = point.title, minutes = point.minutes, place } = input
  await tx
    .updateTable('meeting_point')
    .set({ title, minutes, version: point.version + 1 })
    .where('id', '=', point.id)
    .execute()
  if (place !== undefined) await putAt(tx, meeting.id, { pointId: point.id, place })
  return await changed(call, subjects, meeting)
}

/** Those that one sees take the places that they had among them, in the new order. */
async function putAt(
  tx: Tx,
  meetingId: string,
  { pointId, place }: { readonly pointId: string; readonly place: number },
): Promise<void> {
  const points = await readPoints(tx, meetingId)
  const positions = points.map(({ position }) => position)
  const ids = points.map(({ id }) => id).filter((id) => id !== pointId)
  const ordered = [...ids.slice(0, place - 1), pointId, ...ids.slice(place - 1)]
  for (const [at, id] of ordered.entries())
    await tx
      .updateTable('meeting_point')
      .set({ position: positions[at] ?? at + 1 })
      .where('id', '=', id)
      .execute()
}

export async function drop(call: Call<InputOf<Dropping>>, subjects: Subjects): Promise<Changed> {
  const { tx, input } = call
  const meeting = await readMeeting(tx, input.meetingId, { lock: true })
  const point = await readPoint(tx, meeting.id, input.pointId)
  await refuseBarred(call, meeting, 'change')
  await tx.deleteFrom('meeting_point').where('id', '=', point.id).execute()
  return await changed(call, subjects, meeting)
}

async function changed(
  call: Call<unknown>,
  subjects: Subjects,
  { id, title }: StoredMeeting,
): Promise<Changed> {
  return {
    output: await showMeetingTo(call, subjects, id),
    // The words of a point are those of its project: the log names the meeting alone.
    happening: happened(meetingEvents.agendaChanged, { subject: { kind: 'meeting', id } }, { title }),
  }
}
