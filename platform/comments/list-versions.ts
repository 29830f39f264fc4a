import { type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { blocksOf } from '../markup/markup.ts'
import type { Call } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { openComment } from './comment-rows.ts'
import type { listVersions } from './contract/index.ts'
import { takenBack } from './contract/refusals.ts'

export async function versions(
  { tx, input }: Call<InputOf<typeof listVersions>>,
  subjects: Subjects,
): Promise<OutputOf<typeof listVersions>> {
  const { row } = await openComment(tx, subjects, input.commentId)
  if (row.deleted_at !== null) throw refuse(takenBack, {})
  const rows = await tx
    .selectFrom('comment_version')
    .select(['version', 'at', 'body'])
    .where('comment_id', '=', row.id)
    .orderBy('version', 'desc')
    .execute()
  return { items: rows.map(({ version, at, body }) => ({ version, at, blocks: [...blocksOf(body)] })) }
}
