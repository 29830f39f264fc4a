import { type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Call } from '../operations/use-case.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import { selectComments, showThreads } from './comment-rows.ts'
import type { listThreads } from './contract/index.ts'

/** A comment that was taken back stands only where somebody has answered it. */
const standing = sql<boolean>`(c.deleted_at is null or exists (select 1 from comment r
  where r.tenant_id = c.tenant_id and r.parent_id = c.id and r.deleted_at is null))`

export async function list(
  { tx, actor, input }: Call<InputOf<typeof listThreads>>,
  subjects: Subjects,
): Promise<OutputOf<typeof listThreads>> {
  const subject = await subjects.open(tx, { kind: input.subjectKind, id: input.subjectId })
  const about = aboutIt(subject)
  let query = selectComments(tx)
    .where(about)
    .where(standing)
    .where('c.parent_id', 'is', null)
    .orderBy('c.id', 'desc')
    .limit(input.limit + 1)
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
  if (typeof after === 'string') query = query.where('c.id', '<', after)
  if (input.state !== undefined)
    query = query.where('c.resolved_at', input.state === 'open' ? 'is' : 'is not', null)
  const rows = await query.execute()
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  const counted = await sql<{ open: number; resolved: number }>`
    select count(*) filter (where c.resolved_at is null)::int as open, count(c.resolved_at)::int as resolved
    from comment c where c.parent_id is null and ${about} and ${standing}`.execute(tx)
  return {
    items: await showThreads(tx, { rows: shown, subjects, actor }),
    next: last === undefined ? null : writeCursor([last.id]),
    open: counted.rows[0]?.open ?? 0,
    resolved: counted.rows[0]?.resolved ?? 0,
  }
}

/** Where the subject is the project itself, all that is said within it belongs to the talk. */
function aboutIt({ kind, id, projectId }: NamedSubject): RawBuilder<boolean> {
  if (projectId !== undefined && projectId === id) return sql<boolean>`c.project_id = ${projectId}::uuid`
  return sql<boolean>`(c.subject_kind = ${kind} and c.subject_id = ${id})`
}
