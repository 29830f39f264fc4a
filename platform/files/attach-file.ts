import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import type { Call, Written } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import { holdName, showAttachment } from './attachment-rows.ts'
import { fileAttached } from './contract/events.ts'
import { type attachFile, mostFileBytes } from './contract/index.ts'
import { emptyFile, noRoom, notYourComment, tooMany } from './contract/refusals.ts'
import { storeFile } from './kept-bytes.ts'
import { toldType } from './told-type.ts'

type Attaching = typeof attachFile

const mostFilesOfOne = 500
/** Of one organisation, by what is kept: the same bytes count once. */
const mostBytes = 20 * 1024 ** 3

export async function attach(
  call: Call<InputOf<Attaching>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Attaching>>> {
  const { tx, actor, input, now, upload } = call
  const { name, commentId } = input
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  if (commentId !== undefined) await refuseOthersComment(call, subject)
  if (upload === undefined || upload.length === 0) throw refuse(emptyFile, { name })
  if (upload.length > mostFileBytes) throw refuse(common.tooLarge, { limit: '50 MB' })
  await refuseWithoutRoom(tx, upload.length)
  const sha256 = await storeFile(tx, actor.tenantId, upload, now)
  const before = commentId === undefined ? await findStanding(tx, subject, name) : undefined
  if (before === undefined) await refuseMany(tx, subject)
  const id = before?.id ?? (await addAttachment(call, subject))
  const number = (before?.version ?? 0) + 1
  const others = before === undefined ? [] : await addersBefore(tx, before.id, actor.personId)
  await tx
    .insertInto('attachment_version')
    .values({
      tenant_id: actor.tenantId,
      attachment_id: id,
      number,
      project_id: subject.projectId ?? null,
      sha256,
      bytes: upload.length,
      media_type: toldType(upload),
      added_by: actor.personId ?? '',
      added_at: now,
    })
    .execute()
  if (before !== undefined)
    await tx.updateTable('attachment').set({ version: number }).where('id', '=', id).execute()
  const about = {
    subject: { kind: 'file', id },
    projectId: subject.projectId,
    restricted: subject.projectId === undefined,
  }
  const { kind, id: thing, title } = subject
  return {
    output: await showAttachment(tx, id, { subjects, actor }),
    happening: happened(fileAttached, about, {
      fileId: id,
      kind,
      thing,
      title,
      version: number,
      sha256,
      others: [...others],
    }),
  }
}

async function refuseOthersComment(
  { tx, actor, input }: Call<InputOf<Attaching>>,
  subject: NamedSubject,
): Promise<void> {
  const comment = await tx
    .selectFrom('comment')
    .select(['author_id', 'deleted_at'])
    .where('id', '=', input.commentId ?? '')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst()
  if (comment === undefined || comment.deleted_at !== null) throw refuse(common.notFound, { kind: 'comment' })
  if (comment.author_id !== actor.personId) throw refuse(notYourComment, {})
}

async function refuseWithoutRoom(tx: Tx, more: number): Promise<void> {
  const { rows } = await sql<{
    used: number
  }>`select coalesce(sum(bytes), 0)::float8 as used from file`.execute(tx)
  const used = rows[0]?.used ?? 0
  if (used + more > mostBytes)
    throw refuse(noRoom, { used: inGigabytes(used), limit: inGigabytes(mostBytes) })
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}

async function refuseMany(tx: Tx, { kind, id }: NamedSubject): Promise<void> {
  const { count } = await tx
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostFilesOfOne) throw refuse(tooMany, { limit: mostFilesOfOne })
}

async function findStanding(
  tx: Tx,
  { kind, id }: NamedSubject,
  name: string,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  await holdName(tx, { kind, id }, name)
  const { rows } = await sql<{ id: string; version: number }>`select id, version from attachment
    where subject_kind = ${kind} and subject_id = ${id} and lower(name) = lower(${name}) and deleted_at is null
      and comment_id is null`.execute(tx)
  return rows[0]
}

async function addAttachment(
  { tx, actor, input, now }: Call<InputOf<Attaching>>,
  subject: NamedSubject,
): Promise<string> {
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('attachment')
    .values({
      tenant_id: actor.tenantId,
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      project_id: subject.projectId ?? null,
      comment_id: input.commentId ?? null,
      name: input.name,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  return id
}

async function addersBefore(tx: Tx, id: string, without: string | undefined): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('attachment_version')
    .select('added_by')
    .distinct()
    .where('attachment_id', '=', id)
    .execute()
  return rows.map(({ added_by }) => added_by).filter((one) => one !== without)
}
