import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Mark } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'

const Written = z.record(z.string(), z.string())

export type Marks = ReadonlyMap<string, Mark>

/** The newest mark of each thing of each project, by its kind and key. */
export async function readMarks(
  tx: Tx,
  projectIds: readonly string[],
): Promise<(projectId: string) => Marks> {
  const rows = await tx
    .selectFrom('method_mark')
    .distinctOn(['investment_id', 'kind', 'key'])
    .select(['investment_id', 'kind', 'key', 'done', 'person_id', 'answers', 'words', 'made_by', 'made_at'])
    .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
    .orderBy('investment_id')
    .orderBy('kind')
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(({ person_id, made_by }) => [person_id, made_by]),
  )
  const byProject = new Map(projectIds.map((id) => [id, new Map<string, Mark>()]))
  for (const row of rows)
    byProject.get(row.investment_id)?.set(`${row.kind} ${row.key}`, {
      by: named(names, row.made_by),
      at: row.made_at,
      words: row.words,
      done: row.done,
      person: row.person_id === null ? null : named(names, row.person_id),
      answers: Written.parse(row.answers),
    })
  return (projectId) => byProject.get(projectId) ?? new Map()
}
