import { happened, readCursor, refuse, writeCursor } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  commitLedger,
  dropLedger,
  ledgerEvents,
  ledgerRefusals,
  listLedgerImports,
  mapLedger,
  previewLedger,
  showLedgerImport,
} from '../../contract/index.ts'
import { emptyFile, refuseFile } from '../refuse-file.ts'
import { jsonText, plainText } from '../schedule/json-text.ts'
import { judgeFile } from './judge-file.ts'
import {
  readLedgerImport,
  selectLedgerImports,
  statedIn,
  takeLedgerImport,
  toLedgerImport,
} from './stored-ledger-import.ts'
import { writeEntries } from './write-entries.ts'

export const importLedgerUseCases: readonly UseCase[] = [
  reads(listLedgerImports, async ({ tx, input }) => {
    let query = selectLedgerImports(tx)
      .orderBy('i.id', 'desc')
      .limit(input.limit + 1)
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
    if (typeof after === 'string') query = query.where('i.id', '<', after)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map(toLedgerImport),
      next: last ? writeCursor([last.id]) : null,
    }
  }),
  reads(showLedgerImport, async ({ tx, input }) =>
    toLedgerImport(await readLedgerImport(tx, input.ledgerImportId)),
  ),
  writes(previewLedger, async ({ tx, actor, input, now, upload }) => {
    if (upload === undefined || upload.length === 0) throw refuseFile(emptyFile)
    const fileName = plainText(input.fileName)
    const { source } = input
    const { report } = await judgeFile(tx, actor, {
      bytes: upload,
      fileName,
      source,
      columns: {},
      controls: [],
    })
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('ledger_import')
      .values({
        tenant_id: actor.tenantId,
        id,
        source,
        file_name: fileName,
        file_sha256: await storeFile(tx, actor.tenantId, upload, now),
        report: jsonText(report),
        state: 'previewed',
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    const lines = report.totals.reduce((sum, { count }) => sum + count, 0)
    const happening = happened(ledgerEvents.ledgerPreviewed, about(id), { fileName, source, lines })
    return { output: toLedgerImport(await readLedgerImport(tx, id)), happening }
  }),
  writes(mapLedger, async ({ tx, actor, input, expectedVersion }) => {
    const row = await takeLedgerImport(tx, input.ledgerImportId, expectedVersion)
    const stated = statedIn(row)
    const { columns = stated.columns, controls = stated.controls } = input
    const { source, file_name: fileName } = row
    const bytes = await readFile(tx, row.file_sha256)
    const { report } = await judgeFile(tx, actor, { bytes, fileName, source, columns, controls })
    await tx
      .updateTable('ledger_import')
      .set({
        columns: JSON.stringify(columns),
        controls: JSON.stringify(controls),
        report: jsonText(report),
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(ledgerEvents.ledgerMapped, about(row.id), { fileName, source })
    return { output: toLedgerImport(await readLedgerImport(tx, row.id)), happening }
  }),
  writes(commitLedger, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeLedgerImport(tx, input.ledgerImportId, expectedVersion)
    const { source, file_name: fileName } = row
    // One import of a ledger at a time: a posting that another one records meanwhile is known to this one.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.tenantId}:ledger:${source}`}, 2))`.execute(
      tx,
    )
    await tx.selectFrom('period').select('id').forShare().execute()
    const bytes = await readFile(tx, row.file_sha256)
    const { report, judged } = await judgeFile(tx, actor, { bytes, fileName, source, ...statedIn(row) })
    const { counts, control } = report
    if (counts.stop > 0) throw refuse(ledgerRefusals.linesStop, { lines: counts.stop })
    const [different] = control.differences
    if (different !== undefined)
      throw refuse(ledgerRefusals.controlDiffers, { because: different.sentence }, different)
    if (!control.agrees) throw refuse(ledgerRefusals.noControl, {})
    await writeEntries({ tx, tenantId: actor.tenantId, now }, { importId: row.id, source }, judged)
    await tx
      .updateTable('ledger_import')
      .set({ state: 'committed', committed_at: now, report: jsonText(report), version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(ledgerEvents.ledgerImported, about(row.id), {
      fileName,
      source,
      added: counts.new + counts.suspense,
      suspense: counts.suspense,
      same: counts.same,
      totals: report.totals,
    })
    return { output: toLedgerImport(await readLedgerImport(tx, row.id)), happening }
  }),
  writes(dropLedger, async ({ tx, input, expectedVersion }) => {
    const row = await takeLedgerImport(tx, input.ledgerImportId, expectedVersion)
    await tx
      .updateTable('ledger_import')
      .set({ state: 'dropped', version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const told = { fileName: row.file_name, source: row.source }
    const happening = happened(ledgerEvents.ledgerDropped, about(row.id), told)
    return { output: toLedgerImport(await readLedgerImport(tx, row.id)), happening }
  }),
]

function about(id: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'ledger-import', id } }
}
