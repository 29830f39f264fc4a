import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type ProgressReport, progressStates, weekRefusals } from '../../contract/index.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectReports(tx: Tx) {
  return tx
    .selectFrom('progress_report as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('person as e', (join) =>
      join.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.id', '=', 'r.ended_by'),
    )
    .selectAll('r')
    .select(['p.name as person_name', 'e.name as ended_by_name'])
}

export type ReportRow = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>

export function toReport(row: ReportRow): ProgressReport {
  return {
    id: row.id,
    projectId: row.investment_id,
    activity: row.activity_id,
    activityName: row.activity_name,
    person: { id: row.person_id, name: row.person_name },
    percent: row.percent,
    finishedOn: row.finished_on,
    words: row.words,
    state: progressStates.find((state) => state === row.state) ?? 'waiting',
    reportedAt: row.reported_at,
    endedBy: row.ended_by_name,
    because: row.because,
    version: row.version,
  }
}

type Key = { readonly projectId: string; readonly reportId: string }

export async function readReport(tx: Tx, { projectId, reportId }: Key): Promise<ProgressReport> {
  const row = await selectReports(tx)
    .where('r.investment_id', '=', projectId)
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'report' })
  return toReport(row)
}

/** Locks it first: two who answer at once answer once. */
export async function readWaiting(tx: Tx, key: Key): Promise<ProgressReport> {
  await tx.selectFrom('progress_report').select('id').where('id', '=', key.reportId).forUpdate().execute()
  const report = await readReport(tx, key)
  if (report.state !== 'waiting') throw refuse(weekRefusals.answered, { state: report.state })
  return report
}

export type Ending = {
  readonly state: 'accepted' | 'refused' | 'withdrawn'
  readonly by: string
  readonly now: string
  readonly because?: string
  readonly number?: number
}

export async function endReport(
  tx: Tx,
  key: Key,
  { state, by, now, because, number }: Ending,
): Promise<ProgressReport> {
  await tx
    .updateTable('progress_report')
    .set((fields) => ({
      state,
      ended_by: by,
      ended_at: now,
      because: because ?? null,
      became_number: number ?? null,
      version: fields('version', '+', 1),
    }))
    .where('id', '=', key.reportId)
    .execute()
  return await readReport(tx, key)
}
