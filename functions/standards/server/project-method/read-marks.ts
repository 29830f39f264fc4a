import type { Tx } from '@portolan/platform/database'
import { z } from 'zod'
import type { Mark } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'

const Written = z.record(z.string(), z.string())

/** The newest mark of each thing, by its kind and key. */
export async function readMarks(tx: Tx, projectId: string): Promise<ReadonlyMap<string, Mark>> {
  const rows = await tx
    .selectFrom('method_mark')
    .distinctOn(['kind', 'key'])
    .select(['kind', 'key', 'done', 'person_id', 'answers', 'words', 'made_by', 'made_at'])
    .where('investment_id', '=', projectId)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(({ person_id, made_by }) => [person_id, made_by]),
  )
  return new Map(
    rows.map((row) => [
      `${row.kind} ${row.key}`,
      {
        by: named(names, row.made_by),
        at: row.made_at,
        words: row.words,
        done: row.done,
        person: row.person_id === null ? null : named(names, row.person_id),
        answers: Written.parse(row.answers),
      },
    ]),
  )
}

/** The last time that each gate was opened. */
export async function readPassages(
  tx: Tx,
  projectId: string,
): Promise<ReadonlyMap<string, Pick<Mark, 'by' | 'at' | 'words'>>> {
  const rows = await tx
    .selectFrom('gate_passage')
    .select(['phase_id', 'words', 'passed_by', 'passed_at'])
    .where('investment_id', '=', projectId)
    .orderBy('id')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ passed_by }) => passed_by),
  )
  return new Map(
    rows.map((row) => [
      row.phase_id,
      { by: named(names, row.passed_by), at: row.passed_at, words: row.words },
    ]),
  )
}
