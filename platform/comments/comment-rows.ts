import { common, refuse } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import { blocksOf } from '../markup/markup.ts'
import type { Known } from '../operations/actor.ts'
import { keyOf, type NamedSubject, type Subjects } from '../subjects/subjects.ts'
import type { Reply, Said, Thread } from './contract/index.ts'
import { notYours, takenBack } from './contract/refusals.ts'

export type CommentRow = Awaited<ReturnType<ReturnType<typeof selectComments>['executeTakeFirstOrThrow']>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectComments(tx: Tx) {
  return tx
    .selectFrom('comment as c')
    .innerJoin('person as author', (join) =>
      join.onRef('author.tenant_id', '=', 'c.tenant_id').onRef('author.id', '=', 'c.author_id'),
    )
    .leftJoin('person as resolver', (join) =>
      join.onRef('resolver.tenant_id', '=', 'c.tenant_id').onRef('resolver.id', '=', 'c.resolved_by'),
    )
    .selectAll('c')
    .select(['author.name as author_name', 'resolver.name as resolver_name'])
}

/** A comment whose subject the person sees: the wall holds back those of projects, the owner the rest. */
export async function openComment(
  tx: Tx,
  subjects: Subjects,
  id: string,
): Promise<{ row: CommentRow; subject: NamedSubject }> {
  const row = await selectComments(tx).where('c.id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'comment' })
  const key = { kind: row.subject_kind, id: row.subject_id }
  const subject = (await subjects.name(tx, [key])).get(keyOf(key))
  if (subject === undefined) throw refuse(common.notFound, { kind: 'comment' })
  return { row, subject }
}

/** The same, where it is to be changed by who wrote it. */
export async function openOwn(
  tx: Tx,
  subjects: Subjects,
  of: { readonly id: string; readonly actor: Known },
): Promise<{ row: CommentRow; subject: NamedSubject }> {
  const opened = await openComment(tx, subjects, of.id)
  if (opened.row.author_id !== of.actor.personId) throw refuse(notYours, { author: opened.row.author_name })
  if (opened.row.deleted_at !== null) throw refuse(takenBack, {})
  return opened
}

export function refuseStale({ version }: CommentRow, expected: number): void {
  if (version !== expected) throw refuse(common.stale, { kind: 'comment', yours: expected, current: version })
}

/** Comments that begin a thread, with what was answered, as one person sees them. */
export async function showThreads(
  tx: Tx,
  { rows, subjects, actor }: { rows: readonly CommentRow[]; subjects: Subjects; actor: Known },
): Promise<Thread[]> {
  const replies = await repliesTo(tx, rows)
  const named = await subjects.name(
    tx,
    rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id })),
  )
  const names = await namesOf(tx, [...rows, ...replies])
  return rows.flatMap((row) => {
    const subject = named.get(keyOf({ kind: row.subject_kind, id: row.subject_id }))
    if (subject === undefined) return []
    const answered = replies.filter(
      ({ parent_id, deleted_at }) => parent_id === row.id && deleted_at === null,
    )
    if (row.deleted_at !== null && answered.length === 0) return []
    return [
      {
        ...showWords(row, actor, names),
        subject,
        resolved:
          row.resolved_at === null || row.resolved_by === null
            ? null
            : { at: row.resolved_at, by: { id: row.resolved_by, name: row.resolver_name ?? '' } },
        replies: answered.map((reply) => showWords(reply, actor, names)),
      },
    ]
  })
}

/** What a write answers: the whole thread of a comment. */
export async function showSaid(
  tx: Tx,
  {
    id,
    subjects,
    actor,
    notTold = [],
  }: { id: string; subjects: Subjects; actor: Known; notTold?: readonly string[] },
): Promise<Said> {
  const row = await selectComments(tx).where('c.id', '=', id).executeTakeFirstOrThrow()
  const [thread] = await showThreads(tx, { rows: [row], subjects, actor })
  if (thread === undefined) throw refuse(common.notFound, { kind: 'comment' })
  return { thread, notTold: [...notTold] }
}

async function repliesTo(tx: Tx, rows: readonly CommentRow[]): Promise<readonly CommentRow[]> {
  if (rows.length === 0) return []
  return await selectComments(tx)
    .where(sql<boolean>`c.parent_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('c.id')
    .execute()
}

async function namesOf(tx: Tx, rows: readonly CommentRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ mentions }) => mentions))]
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Only who is among the mentions is named: an id that somebody typed tells nothing about whose it is. */
function showWords(row: CommentRow, actor: Known, names: ReadonlyMap<string, string>): Reply {
  const deleted = row.deleted_at !== null
  const mentions = deleted
    ? []
    : row.mentions.flatMap((id) => {
        const name = names.get(id)
        return name === undefined ? [] : [{ id, name }]
      })
  return {
    id: row.id,
    author: { id: row.author_id, name: row.author_name },
    text: deleted ? '' : row.body,
    blocks: deleted ? [] : [...blocksOf(row.body)],
    mentions,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deleted,
    mine: row.author_id === actor.personId,
    version: row.version,
  }
}
