import type { Tx } from '@portolan/platform/database'
import { type NamedSubject, seersOf, type SubjectKind } from '@portolan/platform/subjects'
import { sql } from 'kysely'

/** What is told of, talked of and found by its words: what was said against a figure. */
export const challengeSubjects: readonly SubjectKind[] = [
  { kind: 'challenge', name: nameChallenges, seenBy: challengeSeenBy },
]

type Row = {
  readonly id: string
  readonly number: number
  readonly project: string
  readonly projectId: string
}

async function nameChallenges(tx: Tx, ids: readonly string[]): Promise<readonly NamedSubject[]> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const { rows } = await sql<Row>`
    select e.id, e.number, i.name as project, e.investment_id as "projectId" from figure_challenge e
    join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
    where e.id = any(${wanted}::uuid[])`.execute(tx)
  return rows.map(({ id, number, project, projectId }) => {
    const to = `/portfolio/challenges?row=${id}&of=${projectId}`
    return { kind: 'challenge', id, title: `CH-${number} ${project}`, to, talkAt: to, projectId }
  })
}

async function challengeSeenBy(
  tx: Tx,
  { projectId }: NamedSubject,
  people: readonly string[],
): Promise<readonly string[]> {
  return await seersOf(tx, projectId, people)
}
