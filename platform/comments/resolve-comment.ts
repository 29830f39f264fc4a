import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { openComment, refuseStale, showSaid } from './comment-rows.ts'
import { commentResolved } from './contract/events.ts'
import type { resolveComment } from './contract/index.ts'
import { notResolvable, takenBack } from './contract/refusals.ts'

/** Anybody who takes part may say that it is settled, or that it is not. */
export async function resolve(
  { tx, actor, input, now, expectedVersion }: Call<InputOf<typeof resolveComment>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof resolveComment>>> {
  const { row, subject } = await openComment(tx, subjects, input.commentId)
  if (row.parent_id !== null) throw refuse(notResolvable, {})
  if (row.deleted_at !== null) throw refuse(takenBack, {})
  refuseStale(row, expectedVersion)
  const { resolved } = input
  await tx
    .updateTable('comment')
    .set({
      resolved_at: resolved ? now : null,
      resolved_by: resolved ? (actor.personId ?? null) : null,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  return {
    output: await showSaid(tx, { id: row.id, subjects, actor }),
    happening: happened(
      commentResolved,
      {
        subject: { kind: 'comment', id: row.id },
        projectId: subject.projectId,
        restricted: subject.projectId === undefined,
      },
      { commentId: row.id, kind: subject.kind, thing: subject.id, title: subject.title, resolved },
    ),
  }
}
