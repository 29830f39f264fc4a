import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { ReportedPeriod } from '../../contract/index.ts'

/** A project that owes its status for a period, with what there is of it, as far as the reader sees it. */
export type OwedRow = {
  readonly projectId: string
  readonly project: string
  readonly code: string | null
  readonly managerId: string | null
  readonly manager: string | null
  readonly told: string | null
  readonly excused: boolean
  readonly statusId: string | null
  readonly colour: string | null
  readonly confirmedAt: string | null
  readonly publishedAt: string | null
  readonly visibleFrom: string | null
  readonly steps: number | null
  readonly thought: string | null
  readonly waitingFrom: string | null
  readonly remindedAt: string | null
  readonly lapsedAt: string | null
}

/** Running work that had begun within the period and was in the record by its due day: who came later owes nothing. */
export async function readOwed(
  tx: Tx,
  tenantId: string,
  period: ReportedPeriod,
): Promise<readonly OwedRow[]> {
  return (await readOwedOf(tx, tenantId, [period])).get(period.name) ?? []
}

/** Of several periods at once, by their names: asked one by one, a year would take twelve times as long. */
export async function readOwedOf(
  tx: Tx,
  tenantId: string,
  periods: readonly ReportedPeriod[],
): Promise<ReadonlyMap<string, readonly OwedRow[]>> {
  if (periods.length === 0) return new Map()
  const asked = JSON.stringify(periods.map(({ name, from, to, due }) => ({ name, from, to, due })))
  const { rows } = await sql<OwedRow & { readonly period: string }>`
    with asked as (select * from jsonb_to_recordset(${asked}::jsonb) as one (name text, "from" date, "to" date, due date)),
    waiting as materialized (
      select distinct on (investment_id, period) investment_id, period, visible_from from waiting_status()
      order by investment_id, period, number desc)
    select a.name as period, i.id as "projectId", i.name as project, i.code, m.id as "managerId", m.name as manager,
      (select s.raw from reported_status s join edition e on e.tenant_id = s.tenant_id and e.id = s.edition_id and e.import_id is not null
        where s.tenant_id = i.tenant_id and s.investment_id = i.id and s.as_of >= a.from order by s.as_of desc, s.id desc limit 1) as told,
      exists (select 1 from close_excuse e join period p on p.tenant_id = e.tenant_id and p.id = e.period_id and p.name = a.name
        where e.tenant_id = i.tenant_id and e.investment_id = i.id) as excused,
      r.id as "statusId", r.colour, r.confirmed_at as "confirmedAt", r.published_at as "publishedAt", r.visible_from as "visibleFrom",
      (r.content ->> 'steps')::int as steps, r.thought, w.visible_from as "waitingFrom",
      l.reminded_at as "remindedAt", l.lapsed_at as "lapsedAt"
    from asked a
    join investment i on i.tenant_id = ${tenantId}::uuid and i.state in ('active', 'on-hold')
      and (i.start_day is null or i.start_day < a.to) and i.created_at < a.due + 1
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    left join lateral (select * from status_report one where one.tenant_id = i.tenant_id and one.investment_id = i.id and one.period = a.name
      order by one.number desc limit 1) r on true
    left join waiting w on w.investment_id = i.id and w.period = a.name
    left join status_lapse l on l.tenant_id = i.tenant_id and l.investment_id = i.id and l.period = a.name
    order by i.name_key, i.id`.execute(tx)
  return new Map(periods.map(({ name }) => [name, rows.filter(({ period }) => period === name)]))
}
