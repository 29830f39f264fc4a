import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { investmentStates, type Project } from '../contract/index.ts'

/**
 * The projects a person sees, with the names of what they belong to and the newest reported rating. Lists of other
 * rooms build on it, so that a project looks the same wherever it stands.
 */
export function selectProjects(tx: Tx) {
  return tx
    .selectFrom('investment as i')
    .innerJoin('portfolio', (join) =>
      join.onRef('portfolio.tenant_id', '=', 'i.tenant_id').onRef('portfolio.id', '=', 'i.portfolio_id'),
    )
    .leftJoin('programme', (join) =>
      join.onRef('programme.tenant_id', '=', 'i.tenant_id').onRef('programme.id', '=', 'i.programme_id'),
    )
    .leftJoin('party as organisation', (join) =>
      join
        .onRef('organisation.tenant_id', '=', 'i.tenant_id')
        .onRef('organisation.id', '=', 'i.organisation_id'),
    )
    .leftJoin('party as customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'i.tenant_id').onRef('customer.id', '=', 'i.customer_id'),
    )
    .leftJoin('person as manager', (join) =>
      join.onRef('manager.tenant_id', '=', 'i.tenant_id').onRef('manager.id', '=', 'i.manager_id'),
    )
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('reported_status as r')
          .select(['r.raw', 'r.scale', 'r.step', 'r.steps', 'r.as_of', 'r.by_whom'])
          .whereRef('r.tenant_id', '=', 'i.tenant_id')
          .whereRef('r.investment_id', '=', 'i.id')
          .orderBy('r.as_of', 'desc')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('reported'),
      (join) => join.on(sql<boolean>`true`),
    )
    .selectAll('i')
    .select([
      'portfolio.name as portfolio_name',
      'programme.name as programme_name',
      'organisation.name as organisation_name',
      'customer.name as customer_name',
      'manager.name as manager_name',
      'reported.raw as reported_raw',
      'reported.scale as reported_scale',
      'reported.step as reported_step',
      'reported.steps as reported_steps',
      'reported.as_of as reported_as_of',
      'reported.by_whom as reported_by',
    ])
}

export type SelectedProject = Awaited<
  ReturnType<ReturnType<typeof selectProjects>['executeTakeFirstOrThrow']>
>

export function toProject(row: SelectedProject): Project {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    description: row.description,
    portfolio: { id: row.portfolio_id, name: row.portfolio_name },
    programme: named(row.programme_id, row.programme_name),
    organisation: named(row.organisation_id, row.organisation_name),
    customer: named(row.customer_id, row.customer_name),
    manager: named(row.manager_id, row.manager_name),
    category: row.category,
    phase: row.phase,
    state: investmentStates.find((state) => state === row.state) ?? 'active',
    start: row.start_day,
    finish: row.finish_day,
    cost: moneyOf(row.cost_amount, row.cost_currency),
    contractValue: moneyOf(row.contract_value, row.contract_currency),
    embargoNote: row.embargo_note,
    reported: reportedOf(row),
    latestAsOf: row.latest_as_of,
    version: row.version,
    updatedAt: row.updated_at,
  }
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name }
}

export function moneyOf(
  amount: number | null,
  currency: string | null,
): { amount: number; currency: string } | null {
  return amount === null || currency === null ? null : { amount, currency }
}

function reportedOf(row: SelectedProject): Project['reported'] {
  if (row.reported_raw === null || row.reported_as_of === null) return null
  return {
    raw: row.reported_raw,
    scale: row.reported_scale,
    step: row.reported_step,
    steps: row.reported_steps,
    asOf: row.reported_as_of,
    byWhom: row.reported_by ?? '',
  }
}
