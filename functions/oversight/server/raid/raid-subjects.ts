import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import { entryLetters } from '../../contract/index.ts'

const kinds = ['issue', 'assumption', 'dependency'] as const
type Kind = (typeof kinds)[number]

/** One can talk of an entry of the register: whoever sees the project that it stands in. */
export const raidSubjects: readonly SubjectKind[] = kinds.map((kind) => ({
  kind,
  name: async (tx, ids) => await nameEntries(tx, kind, ids),
  seenBy: async (tx, { projectId }, people) => await seersOf(tx, projectId, people),
}))

type Row = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly projectId: string
}

async function nameEntries(tx: Tx, kind: Kind, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select e.id, e.number, e.title, e.investment_id as "projectId" from ${sql.table(kind)} e
    join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
    where e.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, number, title, projectId }) => {
    const to = `/projects/${projectId}/raid?row=${id}&kind=${kind}&of=${projectId}`
    return { kind, id, title: `${entryLetters[kind]}-${number} ${title}`, to, talkAt: to, projectId }
  })
}
