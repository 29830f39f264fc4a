import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** What is told of, talked of and found by its name: a control account. */
export const accountSubjects: readonly SubjectKind[] = [
  { kind: 'control-account', name: nameAccounts, seenBy: accountSeenBy },
]

type Row = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly project: string
  readonly projectId: string
}

async function nameAccounts(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select a.id, a.code, a.name, i.name as project, a.investment_id as "projectId" from control_account a
    join investment i on i.tenant_id = a.tenant_id and i.id = a.investment_id
    where a.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, code, name, project, projectId }) => {
    const to = `/projects/${projectId}/accounts?row=${id}`
    return { kind: 'control-account', id, title: `${code} ${name} · ${project}`, to, talkAt: to, projectId }
  })
}

async function accountSeenBy(
  tx: Tx,
  { projectId }: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  return await seersOf(tx, projectId, people)
}
