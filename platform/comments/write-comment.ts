import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { cleanWords } from '../markup/markup.ts'
import type { Call, Written } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import { type CommentRow, selectComments, showSaid } from './comment-rows.ts'
import { commentWritten } from './contract/events.ts'
import type { writeComment } from './contract/index.ts'
import { replyToReply, takenBack } from './contract/refusals.ts'
import { weighMentions } from './mentions.ts'

export async function write(
  { tx, actor, input, now }: Call<InputOf<typeof writeComment>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof writeComment>>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  const parent =
    input.parentId === undefined ? undefined : await openParent(tx, { id: input.parentId, subject })
  const text = cleanWords(input.text)
  const { told, notTold } = await weighMentions(tx, { text, subject, subjects })
  const id = uuidv7(Date.parse(now))
  const authorId = actor.personId ?? ''
  await tx
    .insertInto('comment')
    .values({
      tenant_id: actor.tenantId,
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      project_id: subject.projectId ?? null,
      parent_id: parent?.id ?? null,
      author_id: authorId,
      body: text,
      mentions: [...told],
      created_at: now,
    })
    .execute()
  const others = parent === undefined ? [] : await writersBefore(tx, parent, authorId)
  return {
    output: await showSaid(tx, { id: parent?.id ?? id, subjects, actor, notTold }),
    happening: happened(
      commentWritten,
      {
        subject: { kind: 'comment', id },
        projectId: subject.projectId,
        restricted: subject.projectId === undefined,
      },
      {
        commentId: id,
        kind: subject.kind,
        thing: subject.id,
        title: subject.title,
        reply: parent !== undefined,
        mentions: [...told],
        others: [...others],
      },
    ),
  }
}

async function openParent(
  tx: Tx,
  { id, subject }: { readonly id: string; readonly subject: NamedSubject },
): Promise<CommentRow> {
  const row = await selectComments(tx)
    .where('c.id', '=', id)
    .where('c.subject_kind', '=', subject.kind)
    .where('c.subject_id', '=', subject.id)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'comment on this' })
  if (row.parent_id !== null) throw refuse(replyToReply, {})
  if (row.deleted_at !== null) throw refuse(takenBack, {})
  return row
}

/** Those who are in this conversation already, without the one who writes. */
async function writersBefore(tx: Tx, parent: CommentRow, authorId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('comment')
    .select('author_id')
    .distinct()
    .where('parent_id', '=', parent.id)
    .where('deleted_at', 'is', null)
    .execute()
  const all = new Set([parent.author_id, ...rows.map(({ author_id }) => author_id)])
  return [...all].filter((id) => id !== authorId)
}
