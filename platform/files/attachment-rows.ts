import { allows, common, refuse } from '@portolan/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import { keyOf, type NamedSubject, type Subjects } from '../subjects/subjects.ts'
import type { AttachedFile } from './contract/index.ts'
import { removeAnyFile } from './contract/permissions.ts'

export type AttachmentRow = {
  readonly id: string
  readonly name: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly commentId: string | null
  readonly version: number
  readonly deletedBy: string | null
  readonly sizeBytes: number
  readonly mediaType: string
  readonly sha256: string
  readonly adderId: string
  readonly adder: string
  readonly addedAt: string
}

/** Files in their newest version; those of comments that were taken back are not there. */
export async function readAttachments(
  tx: Tx,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<readonly AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`
    select a.id, a.name, a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.comment_id as "commentId", a.version,
      a.deleted_by as "deletedBy", v.bytes as "sizeBytes", v.media_type as "mediaType", v.sha256, p.id as "adderId", p.name as adder, v.added_at as "addedAt"
    from attachment a
    join attachment_version v on v.tenant_id = a.tenant_id and v.attachment_id = a.id and v.number = a.version
    join person p on p.tenant_id = v.tenant_id and p.id = v.added_by
    left join comment c on c.tenant_id = a.tenant_id and c.id = a.comment_id
    where ${where} and c.deleted_at is null order by v.added_at desc, a.id desc limit ${limit}`.execute(tx)
  return rows
}

/** A file whose subject the person sees: the wall holds back those of projects, the owner the rest. */
export async function openAttachment(
  tx: Tx,
  subjects: Subjects,
  id: string,
): Promise<{ row: AttachmentRow; subject: NamedSubject }> {
  const [row] = await readAttachments(tx, sql<boolean>`a.id = ${id}::uuid`, 1)
  if (row === undefined) throw refuse(common.notFound, { kind: 'file' })
  const key = { kind: row.subjectKind, id: row.subjectId }
  const subject = (await subjects.name(tx, [key])).get(keyOf(key))
  if (subject === undefined) throw refuse(common.notFound, { kind: 'file' })
  return { row, subject }
}

/** The same, where it was not removed. */
export async function openStanding(
  tx: Tx,
  subjects: Subjects,
  id: string,
): Promise<{ row: AttachmentRow; subject: NamedSubject }> {
  const opened = await openAttachment(tx, subjects, id)
  if (opened.row.deletedBy !== null) throw refuse(common.notFound, { kind: 'file' })
  return opened
}

/** Until the transaction ends, nobody else attaches or puts back by this name: two at once come after each other. */
export async function holdName(
  tx: Tx,
  { kind, id }: Pick<NamedSubject, 'kind' | 'id'>,
  name: string,
): Promise<void> {
  const held = `attachment ${kind} ${id} ${name.toLowerCase()}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`.execute(tx)
}

/** One’s own, what one may change, and whatever there is for whoever leads the office. */
export async function mayRemove(
  tx: Tx,
  {
    row,
    subject,
    subjects,
    actor,
  }: { row: AttachmentRow; subject: NamedSubject; subjects: Subjects; actor: Known },
): Promise<boolean> {
  if (row.adderId === actor.personId || allows(removeAnyFile, actor.grants)) return true
  return await subjects.mayChange(tx, actor, subject)
}

type Showing = { readonly subjects: Subjects; readonly actor: Known }

/** Those whose subject the person sees. */
export async function showAttachments(
  tx: Tx,
  rows: readonly AttachmentRow[],
  { subjects, actor }: Showing,
): Promise<AttachedFile[]> {
  const named = await subjects.name(
    tx,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  )
  const rights = new Map<string, boolean>()
  const shown: AttachedFile[] = []
  for (const row of rows) {
    const key = keyOf({ kind: row.subjectKind, id: row.subjectId })
    const subject = named.get(key)
    if (subject === undefined) continue
    if (!rights.has(key)) rights.set(key, await subjects.mayChange(tx, actor, subject))
    const own = row.adderId === actor.personId || allows(removeAnyFile, actor.grants)
    const { id, name, version, sizeBytes, mediaType, adderId, adder, addedAt, commentId } = row
    const { kind, id: thing, title, to } = subject
    shown.push({
      id,
      name,
      version,
      sizeBytes,
      mediaType,
      addedBy: { id: adderId, name: adder },
      addedAt,
      subject: { kind, id: thing, title, to },
      commentId,
      removable: own || rights.get(key) === true,
    })
  }
  return shown
}

export async function showAttachment(tx: Tx, id: string, showing: Showing): Promise<AttachedFile> {
  const [shown] = await showAttachments(
    tx,
    await readAttachments(tx, sql<boolean>`a.id = ${id}::uuid`, 1),
    showing,
  )
  if (shown === undefined) throw refuse(common.notFound, { kind: 'file' })
  return shown
}
