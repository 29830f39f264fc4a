import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  checkableFacts,
  type Method,
  type MethodContent,
  MethodContentGiven,
  methodKinds,
  methodRefusals,
  type VersionLine,
  versionStates,
} from '../../contract/index.ts'
import { checkContent } from '../../domain/index.ts'
import { accountsOfActor, named, namesOf } from '../named.ts'

export const knownFacts: ReadonlySet<string> = new Set(checkableFacts.map(({ fact }) => fact.id))

export type StoredMethod = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly owner_id: string
  readonly retired_at: string | null
  readonly version: number
}

/** Held until the transaction ends, and as whoever writes has seen it. */
export async function takeMethod(tx: Tx, methodId: string, expected: number): Promise<StoredMethod> {
  const row = await tx
    .selectFrom('method')
    .select(['id', 'name', 'kind', 'owner_id', 'retired_at', 'version'])
    .where('id', '=', methodId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'method' })
  if (row.version !== expected)
    throw refuse(common.stale, { kind: 'method', yours: expected, current: row.version })
  return row
}

/** Any write counts the method up, so that two who write it do not pass each other. */
export async function countUp(
  tx: Tx,
  { id, version }: StoredMethod,
  set: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  await tx
    .updateTable('method')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

export type StoredContent = {
  readonly number: number
  readonly state: string
  readonly content: MethodContent
  readonly authors: readonly string[]
}

/** One version: the one that is asked for, else the published one, else the draft. */
export async function readContent(
  tx: Tx,
  methodId: string,
  number: number | undefined,
): Promise<StoredContent | undefined> {
  const row = await tx
    .selectFrom('method_version')
    .select(['number', 'state', 'content', 'authors'])
    .where('method_id', '=', methodId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy(sql`array_position(array['published', 'draft', 'replaced'], state)`)
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, content: MethodContentGiven.parse(row.content) }
}

export async function readDraft(tx: Tx, methodId: string): Promise<StoredContent | undefined> {
  const row = await tx
    .selectFrom('method_version')
    .select(['number', 'state', 'content', 'authors'])
    .where('method_id', '=', methodId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, content: MethodContentGiven.parse(row.content) }
}

export async function readMethod(tx: Tx, actor: Known, methodId: string, number?: number): Promise<Method> {
  const row = await tx
    .selectFrom('method')
    .select(['id', 'name', 'kind', 'owner_id', 'retired_at', 'version'])
    .where('id', '=', methodId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'method' })
  const shown = await readContent(tx, methodId, number)
  if (shown === undefined) throw refuse(methodRefusals.noVersion, { number: number ?? 0 })
  const { versions, authors, asked } = await readVersions(tx, methodId)
  const me = await accountsOfActor(tx, actor)
  const names = await namesOf(tx, [row.owner_id])
  const draft = versions.find(({ state }) => state === 'draft')?.number ?? null
  const published = versions.find(({ state }) => state === 'published')?.number ?? null
  return {
    id: row.id,
    name: row.name,
    kind: methodKinds.find((kind) => kind === row.kind) ?? 'hybrid',
    state: row.retired_at === null ? (published === null ? 'draft' : 'published') : 'retired',
    owner: named(names, row.owner_id),
    published,
    draft,
    projects: versions.reduce((sum, { projects }) => sum + projects, 0),
    version: row.version,
    number: shown.number,
    content: shown.content,
    faults: [...checkContent(shown.content, knownFacts)],
    asked,
    mayPublish: draft !== null && !authors.some((id) => me.has(id)),
    versions: [...versions],
  }
}

type Versions = {
  readonly versions: readonly VersionLine[]
  /** Of the draft. */
  readonly authors: readonly string[]
  readonly asked: Method['asked']
}

/** The newest first; beside them who wrote the draft. Projects are counted as far as the reader sees them. */
async function readVersions(tx: Tx, methodId: string): Promise<Versions> {
  const rows = await tx
    .selectFrom('method_version as v')
    .select([
      'v.number',
      'v.state',
      'v.authors',
      'v.written_at',
      'v.words',
      'v.published_by',
      'v.published_at',
      'v.asked_by',
      'v.asked_at',
    ])
    .select(
      sql<number>`(select count(*) from project_method p where p.tenant_id = v.tenant_id
        and p.method_id = v.method_id and p.number = v.number)::int`.as('projects'),
    )
    .where('v.method_id', '=', methodId)
    .orderBy('v.number', 'desc')
    .limit(mostVersions)
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(({ authors, published_by, asked_by }) => [...authors, published_by, asked_by]),
  )
  const versions = rows.map((row) => ({
    number: row.number,
    state: versionStates.find((state) => state === row.state) ?? 'replaced',
    authors: row.authors.map((id) => named(names, id)),
    writtenAt: row.written_at,
    publishedBy: row.published_by === null ? null : named(names, row.published_by),
    publishedAt: row.published_at,
    words: row.words,
    projects: row.projects,
  }))
  const draft = rows.find(({ state }) => state === 'draft')
  const asked =
    draft?.asked_by && draft.asked_at ? { by: named(names, draft.asked_by), at: draft.asked_at } : null
  return { versions, authors: draft?.authors ?? [], asked }
}

const mostVersions = 200
