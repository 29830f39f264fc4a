import { common, refuse } from '@portolan/contract'
import type { Mapping, MatchBy } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Told, Wording } from '@portolan/quantity'
import {
  type Import,
  type ImportColumn,
  ImportCounts,
  ImportFinding,
  importStates,
  refusals,
} from '../../contract/index.ts'
import type { Answers } from './judge-rows.ts'
import type { Corrections } from './parse-register.ts'

/** What stands in the `mapping` of an import: the reader's mapping and all that a person answered. */
export type StoredMapping = {
  readonly mapping: Mapping
  readonly columns: readonly ImportColumn[]
  readonly corrections: Corrections
  readonly match: MatchBy
  readonly leaveOut: Answers['leaveOut']
  readonly joins: Answers['joins']
  readonly joinCounts: Readonly<Record<string, number>>
  /** Imports of before have none. */
  readonly joinWordings?: Readonly<Record<string, Wording>>
  readonly remembered: boolean
}

export type StoredImport = Awaited<ReturnType<typeof readImportRow>>

export async function readImportRow(tx: Tx, importId: string) {
  const row = await tx
    .selectFrom('import')
    .innerJoin('portfolio', (join) =>
      join
        .onRef('portfolio.tenant_id', '=', 'import.tenant_id')
        .onRef('portfolio.id', '=', 'import.portfolio_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'import.tenant_id').onRef('person.id', '=', 'import.created_by'),
    )
    .selectAll('import')
    .select(['portfolio.name as portfolio_name', 'person.name as created_by_name'])
    .where('import.id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'import' })
  return row
}

export async function toImport(tx: Tx, row: StoredImport): Promise<Import> {
  const stored = row.mapping as StoredMapping
  const layout = row.layout as { orientation: string }
  const { settings } = stored.mapping
  return {
    id: row.id,
    portfolio: { id: row.portfolio_id, name: row.portfolio_name },
    fileName: row.file_name,
    format: row.format,
    sheet: row.sheet,
    orientation: layout.orientation,
    state: stateOf(row.state),
    asOf: row.as_of,
    match: stored.match,
    currency: settings.currency ?? null,
    settings: { scale: settings.scale, dateOrder: settings.order, period: settings.period?.label ?? null },
    reasons: stored.mapping.reasons.map(toTold),
    columns: [...stored.columns],
    remembered: stored.remembered,
    counts: countsOf(row.counts),
    joins: { ...stored.joinCounts },
    joinWordings: { ...stored.joinWordings },
    findings: ImportFinding.array().parse(row.findings),
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
    isLast: row.state === 'committed' && (await lastCommitted(tx))?.id === row.id,
    version: row.version,
  }
}

/** Imports of before hold reasons in English alone. */
function toTold(reason: Told | string): Import['reasons'][number] {
  return typeof reason === 'string' ? { sentence: reason } : reason
}

export function countsOf(value: unknown): ImportCounts | null {
  const read = ImportCounts.safeParse(value)
  return read.success ? read.data : null
}

export function stateOf(state: string): Import['state'] {
  return importStates.find((known) => known === state) ?? 'dropped'
}

export async function lastCommitted(tx: Tx): Promise<{ id: string; file_name: string } | undefined> {
  return await tx
    .selectFrom('import')
    .select(['id', 'file_name'])
    .where('state', '=', 'committed')
    .orderBy('committed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Takes an import for writing: nobody else writes it meanwhile, and the caller has seen its latest version. */
export async function takeImport(tx: Tx, importId: string, expectedVersion: number): Promise<StoredImport> {
  await tx.selectFrom('import').select('id').where('id', '=', importId).forUpdate().execute()
  const row = await readImportRow(tx, importId)
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'import', yours: expectedVersion, current: row.version })
  return row
}

export function refuseUnless(row: StoredImport, ...states: readonly string[]): void {
  if (!states.includes(row.state)) throw refuse(refusals.notPreviewed, { state: row.state })
}
