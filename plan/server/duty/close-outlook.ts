import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { Period } from '../../contract/index.ts'
import { firstForecast } from '../../domain/index.ts'
import { readPeriods } from '../period/period-rows.ts'
import { forecastDue } from './plan-duties.ts'

/** How the close of the month stands: which period, until when, and whose forecast is missing. */
export type CloseOutlook = {
  /** The first one that is forecast. */
  readonly period: Period
  /** The day by which forecasts are expected; null before the first period was closed. */
  readonly due: string | null
  readonly projects: number
  readonly submitted: number
  readonly late: readonly { readonly id: string; readonly name: string; readonly manager: string | null }[]
}

const mostLate = 5

/** Of the projects that the transaction sees; nothing as long as no period is open. */
export async function readCloseOutlook(tx: Tx): Promise<CloseOutlook | undefined> {
  const periods = await readPeriods(tx)
  const period = firstForecast(periods)
  if (period === undefined) return undefined
  const { rows } = await sql<{ projects: number; submitted: number; late: CloseOutlook['late'] | null }>`
    with running as materialized (
      select i.id, i.name, i.name_key, i.manager_id, f.state is not distinct from 'submitted' as submitted
      from investment i
      left join forecast f on f.tenant_id = i.tenant_id and f.investment_id = i.id and f.as_of = ${period.from}::date
      where i.state in ('active', 'on-hold')),
    late as (
      select r.id, r.name, p.name as manager from running r
      left join person p on p.id = r.manager_id
      where not r.submitted order by r.name_key, r.id limit ${mostLate})
    select count(*)::integer as projects, (count(*) filter (where submitted))::integer as submitted,
      (select jsonb_agg(to_jsonb(late)) from late) as late
    from running`.execute(tx)
  const { projects = 0, submitted = 0, late } = rows[0] ?? {}
  return { period, due: forecastDue(periods, period), projects, submitted, late: late ?? [] }
}
