import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** One can talk of a lesson, and find it: whoever sees the project that learned it. */
export const lessonSubjects: readonly SubjectKind[] = [
  {
    kind: 'lesson',
    name: nameLessons,
    seenBy: async (tx, { projectId }, people) => await seersOf(tx, projectId, people),
  },
]

type Row = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly projectId: string
}

async function nameLessons(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select l.id, l.number, l.title, l.investment_id as "projectId" from lesson l
    join investment i on i.tenant_id = l.tenant_id and i.id = l.investment_id
    where l.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, number, title, projectId }) => {
    const to = `/lessons?row=${id}`
    return { kind: 'lesson', id, title: `L-${number} ${title}`, to, talkAt: to, projectId }
  })
}
