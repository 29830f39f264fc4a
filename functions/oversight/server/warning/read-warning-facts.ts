import type { TriggerFact } from '@portolan/health'
import type { Tx } from '@portolan/platform/database'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { type MilestoneReport, milestoneTrend, warningFacts } from '../../domain/index.ts'
import { readMovesOf } from '../contingency/read-held.ts'
import { groupBy } from '../group-by.ts'
import { readScopeChurn } from './read-scope-churn.ts'

type Reading = { readonly tx: Tx; readonly tenantId: string }

/** EV ÷ BAC of a project, where its schedule tells it. */
type EarnedOf = (projectId: string) => number | null

/** What other rooms know on a day that warns of projects; read at once for all of them. */
export async function readWarningFacts(
  of: Reading,
  projectIds: readonly string[],
  { asOf, earnedOf }: { readonly asOf: Day; readonly earnedOf: EarnedOf },
): Promise<ReadonlyMap<string, readonly TriggerFact[]>> {
  const issues = await readIssues(of, projectIds, asOf)
  const moves = groupBy(await readMovesOf(of, projectIds), ({ projectId }) => projectId)
  const scopes = await readScopeChurn(of, projectIds)
  const estimates = await readEstimates(of, projectIds)
  const reports = groupBy(await readReports(of, projectIds), ({ projectId }) => projectId)
  return new Map(
    projectIds.map((id) => [
      id,
      warningFacts({
        asOf,
        ...issues.get(id),
        moves: moves.get(id) ?? [],
        earned: earnedOf(id),
        ...scopes.get(id),
        ...estimates.get(id),
        milestones: milestoneTrend(reports.get(id) ?? []),
      }),
    ]),
  )
}

/** Of projects that keep issues: how many are past their day and not solved. */
async function readIssues({ tx, tenantId }: Reading, projectIds: readonly string[], asOf: Day) {
  const { rows } = await sql<{ projectId: string; overdue: number }>`
    select investment_id as "projectId", count(*) filter (where solved_at is null and due_day < ${asOf}::date)::int as overdue
    from issue where tenant_id = ${tenantId}::uuid and investment_id = any(${[...projectIds]}::uuid[])
    group by investment_id`.execute(tx)
  return new Map(rows.map(({ projectId, overdue }) => [projectId, { issues: { overdue } }]))
}

/** Compared are so many: of more in a row nobody asks how many. */
const mostReports = 8

/** The last version of each day to which progress was told, oldest first. */
async function readReports(
  { tx, tenantId }: Reading,
  projectIds: readonly string[],
): Promise<readonly (MilestoneReport & { readonly projectId: string })[]> {
  const { rows } = await sql<MilestoneReport & { readonly projectId: string }>`
    select "projectId", day, milestones from (
      select *, row_number() over (partition by "projectId" order by day desc) as nth from (
        select distinct on (v.investment_id, coalesce(v.data_date, v.created_at at time zone 'UTC')::date) v.investment_id as "projectId",
          coalesce(v.data_date, v.created_at at time zone 'UTC')::date as day, v.milestones
        from schedule_version v
        where v.tenant_id = ${tenantId}::uuid and v.investment_id = any(${[...projectIds]}::uuid[])
        order by v.investment_id, coalesce(v.data_date, v.created_at at time zone 'UTC')::date, v.number desc) told) counted
    where nth <= ${mostReports} order by "projectId", day`.execute(tx)
  return rows
}

/** Of estimates of work that were approved once: what they said then, and what was handed in last. */
async function readEstimates({ tx, tenantId }: Reading, projectIds: readonly string[]) {
  const { rows } = await sql<{ projectId: string; approved: number; now: number }>`
    select e.investment_id as "projectId", sum(first.expected) as approved, sum(newest.expected) as now
    from estimate e
    cross join lateral (select v.expected from estimate_version v where v.tenant_id = e.tenant_id and v.estimate_id = e.id
      and v.state in ('approved', 'replaced') order by v.number limit 1) first
    cross join lateral (select v.expected from estimate_version v where v.tenant_id = e.tenant_id and v.estimate_id = e.id
      and v.state in ('in-review', 'approved', 'replaced') order by v.number desc limit 1) newest
    where e.tenant_id = ${tenantId}::uuid and e.investment_id = any(${[...projectIds]}::uuid[]) and e.unit = 'work'
    group by e.investment_id`.execute(tx)
  return new Map(rows.map(({ projectId, approved, now }) => [projectId, { estimates: { approved, now } }]))
}

/**
 * Whether another room has said something of project `i` since its standing `s` was computed. What only grows older, as
 * an issue that passes its day, is seen when the status date turns.
 */
export const hasNewerFacts = sql<boolean>`(
  exists (select from issue f where f.tenant_id = i.tenant_id and f.investment_id = i.id
    and greatest(f.looked_at, f.solved_at) > s.refreshed_at)
  or exists (select from contingency_move f where f.tenant_id = i.tenant_id and f.investment_id = i.id and f.at > s.refreshed_at)
  or exists (select from scope_version f where f.tenant_id = i.tenant_id and f.investment_id = i.id
    and greatest(f.created_at, f.undone_at) > s.refreshed_at)
  or exists (select from estimate_version f where f.tenant_id = i.tenant_id and f.investment_id = i.id
    and greatest(f.written_at, f.reviewed_at) > s.refreshed_at))`
