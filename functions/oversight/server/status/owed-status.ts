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
  { name, from, to, due }: ReportedPeriod,
): Promise<readonly OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select i.id as "projectId", i.name as project, i.code, m.id as "managerId", m.name as manager,
      (select s.raw from reported_status s join edition e on e.tenant_id = s.tenant_id and e.id = s.edition_id and e.import_id is not null
        where s.tenant_id = i.tenant_id and s.investment_id = i.id and s.as_of >= ${from} order by s.as_of desc, s.id desc limit 1) as told,
      exists (select 1 from close_excuse e join period p on p.tenant_id = e.tenant_id and p.id = e.period_id and p.name = ${name}
        where e.tenant_id = i.tenant_id and e.investment_id = i.id) as excused,
      r.id as "statusId", r.colour, r.confirmed_at as "confirmedAt", r.published_at as "publishedAt", r.visible_from as "visibleFrom",
      (r.content ->> 'steps')::int as steps, r.thought, w.visible_from as "waitingFrom",
      l.reminded_at as "remindedAt", l.lapsed_at as "lapsedAt"
    from investment i
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    left join lateral (select * from status_report one where one.tenant_id = i.tenant_id and one.investment_id = i.id and one.period = ${name}
      order by one.number desc limit 1) r on true
    left join lateral (select one.visible_from from waiting_status() one where one.investment_id = i.id and one.period = ${name}
      order by one.number desc limit 1) w on true
    left join status_lapse l on l.tenant_id = i.tenant_id and l.investment_id = i.id and l.period = ${name}
    where i.tenant_id = ${tenantId}::uuid and i.state in ('active', 'on-hold') and (i.start_day is null or i.start_day < ${to}::date)
      and i.created_at < ${due}::date + 1
    order by i.name_key, i.id`.execute(tx)
  return rows
}
