import type { InputOf, OutputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Known } from '@portolan/platform/operations'
import { keyOf, type Subjects } from '@portolan/platform/subjects'
import { civilAt, type Instant } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type Meeting,
  type MeetingRow,
  type PersonNamed,
  type Point,
  pointKinds,
  pointOutcomes,
  presences,
  type showMeeting,
} from '../../contract/index.ts'
import { showRows as showActions } from '../action/show-actions.ts'
import { toStored } from '../action/stored-action.ts'
import { named, namesOf } from '../body/named.ts'
import { isInOffice, readSeats } from '../body/read-bodies.ts'
import { isIntact, readApprovals, readCorrections } from './frozen-minutes.ts'
import { type Acting, mayOf } from './may-of.ts'
import {
  type MeetingColumns,
  type PointColumns,
  readMeeting,
  readPoints,
  type StoredMeeting,
} from './stored-meeting.ts'

type Op = typeof showMeeting

export async function show(call: Call<InputOf<Op>>, subjects: Subjects): Promise<OutputOf<Op>> {
  return await showMeetingTo(call, subjects, call.input.meetingId)
}

/** A meeting as somebody sees it: of its points those whose projects he sees. */
export async function showMeetingTo(acting: Acting, subjects: Subjects, id: string): Promise<Meeting> {
  const { tx, actor } = acting
  const meeting = await readMeeting(tx, id)
  const [row] = await showRows({ tx, actor }, [meeting])
  if (row === undefined) throw new Error('A meeting that was read is gone.')
  const points = await readPoints(tx, id)
  const names = await namesOf(tx, [
    ...meeting.participants.map(({ person_id }) => person_id),
    ...points.map(({ written_by }) => written_by),
  ])
  return {
    ...row,
    reason: meeting.reason,
    participants: participantsOf(meeting, names),
    agenda: await agendaOf(acting, { subjects, meeting, points, names }),
    quorum: await readQuorum(tx, meeting.body_id),
    approvals: await readApprovals(tx, id),
    intact: await isIntact(tx, meeting),
    corrections: await readCorrections(tx, id),
    may: mayOf(acting, meeting),
  }
}

/** Rows of meetings, in the order they are given. */
export async function showRows(
  { tx, actor }: { readonly tx: Tx; readonly actor: Known },
  meetings: readonly MeetingColumns[],
): Promise<readonly MeetingRow[]> {
  const names = await namesOf(
    tx,
    meetings.map(({ organiser_id }) => organiser_id),
  )
  const bodies = await tx.selectFrom('body').select(['id', 'name']).execute()
  const counts =
    meetings.length === 0
      ? []
      : await tx
          .selectFrom('meeting_point')
          .select((fields) => ['meeting_id', fields.fn.countAll<number>().as('count')])
          .where(sql<boolean>`meeting_id = any(${meetings.map(({ id }) => id)}::uuid[])`)
          .groupBy('meeting_id')
          .execute()
  return meetings.map((meeting) => {
    const local = civilAt(meeting.starts_at as Instant, meeting.zone)
    return {
      id: meeting.id,
      title: meeting.title,
      body: bodies.find(({ id }) => id === meeting.body_id) ?? null,
      series: meeting.series_id,
      startsAt: meeting.starts_at,
      day: local.slice(0, 10),
      time: local.slice(11, 16),
      zone: meeting.zone,
      minutes: meeting.minutes,
      place: meeting.place,
      link: meeting.link,
      state: meeting.state,
      organiser: named(names, meeting.organiser_id),
      people: meeting.people.length,
      points: counts.find(({ meeting_id }) => meeting_id === meeting.id)?.count ?? 0,
      mine: meeting.people.includes(actor.personId ?? ''),
      version: meeting.version,
    }
  })
}

const rank = { chair: 0, member: 1, adviser: 2, guest: 3 } as const
type Names = ReadonlyMap<string, PersonNamed>

function participantsOf({ participants }: StoredMeeting, names: Names): Meeting['participants'] {
  return participants
    .map((one) => ({
      person: named(names, one.person_id),
      part: one.part,
      presence: presences.find((presence) => presence === one.presence) ?? null,
      joined: one.joined_at !== null,
    }))
    .toSorted((a, b) => rank[a.part] - rank[b.part] || a.person.name.localeCompare(b.person.name))
}

type Agenda = {
  readonly subjects: Subjects
  readonly meeting: StoredMeeting
  readonly points: readonly PointColumns[]
  readonly names: Names
}

async function agendaOf(
  { tx, actor, now }: Acting,
  { subjects, meeting, points, names }: Agenda,
): Promise<Point[]> {
  const keys = points.flatMap(({ kind, subject_id: id }) => (id === null ? [] : [{ kind, id }]))
  const about = await subjects.name(tx, keys)
  const projects = await readProjects(
    tx,
    points.flatMap(({ project_id }) => project_id ?? []),
  )
  const actions = await readActionsOf(tx, points)
  const rows = await showActions({ tx, subjects, today: now.slice(0, 10) }, actions)
  const chaired = await readChaired(tx, meeting, { personId: actor.personId ?? '', today: now.slice(0, 10) })
  return points.map((point) => {
    const subject = about.get(keyOf({ kind: point.kind, id: point.subject_id ?? '' }))
    return {
      id: point.id,
      kind: pointKinds.find((kind) => kind === point.kind) ?? 'topic',
      title: point.title,
      minutes: point.minutes,
      project: point.project_id === null ? null : (projects.get(point.project_id) ?? null),
      subject: subject === undefined ? null : { id: subject.id, title: subject.title, to: subject.to },
      outcome: pointOutcomes.find((outcome) => outcome === point.outcome) ?? null,
      note: point.note,
      writtenBy: point.written_by === null ? null : named(names, point.written_by),
      actions: rows.filter(({ source }) => source?.id === point.id),
      decidable: point.subject_id !== null && chaired.has(point.subject_id),
      version: point.version,
    }
  })
}

async function readProjects(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<Point['project']>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('investment')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((one) => [one.id, one]))
}

async function readActionsOf(
  tx: Tx,
  points: readonly PointColumns[],
): Promise<readonly ReturnType<typeof toStored>[]> {
  if (points.length === 0) return []
  const rows = await tx
    .selectFrom('action')
    .selectAll()
    .where('source_kind', '=', 'meeting-point')
    .where(sql<boolean>`source_id = any(${points.map(({ id }) => id)}::text[])`)
    .orderBy('number')
    .execute()
  return rows.map(toStored)
}

/** Open questions for the body in session, where the reader is its chair: the decision looks at everything anew. */
async function readChaired(
  tx: Tx,
  { state, body_id: bodyId }: StoredMeeting,
  { personId, today }: { readonly personId: string; readonly today: string },
): Promise<ReadonlySet<string>> {
  if (state !== 'open' || bodyId === null) return new Set()
  const seats = await readSeats(tx, [bodyId])
  const chairs = seats.some(
    (seat) => seat.role === 'chair' && seat.person_id === personId && isInOffice(seat, today),
  )
  if (!chairs) return new Set()
  const rows = await tx
    .selectFrom('decision')
    .select('id')
    .where('state', '=', 'asked')
    .where('decider_body_id', '=', bodyId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function readQuorum(tx: Tx, bodyId: string | null): Promise<number | null> {
  if (bodyId === null) return null
  const row = await tx.selectFrom('body').select('quorum').where('id', '=', bodyId).executeTakeFirst()
  return row?.quorum ?? null
}
