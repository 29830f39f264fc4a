import { rolesWithoutSight } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { investmentStates, notUpdated, permissions as planPermissions } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import { type RawBuilder, sql } from 'kysely'
import type { ProjectFacts } from '../../domain/index.ts'

/** A project with what its rules ask, and what an edit of it has to name. */
export type KnownProject = {
  readonly id: string
  readonly code: string | null
  readonly portfolioId: string
  readonly managerId: string | null
  readonly version: number
  readonly facts: ProjectFacts
}

type Row = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly state: string
  readonly portfolio_id: string
  readonly manager_id: string | null
  readonly manager: string | null
  readonly manager_left: boolean
  readonly manager_edits: boolean
  readonly sponsored: boolean
  readonly start_day: string | null
  readonly finish_day: string | null
  readonly cost: number | null
  readonly added: string
  readonly evidence: string | null
  readonly difference: number | null
  readonly rated: string | null
  readonly planned: string | null
  readonly planned_finish: string | null
  readonly ahead: number
  readonly done: number
  readonly open: number
  readonly spent: number | null
  readonly forecast_due: string | null
  readonly forecast_period: string | null
  readonly version: number
}

/** Of every project that the transaction sees, in one statement; activities are counted by their own small indexes. */
export async function readFacts(tx: Tx, tenantId: string, today: string): Promise<readonly KnownProject[]> {
  const editing = [...planPermissions.edit.roles].filter((role) => !rolesWithoutSight.includes(role))
  const { rows } = await sql<Row>`
    with ahead as (
      select investment_id, count(*)::integer as activities from activity
      where tenant_id = ${tenantId}::uuid and actual_finish_at >= ${today}::date + 1 group by 1),
    done as (
      select investment_id, count(*)::integer as activities from activity
      where tenant_id = ${tenantId}::uuid and percent = 100 and actual_finish_at is null and kind <> 'summary' and not inactive
      group by 1),
    spent as (
      select e.investment_id, sum(e.amount)::bigint as amount, min(e.currency) as currency, count(distinct e.currency) as currencies
      from ledger_entry e where e.tenant_id = ${tenantId}::uuid and e.investment_id is not null group by 1),
    closed as (select max(from_day) as from_day, max(cut_off_day) as due from period where tenant_id = ${tenantId}::uuid and state <> 'open'),
    asked as (
      select p.from_day, p.name, closed.due from period p, closed
      where p.tenant_id = ${tenantId}::uuid and p.from_day > closed.from_day and closed.due < ${today}::date
      order by p.from_day limit 1),
    newest as (
      select distinct on (investment_id) investment_id, created_at::date as day,
        (case when finish_at::time = '00:00' then finish_at - interval '1 day' else finish_at end)::date as finish
      from schedule_version where tenant_id = ${tenantId}::uuid order by investment_id, number desc)
    select i.id, i.code, i.name, i.state, i.portfolio_id, i.manager_id, p.name as manager,
      p.state is not distinct from 'left' as manager_left, i.start_day, i.finish_day, i.cost_amount as cost,
      i.created_at::date as added, i.version,
      exists (${grantOver(sql`g.person_id = i.manager_id and g.role = any(${editing}::text[])`)}) as manager_edits,
      exists (${grantOver(sql`g.role = 'sponsor'`)}) as sponsored,
      greatest(s.evidence_day, i.latest_as_of, rating.as_of) as evidence,
      (s.figures ->> 'reportedDifference')::float8 as difference, rating.as_of as rated,
      newest.day as planned, newest.finish as planned_finish,
      coalesce(ahead.activities, 0) as ahead, coalesce(done.activities, 0) as done,
      (select count(*)::integer from activity a where a.tenant_id = i.tenant_id and a.investment_id = i.id
        and a.actual_finish_at is null and a.percent is distinct from 100 and a.kind not in ('summary', 'level-of-effort', 'hammock')
        and not a.inactive and newest.day is not null) as open,
      case when spent.currencies = 1 and spent.currency = i.cost_currency then spent.amount end as spent,
      case when i.state in ('active', 'on-hold') and i.created_at < asked.from_day and not exists (
        select 1 from forecast f where f.tenant_id = i.tenant_id and f.investment_id = i.id and f.as_of = asked.from_day and f.state = 'submitted')
        then asked.due end as forecast_due, asked.name as forecast_period
    from investment i
    left join person p on p.tenant_id = i.tenant_id and p.id = i.manager_id
    left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    left join lateral (
      select r.as_of from reported_status r where r.tenant_id = i.tenant_id and r.investment_id = i.id
        and r.scale is distinct from ${notUpdated.scale}
      order by r.as_of desc, r.id desc limit 1) rating on true
    left join ahead on ahead.investment_id = i.id
    left join done on done.investment_id = i.id
    left join spent on spent.investment_id = i.id
    left join newest on newest.investment_id = i.id
    left join asked on true
    where i.tenant_id = ${tenantId}::uuid
    order by i.name_key, i.id`.execute(tx)
  return rows.map(toKnown)
}

/** A role that holds now, over the whole organisation, the portfolio or the project `i`. */
function grantOver(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 1 from role_grant g join person holder on holder.tenant_id = g.tenant_id and holder.id = g.person_id
    where g.tenant_id = i.tenant_id and g.revoked_at is null and g.confirmed_at is not null and holder.state <> 'left'
      and ${which} and (g.scope = 'organisation' or (g.scope = 'portfolio' and g.scope_id = i.portfolio_id)
        or (g.scope = 'project' and g.scope_id = i.id))`
}

function toKnown(row: Row): KnownProject {
  return {
    id: row.id,
    code: row.code,
    portfolioId: row.portfolio_id,
    managerId: row.manager_id,
    version: row.version,
    facts: {
      name: row.name,
      state: investmentStates.find((state) => state === row.state) ?? 'active',
      manager: row.manager,
      managerLeft: row.manager_left,
      managerMayEdit: row.manager_edits,
      hasSponsor: row.sponsored,
      start: row.start_day as Day | null,
      finish: row.finish_day as Day | null,
      cost: row.cost,
      added: row.added as Day,
      evidence: row.evidence as Day | null,
      difference: row.difference,
      differenceSince: row.rated as Day | null,
      planned: row.planned as Day | null,
      plannedFinish: row.planned_finish as Day | null,
      finishedAhead: row.ahead,
      doneNotFinished: row.done,
      openActivities: row.open,
      forecastMissing:
        row.forecast_due === null || row.forecast_period === null
          ? null
          : { period: row.forecast_period, due: row.forecast_due as Day },
      spent: row.spent,
    },
  }
}
