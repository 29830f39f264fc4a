import type { Tx } from '@portolan/platform/database'
import type { NamedSubject, SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** What people talk of: an estimate, on its own page. */
export const estimateSubjects: readonly SubjectKind[] = [{ kind: 'estimate', name: nameEstimates }]

async function nameEstimates(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const asked = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<{ id: string; title: string; projectId: string }>`
    select id, title, investment_id as "projectId" from estimate where id = any(${asked}::uuid[])`.execute(tx)
  return rows.map(({ id, title, projectId }) => {
    const to = `/projects/${projectId}/estimates/${id}`
    return { kind: 'estimate', id, title, to, talkAt: to, projectId }
  })
}
