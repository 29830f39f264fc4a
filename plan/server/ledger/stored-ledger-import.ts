import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import {
  LedgerColumns,
  LedgerControl,
  type LedgerImport,
  ledgerImportStates,
  ledgerRefusals,
  type LedgerReport,
} from '../../contract/index.ts'

export type StoredLedgerImport = Awaited<ReturnType<typeof readLedgerImport>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectLedgerImports(tx: Tx) {
  return tx
    .selectFrom('ledger_import as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.created_by'),
    )
    .selectAll('i')
    .select('p.name as created_by_name')
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
export async function readLedgerImport(tx: Tx, ledgerImportId: string) {
  const row = await selectLedgerImports(tx).where('i.id', '=', ledgerImportId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'ledger import' })
  return row
}

/** Takes one that is still a preview for writing, at the version that was seen. */
export async function takeLedgerImport(
  tx: Tx,
  ledgerImportId: string,
  expectedVersion: number,
): Promise<StoredLedgerImport> {
  await tx.selectFrom('ledger_import').select('id').where('id', '=', ledgerImportId).forUpdate().execute()
  const row = await readLedgerImport(tx, ledgerImportId)
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'ledger import', yours: expectedVersion, current: row.version })
  if (row.state !== 'previewed') throw refuse(ledgerRefusals.ledgerNotOpen, { state: row.state })
  return row
}

/** The report is shown as it was kept: it was made by this schema's own types. */
export function toLedgerImport(row: StoredLedgerImport): LedgerImport {
  return {
    ...(row.report as LedgerReport),
    id: row.id,
    source: row.source,
    fileName: row.file_name,
    state: ledgerImportStates.find((state) => state === row.state) ?? 'previewed',
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    version: row.version,
  }
}

export function statedIn(row: StoredLedgerImport): { columns: LedgerColumns; controls: LedgerControl[] } {
  return {
    columns: LedgerColumns.catch({}).parse(row.columns),
    controls: LedgerControl.array().catch([]).parse(row.controls),
  }
}
