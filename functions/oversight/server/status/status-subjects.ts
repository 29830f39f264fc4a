import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** What is told of, and found by its words: a status of a project, once it is published. */
export const statusSubjects: readonly SubjectKind[] = [
  { kind: 'status-report', name: nameReports, seenBy: reportSeenBy },
]

type Row = {
  readonly id: string
  readonly project: string
  readonly period: string
  readonly projectId: string
}

async function nameReports(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select r.id, i.name as project, r.period, r.investment_id as "projectId" from status_report r
    join investment i on i.tenant_id = r.tenant_id and i.id = r.investment_id
    where r.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, project, period, projectId }) => {
    const to = `/projects/${projectId}/status?report=${id}`
    return { kind: 'status-report', id, title: `${project} · ${period}`, to, talkAt: to, projectId }
  })
}

/** Until it is published, nobody is told of it who does not find it by himself. */
async function reportSeenBy(
  tx: Tx,
  { id, projectId }: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('status_report')
    .select('published_at')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.published_at ? await seersOf(tx, projectId, people) : []
}
