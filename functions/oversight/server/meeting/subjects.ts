import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { civilAt, type Instant } from '@portolan/quantity'
import { sql } from 'kysely'

/** A meeting, and a point of it: that is where actions come from. */
export const meetingSubjects: readonly SubjectKind[] = [
  { kind: 'meeting', name: nameMeetings, seenBy: meetingSeenBy },
  { kind: 'meeting-point', name: namePoints, seenBy: pointSeenBy },
]

type Named = {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly zone: string
}

async function nameMeetings(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const { rows } = await sql<Named>`select id, title, starts_at as "startsAt", zone from meeting
    where id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  return rows.map((row) => {
    const to = `/meetings/${row.id}`
    return { kind: 'meeting', id: row.id, title: titleOf(row), to, talkAt: to, projectId: undefined }
  })
}

async function namePoints(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const { rows } = await sql<Named & { meetingId: string; projectId: string | null }>`
    select p.id, p.meeting_id as "meetingId", p.project_id as "projectId", m.title, m.starts_at as "startsAt", m.zone
    from meeting_point p join meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    where p.id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  return rows.map((row) => {
    const to = `/meetings/${row.meetingId}?point=${row.id}`
    const projectId = row.projectId ?? undefined
    return { kind: 'meeting-point', id: row.id, title: titleOf(row), to, talkAt: to, projectId }
  })
}

/** Meetings of a series have one name: the day tells them apart. */
function titleOf({ title, startsAt, zone }: Named): string {
  return `${title}, ${civilAt(startsAt as Instant, zone).slice(0, 10)}`
}

async function meetingSeenBy(
  tx: Tx,
  { id }: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from meeting m
    join person p on p.tenant_id = m.tenant_id and p.id = any(${[...people]}::uuid[]) and p.state <> 'left'
    where m.id = ${id}::uuid and (p.id = any(m.people) or p.id = m.organiser_id or exists (select 1 from body_member b
      where b.tenant_id = m.tenant_id and b.body_id = m.body_id and b.person_id = p.id))`.execute(tx)
  return [...new Set([...(await seersOf(tx, undefined, people)), ...rows.map((row) => row.id)])]
}

/** Both walls: that of the meeting, and that of the project of the point. */
async function pointSeenBy(
  tx: Tx,
  subject: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('meeting_point')
    .select('meeting_id')
    .where('id', '=', subject.id)
    .executeTakeFirst()
  if (row === undefined) return []
  const seeing = await meetingSeenBy(tx, { ...subject, id: row.meeting_id }, people)
  return subject.projectId === undefined ? seeing : await seersOf(tx, subject.projectId, seeing)
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
