import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { ScheduleImport } from '../../contract/index.ts'
import type { ScheduleReport } from './read-schedule-file.ts'

export type StoredScheduleImport = Awaited<ReturnType<typeof readScheduleImport>>
export type ImportKey = { readonly projectId: string; readonly importId: string }

export async function readScheduleImport(tx: Tx, { projectId, importId }: ImportKey) {
  const row = await tx
    .selectFrom('schedule_import')
    .selectAll()
    .where('investment_id', '=', projectId)
    .where('id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'dropped schedule' })
  return row
}

/** Takes it for writing: nobody else writes it meanwhile, and the caller has seen its latest version. */
export async function takeScheduleImport(
  tx: Tx,
  key: ImportKey,
  expectedVersion: number,
): Promise<StoredScheduleImport> {
  await tx.selectFrom('schedule_import').select('id').where('id', '=', key.importId).forUpdate().execute()
  const row = await readScheduleImport(tx, key)
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'dropped schedule', yours: expectedVersion, current: row.version })
  return row
}

const states = ['previewed', 'committed', 'dropped'] as const

/** The report is shown as it was kept: it was made by this schema's own types. */
export function toScheduleImport(row: StoredScheduleImport): ScheduleImport {
  return {
    ...(row.report as ScheduleReport),
    id: row.id,
    projectId: row.investment_id,
    fileName: row.file_name,
    state: states.find((state) => state === row.state) ?? 'dropped',
    becameVersion: row.became_number,
    version: row.version,
  }
}
