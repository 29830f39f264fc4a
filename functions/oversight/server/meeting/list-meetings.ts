import { type InputOf, type OutputOf, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Call, Download } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type downloadMeeting, type listMeetings, refusals } from '../../contract/index.ts'
import { calendarFile } from '../../domain/index.ts'
import { showRows } from './show-meetings.ts'
import { readMeeting, toMeeting } from './stored-meeting.ts'

type Op = typeof listMeetings

export async function list({ tx, actor, input, now }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { place, bodyId, mine, search, cursor, limit } = input
  const ends = sql`starts_at + make_interval(mins => minutes)`
  const waits = sql<boolean>`(state = 'open' or (state in ('planned', 'cancelled') and ${ends} >= ${now}::timestamptz))`
  const next = place === 'next'
  let query = tx.selectFrom('meeting').selectAll()
  if (place !== 'all') query = query.where(next ? waits : sql<boolean>`not ${waits}`)
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId)
  if (mine === true) query = query.where(sql<boolean>`${actor.personId ?? ''}::uuid = any(people)`)
  if (search) query = query.where('title', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`)
  if (cursor !== undefined) query = query.where(beyond(cursor, next))
  const direction = next ? 'asc' : 'desc'
  const rows = await query
    .orderBy('starts_at', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: [...(await showRows({ tx, actor }, rows.slice(0, limit).map(toMeeting)))],
    next: last === undefined ? null : writeCursor([last.starts_at, last.id]),
  }
}

function beyond(cursor: string, next: boolean): ReturnType<typeof sql<boolean>> {
  const [at, id] = readCursor(cursor) ?? []
  if (typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at)))
    throw refuse(refusals.unreadableCursor, {})
  return next
    ? sql<boolean>`(starts_at, id::text) > (${at}::timestamptz, ${id})`
    : sql<boolean>`(starts_at, id::text) < (${at}::timestamptz, ${id})`
}

export async function download({ tx, input, now }: Call<InputOf<typeof downloadMeeting>>): Promise<Download> {
  const meeting = await readMeeting(tx, input.meetingId)
  const { id, title, minutes, place, link, moved } = meeting
  const text = calendarFile({
    id,
    title,
    minutes,
    place,
    link,
    moved,
    startsAt: meeting.starts_at,
    cancelled: meeting.state === 'cancelled',
    now,
  })
  return {
    fileName: `meeting-${meeting.starts_at.slice(0, 10)}.ics`,
    mediaType: 'text/calendar',
    bytes: new TextEncoder().encode(text),
  }
}
