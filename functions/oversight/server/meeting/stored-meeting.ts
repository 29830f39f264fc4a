import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { type Selectable, sql, type Updateable } from 'kysely'
import { type MeetingPart, meetingParts, type MeetingState, meetingStates } from '../../contract/index.ts'

export type MeetingColumns = Omit<Selectable<DB['meeting']>, 'state'> & { readonly state: MeetingState }
export type PointColumns = Selectable<DB['meeting_point']>
export type ParticipantColumns = Omit<Selectable<DB['meeting_participant']>, 'part'> & {
  readonly part: MeetingPart
}
export type StoredMeeting = MeetingColumns & { readonly participants: readonly ParticipantColumns[] }

/** A meeting that the reader sees. `lock` keeps others from writing in it until the transaction ends. */
export async function readMeeting(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredMeeting> {
  const row = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'meeting' })
  const participants = await tx
    .selectFrom('meeting_participant')
    .selectAll()
    .where('meeting_id', '=', id)
    .execute()
  return {
    ...toMeeting(row),
    participants: participants.map((one) => ({
      ...one,
      part: meetingParts.find((part) => part === one.part) ?? 'guest',
    })),
  }
}

/** The one that an edit names by its version. */
export async function readForEdit(tx: Tx, id: string, expectedVersion: number): Promise<StoredMeeting> {
  const meeting = await readMeeting(tx, id, { lock: true })
  if (meeting.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'meeting', yours: expectedVersion, current: meeting.version })
  return meeting
}

export function toMeeting(row: Selectable<DB['meeting']>): MeetingColumns {
  return { ...row, state: meetingStates.find((state) => state === row.state) ?? 'planned' }
}

/** Writes the next version: whoever approves names the one that he read. */
export async function updateMeeting(
  tx: Tx,
  { id, version }: MeetingColumns,
  set: Updateable<DB['meeting']>,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Points that the reader sees, in their order. */
export async function readPoints(tx: Tx, meetingId: string): Promise<readonly PointColumns[]> {
  return await tx
    .selectFrom('meeting_point')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function readPoint(tx: Tx, meetingId: string, pointId: string): Promise<PointColumns> {
  const point = (await readPoints(tx, meetingId)).find(({ id }) => id === pointId)
  if (point === undefined) throw refuse(common.notFound, { kind: 'point' })
  return point
}

/** The place after all points, those too that one does not see. */
export async function lastPosition(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ count: number; last: number | null }>`
    select count_meeting_points(${meetingId}::uuid) as count, max(position) as last from meeting_point
    where meeting_id = ${meetingId}::uuid`.execute(tx)
  return Math.max(rows[0]?.count ?? 0, rows[0]?.last ?? 0)
}

export function refuseStalePoint({ version }: PointColumns, expected: number): void {
  if (version !== expected) throw refuse(common.stale, { kind: 'point', yours: expected, current: version })
}
