import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { canonical, sha256 } from '@portolan/platform/events'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { StatusContent, type StatusReport, type WaitingStatus } from '../../contract/index.ts'
import type { z } from 'zod'
import { namesOf } from '../body/named.ts'

export type ReportRow = Selectable<DB['status_report']>

/** Over all that was confirmed, by whom and when: who touches any of it is found out. */
export function hashOf(frozen: Frozen): string {
  return sha256(canonical(frozen))
}

export type Frozen = Pick<
  ReportRow,
  | 'id'
  | 'investment_id'
  | 'number'
  | 'period'
  | 'as_of'
  | 'colour'
  | 'thought'
  | 'content'
  | 'confirmed_by'
  | 'confirmed_at'
>

/** The reports of a project that the reader sees, the newest first. The wall before a new colour is the database’s. */
export async function readReports(tx: Tx, projectId: string): Promise<readonly StatusReport[]> {
  return await toReports(tx, await selectReports(tx, projectId).execute())
}

export async function readLastReport(tx: Tx, projectId: string): Promise<StatusReport | null> {
  const rows = await selectReports(tx, projectId).limit(1).execute()
  return (await toReports(tx, rows))[0] ?? null
}

export async function readReport(tx: Tx, projectId: string, statusId: string): Promise<StatusReport> {
  const rows = await selectReports(tx, projectId).where('id', '=', statusId).execute()
  const report = (await toReports(tx, rows))[0]
  if (report === undefined) throw refuse(common.notFound, { kind: 'status' })
  return report
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectReports(tx: Tx, projectId: string) {
  return tx
    .selectFrom('status_report')
    .selectAll()
    .where('investment_id', '=', projectId)
    .orderBy('number', 'desc')
}

async function toReports(tx: Tx, rows: readonly ReportRow[]): Promise<readonly StatusReport[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.confirmed_by, row.released_by]),
  )
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id)?.name ?? ''))
  return rows.map((row) => ({
    id: row.id,
    projectId: row.investment_id,
    number: row.number,
    asOf: row.as_of,
    content: StatusContent.parse(row.content),
    confirmedBy: nameOf(row.confirmed_by) ?? '',
    confirmedAt: row.confirmed_at,
    visibleFrom: row.visible_from,
    publishedAt: row.published_at,
    releasedBy: nameOf(row.released_by),
    hash: row.hash,
    intact: row.hash === hashOf(frozenOf(row)),
  }))
}

function frozenOf(row: ReportRow): Frozen {
  const { id, investment_id, number, period, as_of, colour, thought, content, confirmed_by, confirmed_at } =
    row
  return { id, investment_id, number, period, as_of, colour, thought, content, confirmed_by, confirmed_at }
}

/** That a report is kept back: told to everybody who sees the project, without what it says. */
export async function readWaiting(tx: Tx, projectId: string): Promise<z.output<typeof WaitingStatus> | null> {
  const { rows } = await sql<z.output<typeof WaitingStatus>>`
    select number, visible_from as "visibleFrom" from waiting_status() where investment_id = ${projectId}::uuid
    order by number desc limit 1`.execute(tx)
  return rows[0] ?? null
}
