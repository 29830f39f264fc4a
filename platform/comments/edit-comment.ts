import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import { cleanWords } from '../markup/markup.ts'
import type { Call, Written } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { openOwn, refuseStale, showSaid } from './comment-rows.ts'
import { commentEdited } from './contract/events.ts'
import type { editComment } from './contract/index.ts'
import { weighMentions } from './mentions.ts'

/** What it said before is kept beside it. Only people who were not named before are told of the mention. */
export async function edit(
  { tx, actor, input, now, expectedVersion }: Call<InputOf<typeof editComment>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof editComment>>> {
  const { row, subject } = await openOwn(tx, subjects, { id: input.commentId, actor })
  refuseStale(row, expectedVersion)
  const text = cleanWords(input.text)
  const { told, notTold } = await weighMentions(tx, { text, subject, subjects })
  await tx
    .insertInto('comment_version')
    .values({
      tenant_id: row.tenant_id,
      comment_id: row.id,
      version: row.version,
      project_id: row.project_id,
      body: row.body,
      at: row.edited_at ?? row.created_at,
    })
    .execute()
  await tx
    .updateTable('comment')
    .set({ body: text, mentions: [...told], edited_at: now, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  const fresh = told.filter((id) => !row.mentions.includes(id))
  return {
    output: await showSaid(tx, { id: row.parent_id ?? row.id, subjects, actor, notTold }),
    happening: happened(
      commentEdited,
      {
        subject: { kind: 'comment', id: row.id },
        projectId: subject.projectId,
        restricted: subject.projectId === undefined,
      },
      { commentId: row.id, kind: subject.kind, thing: subject.id, title: subject.title, mentions: fresh },
    ),
  }
}
