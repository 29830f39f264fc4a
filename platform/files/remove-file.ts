import { common, type Happening, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import { holdName, mayRemove, openAttachment, openStanding, showAttachment } from './attachment-rows.ts'
import { fileRemoved, fileRestored } from './contract/events.ts'
import type { removeFile, restoreFile } from './contract/index.ts'
import { nameTaken, notYourFile } from './contract/refusals.ts'

/** It is shown and found no more; its versions are kept, so that it can be put back. */
export async function remove(
  { tx, actor, input, now }: Call<InputOf<typeof removeFile>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof removeFile>>> {
  const { row, subject } = await openStanding(tx, subjects, input.fileId)
  if (!(await mayRemove(tx, { row, subject, subjects, actor }))) throw refuse(notYourFile, { by: row.adder })
  await tx
    .updateTable('attachment')
    .set({ deleted_at: now, deleted_by: actor.personId ?? null })
    .where('id', '=', row.id)
    .execute()
  return { output: { done: true }, happening: happenedTo(fileRemoved, row.id, subject) }
}

export async function restore(
  { tx, actor, input }: Call<InputOf<typeof restoreFile>>,
  subjects: Subjects,
): Promise<Written<OutputOf<typeof restoreFile>>> {
  const { row, subject } = await openAttachment(tx, subjects, input.fileId)
  if (row.deletedBy === null || row.deletedBy !== actor.personId)
    throw refuse(common.notFound, { kind: 'file' })
  await holdName(tx, subject, row.name)
  const other = await tx
    .selectFrom('attachment')
    .select('id')
    .where('subject_kind', '=', row.subjectKind)
    .where('subject_id', '=', row.subjectId)
    .where((eb) => eb(eb.fn('lower', ['name']), '=', row.name.toLowerCase()))
    .where('deleted_at', 'is', null)
    .where('comment_id', 'is', null)
    .executeTakeFirst()
  if (other !== undefined && row.commentId === null) throw refuse(nameTaken, { name: row.name })
  await tx
    .updateTable('attachment')
    .set({ deleted_at: null, deleted_by: null })
    .where('id', '=', row.id)
    .execute()
  return {
    output: await showAttachment(tx, row.id, { subjects, actor }),
    happening: happenedTo(fileRestored, row.id, subject),
  }
}

function happenedTo(
  event: typeof fileRemoved,
  fileId: string,
  { kind, id, title, projectId }: NamedSubject,
): Happening {
  return happened(
    event,
    { subject: { kind: 'file', id: fileId }, projectId, restricted: projectId === undefined },
    { fileId, kind, thing: id, title },
  )
}
