import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import { challengeSubjects } from './challenge/challenge-subjects.ts'
import { contingencySubjects } from './contingency/contingency-subjects.ts'
import { accountSubjects } from './control-account/account-subjects.ts'
import { lessonSubjects } from './closure/lesson-subject.ts'
import { exceptionSubjects } from './exception/exception-subjects.ts'
import { meetingSubjects } from './meeting/subjects.ts'
import { raidSubjects } from './raid/raid-subjects.ts'
import { riskSubjects } from './risk/risk-subjects.ts'
import { statusSubjects } from './status/status-subjects.ts'

/** What people talk of in oversight: a question, an action, a meeting and each point of it. Who sees it is said by the walls of their tables. */
export const oversightSubjects: readonly SubjectKind[] = [
  { kind: 'decision', name: nameDecisions, seenBy: decisionSeenBy },
  { kind: 'action', name: nameActions, seenBy: actionSeenBy },
  ...meetingSubjects,
  ...riskSubjects,
  ...raidSubjects,
  ...statusSubjects,
  ...lessonSubjects,
  ...exceptionSubjects,
  ...challengeSubjects,
  ...contingencySubjects,
  ...accountSubjects,
]

type Named = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly projectId: string | null
}

async function nameDecisions(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const { rows } =
    await sql<Named>`select id, number, question as title, project_id as "projectId" from decision
    where id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  return rows.map((row) => subjectOf('decision', `D-${row.number} ${row.title}`, `/decisions/${row.id}`, row))
}

async function nameActions(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const { rows } = await sql<Named>`select id, number, title, project_id as "projectId" from action
    where id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  return rows.map((row) =>
    subjectOf('action', `A-${row.number} ${row.title}`, `/actions?place=all&row=${row.id}`, row),
  )
}

function subjectOf(kind: string, title: string, to: string, { id, projectId }: Named): NamedSubject {
  return { kind, id, title, to, talkAt: to, projectId: projectId ?? undefined }
}

/** A draft is its author's alone. Of no project, it is seen by who sees everything and by those whom it concerns. */
async function decisionSeenBy(
  tx: Tx,
  subject: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; draft: boolean }>`
    select p.id, d.state = 'draft' as draft from decision d
    join person p on p.tenant_id = d.tenant_id and p.id = any(${[...people]}::uuid[]) and p.state <> 'left'
    where d.id = ${subject.id}::uuid and (p.id = d.asked_by or (d.state <> 'draft' and (p.id in (d.decider_person_id, d.delegate_id)
      or exists (select 1 from body_member m where m.tenant_id = d.tenant_id and m.body_id = d.decider_body_id and m.person_id = p.id))))`.execute(
    tx,
  )
  return await seen(tx, subject, people, {
    concerned: rows.map(({ id }) => id),
    alone: rows.some(({ draft }) => draft),
  })
}

async function actionSeenBy(
  tx: Tx,
  subject: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from action a
    join person p on p.tenant_id = a.tenant_id and p.id = any(${[...people]}::uuid[]) and p.state <> 'left'
    where a.id = ${subject.id}::uuid and p.id in (a.owner_id, a.asked_by)`.execute(tx)
  return await seen(tx, subject, people, { concerned: rows.map(({ id }) => id), alone: false })
}

/** The wall of a project stands for everybody; what is in none is also seen by whom it concerns. */
async function seen(
  tx: Tx,
  { projectId }: NamedSubject,
  people: readonly string[],
  { concerned, alone }: { readonly concerned: readonly string[]; readonly alone: boolean },
): Promise<readonly string[]> {
  if (alone) return concerned
  const seeing = await seersOf(tx, projectId, people)
  return projectId === undefined ? [...new Set([...seeing, ...concerned])] : seeing
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
