import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { openOwn } from './comment-rows.ts'
import { commentDeleted } from './contract/events.ts'
import type { deleteComment } from './contract/index.ts'

export async function remove(
  { tx, actor, input, now }: Call<InputOf<typeof deleteComment>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof deleteComment>>> {
  const { row, subject } = await openOwn(tx, subjects, { id: input.commentId, actor })
  await tx
    .updateTable('comment')
    .set({ deleted_at: now, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  return {
    output: { done: true },
    happening: happened(
      commentDeleted,
      {
        subject: { kind: 'comment', id: row.id },
        projectId: subject.projectId,
        restricted: subject.projectId === undefined,
      },
      { commentId: row.id, kind: subject.kind, thing: subject.id, title: subject.title },
    ),
  }
}
