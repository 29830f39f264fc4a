import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { readFile } from '@portolan/platform/files'
import type { Day } from '@portolan/quantity'
import {
  ScopeCounts,
  type ScopeList,
  scopeListKinds,
  scopeTools,
  type ScopeVersion,
} from '../../contract/index.ts'
import { readScopeDocument } from '../schedule/document.ts'

/** The versions of a project's scope that were not taken back, newest first. */
export async function readScopeVersions(tx: Tx, projectId: string): Promise<readonly ScopeVersion[]> {
  const rows = await tx
    .selectFrom('scope_version as v')
    .innerJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'v.tenant_id').onRef('person.id', '=', 'v.created_by'),
    )
    .select(['v.number', 'v.source', 'v.kind', 'v.tool', 'v.as_of', 'v.counts', 'v.import_id'])
    .select(['v.created_at', 'person.name as by'])
    .where('v.investment_id', '=', projectId)
    .where('v.undone_at', 'is', null)
    .orderBy('v.number', 'desc')
    .limit(mostVersions)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    source: row.source,
    kind: listKindOf(row.kind),
    tool: toolOf(row.tool),
    asOf: row.as_of,
    counts: ScopeCounts.parse(row.counts),
    importId: row.import_id,
    by: row.by,
    at: row.created_at,
  }))
}

const mostVersions = 1_000

export function listKindOf(word: string): ScopeVersion['kind'] {
  return scopeListKinds.find((kind) => kind === word) ?? 'items'
}

export function toolOf(word: string): ScopeVersion['tool'] {
  return scopeTools.find((tool) => tool === word) ?? 'unknown'
}

export type StoredScope = {
  readonly number: number
  readonly documentSha256: string
  readonly asOf: Day
  readonly importId: string
  readonly source: string
}

/** The version that stands. Undefined where a project has none. */
export async function readStandingScope(tx: Tx, projectId: string): Promise<StoredScope | undefined> {
  const [found] = await readStored(tx, projectId)
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .execute()
  return found && { ...found, asOf: found.asOf as Day }
}

/** Numbers are given once, also those of versions that were taken back. */
export async function lastScopeNumber(tx: Tx, projectId: string): Promise<number> {
  const found = await tx
    .selectFrom('scope_version')
    .select('number')
    .where('investment_id', '=', projectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.number ?? 0
}

export type OpenScope = StoredScope & { readonly list: ScopeList }

/** A version with what it holds; the one that stands where none is named. */
export async function openScope(tx: Tx, projectId: string, number?: number): Promise<OpenScope | undefined> {
  const stored =
    number === undefined ? await readStandingScope(tx, projectId) : await readNumbered(tx, projectId, number)
  return stored && { ...stored, list: await openScopeDocument(tx, stored.documentSha256) }
}

export async function openScopeDocument(tx: Tx, sha256: string): Promise<ScopeList> {
  return await readScopeDocument(await readFile(tx, sha256))
}

async function readNumbered(tx: Tx, projectId: string, number: number): Promise<StoredScope> {
  const found = await readStored(tx, projectId)
    .where('undone_at', 'is', null)
    .where('number', '=', number)
    .executeTakeFirst()
  if (found === undefined) throw refuse(common.notFound, { kind: 'version of the scope' })
  return { ...found, asOf: found.asOf as Day }
}

function readStored(tx: Tx, projectId: string) {
  return tx
    .selectFrom('scope_version')
    .select([
      'number',
      'document_sha256 as documentSha256',
      'as_of as asOf',
      'import_id as importId',
      'source',
    ])
    .where('investment_id', '=', projectId)
}
