import type { Tx } from '@portolan/platform/database'
import { canonical, sha256 } from '@portolan/platform/events'
import { sql } from 'kysely'
import type { Meeting } from '../../contract/index.ts'
import { type Minutes, minutesInOrder } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { readPoints, type StoredMeeting } from './stored-meeting.ts'

/** What is frozen is as it was approved; null where nothing is frozen, or where one does not see all of it. */
export async function isIntact(tx: Tx, meeting: StoredMeeting): Promise<boolean | null> {
  if (meeting.state !== 'approved' || !(await seesAllPoints(tx, meeting.id))) return null
  const last = (await readApprovals(tx, meeting.id)).at(-1)
  return last !== undefined && last.hash === (await hashOf(tx, meeting))
}

export async function readApprovals(tx: Tx, meetingId: string): Promise<Meeting['approvals']> {
  const rows = await tx
    .selectFrom('meeting_approval')
    .select(['hash', 'approved_by', 'approved_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('number')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ approved_by }) => approved_by),
  )
  return rows.map((row) => ({ by: named(names, row.approved_by), at: row.approved_at, hash: row.hash }))
}

export async function readCorrections(tx: Tx, meetingId: string): Promise<Meeting['corrections']> {
  const rows = await tx
    .selectFrom('meeting_correction')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ corrected_by }) => corrected_by),
  )
  return rows.map((row) => ({
    pointId: row.point_id,
    before: row.before,
    after: row.after,
    reason: row.reason,
    by: named(names, row.corrected_by),
    at: row.corrected_at,
  }))
}

export async function seesAllPoints(tx: Tx, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{
    count: number
  }>`select count_meeting_points(${meetingId}::uuid) as count`.execute(tx)
  return (await readPoints(tx, meetingId)).length === (rows[0]?.count ?? 0)
}

export async function hashOf(tx: Tx, meeting: StoredMeeting): Promise<string> {
  const points = await readPoints(tx, meeting.id)
  const minutes: Minutes = {
    id: meeting.id,
    title: meeting.title,
    startsAt: meeting.starts_at,
    participants: meeting.participants.map((one) => ({
      personId: one.person_id,
      part: one.part,
      presence: one.presence,
      joined: one.joined_at !== null,
    })),
    points: points.map(({ id, kind, subject_id: subjectId, title, outcome, note }) => ({
      id,
      kind,
      subjectId,
      title,
      outcome,
      note,
    })),
  }
  return sha256(canonical(minutesInOrder(minutes)))
}
