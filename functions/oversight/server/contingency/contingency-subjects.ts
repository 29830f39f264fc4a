import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** What is told of, talked of and found by its words: what was asked for from contingency. */
export const contingencySubjects: readonly SubjectKind[] = [
  { kind: 'drawdown', name: nameDrawdowns, seenBy: drawdownSeenBy },
]

type Row = {
  readonly id: string
  readonly number: number
  readonly project: string
  readonly projectId: string
}

async function nameDrawdowns(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select d.id, d.number, i.name as project, d.investment_id as "projectId" from drawdown_request d
    join investment i on i.tenant_id = d.tenant_id and i.id = d.investment_id
    where d.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, number, project, projectId }) => {
    const to = `/projects/${projectId}/contingency?row=${id}`
    return { kind: 'drawdown', id, title: `DR-${number} ${project}`, to, talkAt: to, projectId }
  })
}

async function drawdownSeenBy(
  tx: Tx,
  { projectId }: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  return await seersOf(tx, projectId, people)
}
