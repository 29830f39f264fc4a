import { allows } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import type { NamedSubject, SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import { permissions } from '../contract/index.ts'
import { closeSubjects } from './close/close-subjects.ts'
import { estimateSubjects } from './estimate/estimate-subjects.ts'
import { placeOf } from './place-of.ts'

/** What people talk of in a plan: a project, and each activity of it. */
export const planSubjects: readonly SubjectKind[] = [
  { kind: 'investment', name: nameInvestments, takesFields: true, mayChange: mayEdit },
  { kind: 'activity', name: nameActivities },
  ...closeSubjects,
  ...estimateSubjects,
]

async function mayEdit(tx: Tx, { grants }: Known, { id }: NamedSubject): Promise<boolean> {
  const place = await placeOf(tx, id)
  return place !== undefined && allows(permissions.edit, grants, place)
}

async function nameInvestments(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from investment where id = any(${ids.filter(isId)}::uuid[])`.execute(tx)
  return rows.map(({ id, name }) => ({
    kind: 'investment',
    id,
    title: name,
    to: `/projects/${id}`,
    talkAt: `/projects/${id}/discussion`,
    projectId: id,
  }))
}

type Activity = { readonly projectId: string; readonly id: string; readonly name: string | null }

/** `<project>/<activity>`: an activity has its id within its project. What a later plan left out is named by that. */
async function nameActivities(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const asked = ids.map((id) => ({ projectId: id.slice(0, 36), id: id.slice(37) }))
  const known = asked.filter(({ projectId, id }) => isId(projectId) && id !== '')
  const { rows } = await sql<Activity>`
    select i.id as "projectId", q.id, a.name
    from unnest(${known.map(({ projectId }) => projectId)}::uuid[], ${known.map(({ id }) => id)}::text[]) as q (project_id, id)
    join investment i on i.id = q.project_id
    left join activity a on a.investment_id = i.id and a.id = q.id`.execute(tx)
  return rows.map(({ projectId, id, name }) => ({
    kind: 'activity',
    id: `${projectId}/${id}`,
    title: name ?? id,
    to: `/projects/${projectId}/plan?row=${encodeURIComponent(id)}`,
    talkAt: `/projects/${projectId}/discussion?activity=${encodeURIComponent(id)}`,
    projectId,
    ...(name === null ? { gone: true } : {}),
  }))
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
