import { type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Call } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import { openStanding, readAttachments, showAttachments } from './attachment-rows.ts'
import type { FileVersion, listFiles, listFileVersions } from './contract/index.ts'

export async function list(
  { tx, actor, input }: Call<InputOf<typeof listFiles>>,
  subjects: Subjects,
): Promise<OutputOf<typeof listFiles>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor)
  const later =
    typeof after?.[0] === 'string' && typeof after[1] === 'string'
      ? sql<boolean>`(v.added_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : sql<boolean>`true`
  const where = sql<boolean>`${aboutIt(subject)} and a.deleted_at is null and ${later}`
  const rows = await readAttachments(tx, where, input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : undefined
  return {
    items: await showAttachments(tx, page, { subjects, actor }),
    next: last === undefined ? null : writeCursor([last.addedAt, last.id]),
  }
}

/** Where the subject is the project itself, all that is attached within it belongs to it. */
function aboutIt({ kind, id, projectId }: NamedSubject): RawBuilder<boolean> {
  if (projectId !== undefined && projectId === id) return sql<boolean>`a.project_id = ${projectId}::uuid`
  return sql<boolean>`(a.subject_kind = ${kind} and a.subject_id = ${id})`
}

type Row = Omit<FileVersion, 'addedBy'> & { readonly adderId: string; readonly adder: string }

export async function listVersions(
  { tx, input }: Call<InputOf<typeof listFileVersions>>,
  subjects: Subjects,
): Promise<OutputOf<typeof listFileVersions>> {
  const { row } = await openStanding(tx, subjects, input.fileId)
  const { rows } = await sql<Row>`
    select v.number as version, v.bytes as "sizeBytes", v.media_type as "mediaType", p.id as "adderId", p.name as adder, v.added_at as "addedAt"
    from attachment_version v join person p on p.tenant_id = v.tenant_id and p.id = v.added_by
    where v.attachment_id = ${row.id}::uuid order by v.number desc`.execute(tx)
  return {
    items: rows.map(({ adderId, adder, ...one }) => ({ ...one, addedBy: { id: adderId, name: adder } })),
  }
}
