import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** One can talk of a risk: whoever sees its project. */
export const riskSubjects: readonly SubjectKind[] = [
  {
    kind: 'risk',
    name: nameRisks,
    seenBy: async (tx, { projectId }, people) => await seersOf(tx, projectId, people),
  },
]

async function nameRisks(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<{ id: string; number: number; title: string; projectId: string }>`
    select id, number, title, investment_id as "projectId" from risk where id = any(${wanted}::uuid[])`.execute(
    tx,
  )
  return rows.map(({ id, number, title, projectId }) => {
    const to = `/projects/${projectId}/risk?risk=${id}`
    return { kind: 'risk', id, title: `R-${number} ${title}`, to, talkAt: to, projectId }
  })
}
