import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { ScopeImport } from '../../contract/index.ts'
import type { ImportKey } from '../schedule/stored-schedule-import.ts'
import type { ScopeReport } from './read-scope-file.ts'
import { listKindOf, toolOf } from './scope-versions.ts'

export type StoredScopeImport = Awaited<ReturnType<typeof readScopeImport>>

export async function readScopeImport(tx: Tx, { projectId, importId }: ImportKey) {
  const row = await tx
    .selectFrom('scope_import')
    .selectAll()
    .where('investment_id', '=', projectId)
    .where('id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'dropped list' })
  return row
}

/** Takes it for writing: nobody else writes it meanwhile, and the caller has seen its latest version. */
export async function takeScopeImport(
  tx: Tx,
  key: ImportKey,
  expectedVersion: number,
): Promise<StoredScopeImport> {
  await tx.selectFrom('scope_import').select('id').where('id', '=', key.importId).forUpdate().execute()
  const row = await readScopeImport(tx, key)
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'dropped list', yours: expectedVersion, current: row.version })
  return row
}

const states = ['previewed', 'committed', 'undone'] as const

/** The report is shown as it was kept: it was made by this schema's own types. */
export function toScopeImport(row: StoredScopeImport): ScopeImport {
  return {
    ...(row.report as ScopeReport),
    id: row.id,
    projectId: row.investment_id,
    fileName: row.file_name,
    kind: listKindOf(row.kind),
    tool: toolOf(row.tool),
    asOf: row.as_of,
    state: states.find((state) => state === row.state) ?? 'previewed',
    becameVersion: row.became_number,
    version: row.version,
  }
}
