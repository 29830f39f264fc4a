import type { Tx } from '@portolan/platform/database'
import type { ForecastState } from '../../contract/index.ts'

/** A forecast as it is stored, without its lines. */
export type StoredForecast = {
  readonly id: string
  readonly projectId: string
  readonly asOf: string
  readonly state: Exclude<ForecastState, 'none'>
  readonly managerId: string | null
  readonly managerName: string | null
  readonly submittedBy: string | null
  readonly submittedAt: string | null
  readonly version: number
}

export type StoredLine = {
  readonly forecastId: string
  readonly projectId: string
  readonly categoryKey: string
  readonly category: string
  readonly from: string
  readonly to: string
  readonly amount: number
}

export type StoredReason = {
  readonly forecastId: string
  readonly categoryKey: string
  readonly words: string
}

/** Of one project or of all that the transaction sees; newest first. */
export async function readForecasts(tx: Tx, projectId?: string): Promise<readonly StoredForecast[]> {
  let query = tx
    .selectFrom('forecast as f')
    .leftJoin('person as s', (join) =>
      join.onRef('s.tenant_id', '=', 'f.tenant_id').onRef('s.id', '=', 'f.submitted_by'),
    )
    .leftJoin('person as m', (join) =>
      join.onRef('m.tenant_id', '=', 'f.tenant_id').onRef('m.id', '=', 'f.manager_id'),
    )
    .selectAll('f')
    .select(['s.name as submitted_by_name', 'm.name as manager_name'])
    .orderBy('f.as_of', 'desc')
  if (projectId !== undefined) query = query.where('f.investment_id', '=', projectId)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    projectId: row.investment_id,
    asOf: row.as_of,
    state: row.state === 'submitted' ? 'submitted' : 'draft',
    managerId: row.manager_id,
    managerName: row.manager_name,
    submittedBy: row.submitted_by_name,
    submittedAt: row.submitted_at,
    version: row.version,
  }))
}

export async function readForecastLines(
  tx: Tx,
  forecastIds: readonly string[],
): Promise<readonly StoredLine[]> {
  if (forecastIds.length === 0) return []
  return await tx
    .selectFrom('forecast_line')
    .select([
      'forecast_id as forecastId',
      'investment_id as projectId',
      'category_key as categoryKey',
      'category',
      'from_day as from',
      'to_day as to',
      'amount',
    ])
    .where('forecast_id', 'in', [...forecastIds])
    .orderBy('category_key')
    .orderBy('from_day')
    .execute()
}

export async function readForecastReasons(
  tx: Tx,
  forecastIds: readonly string[],
): Promise<readonly StoredReason[]> {
  if (forecastIds.length === 0) return []
  return await tx
    .selectFrom('forecast_reason')
    .select(['forecast_id as forecastId', 'category_key as categoryKey', 'words'])
    .where('forecast_id', 'in', [...forecastIds])
    .execute()
}
