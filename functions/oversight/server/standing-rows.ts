import { matches } from '@portolan/plan/server'
import { type RawBuilder, sql } from 'kysely'
import type { ShownStatus, StandingFilters } from '../contract/index.ts'
import type { Clock } from './status-clock.ts'

/** One project as lists, totals and exports see it, before names are joined to it. */
export type StandingFields = {
  readonly id: string
  readonly row_start: string | null
  readonly row_finish: string | null
  readonly row_cost: number | null
  readonly row_currency: string | null
  readonly rated_raw: string | null
  readonly rated_scale: string | null
  readonly rated_step: number | null
  readonly rated_steps: number | null
  readonly rated_as_of: string | null
  readonly rated_by: string | null
  readonly computed: ShownStatus
  readonly computed_as_of: string | null
  readonly sure_level: 'low' | 'fair' | 'high' | null
  readonly sure: number | null
  readonly top_sentence: string | null
  readonly figures: Record<string, number | string | null> | null
  readonly findings: number
  readonly evidence_day: string | null
  readonly run_id: string | null
  readonly behind: boolean
}

/**
 * The projects that meet the filters, with what is stored of their standing: nothing is computed here. It is the one
 * source of list, totals, export and choices, so that they can only agree. Visibility is the database's.
 */
export function standingRows(filters: StandingFilters, clock: Clock): RawBuilder<StandingFields> {
  const base = filters.asOf === undefined ? currentRows(clock) : rowsOfDay(filters.asOf)
  return sql`select * from (${base} where ${within(filters)}) as standing_row where ${meeting(filters)}`
}

const keyFields = sql`i.tenant_id, i.id, i.name_key, i.code, i.organisation_id, i.programme_id, i.portfolio_id, i.category, i.state`
const storedFields = sql`s.as_of as computed_as_of, s.sure_level, s.sure, s.top_sentence, s.figures,
  coalesce(s.findings, 0) as findings, s.evidence_day, s.run_id`

function currentRows({ day }: Clock): RawBuilder<unknown> {
  return sql`
    select ${keyFields}, i.start_day as row_start, i.finish_day as row_finish, i.cost_amount as row_cost, i.cost_currency as row_currency,
      r.raw as rated_raw, r.scale as rated_scale, r.step as rated_step, r.steps as rated_steps, r.as_of as rated_as_of, r.by_whom as rated_by,
      coalesce(s.status, 'computing') as computed, ${storedFields},
      (s.investment_id is null or s.computed_version <> i.version or s.as_of <> ${day}::date) as behind
    from investment i
    left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    left join lateral (
      select raw, scale, step, steps, as_of, by_whom from reported_status r
      where r.tenant_id = i.tenant_id and r.investment_id = i.id order by r.as_of desc, r.id desc limit 1
    ) r on true`
}

/** As the registers of one day told it: their days, costs and ratings, and the health of that day. */
function rowsOfDay(day: string): RawBuilder<unknown> {
  return sql`
    select ${keyFields}, s.start_day as row_start, s.finish_day as row_finish, s.cost_amount as row_cost, s.cost_currency as row_currency,
      s.reported_raw as rated_raw, s.reported_scale as rated_scale, s.reported_step as rated_step, s.reported_steps as rated_steps,
      s.reported_as_of as rated_as_of, s.reported_by as rated_by,
      s.status as computed, ${storedFields}, s.computed_version <> i.version as behind
    from investment i
    join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.as_of = ${day}::date and s.is_register_day`
}

/** Filters on the project itself. */
function within(filters: StandingFilters): RawBuilder<unknown> {
  return all([
    filters.search && matches(filters.search),
    filters.portfolioId && sql`i.portfolio_id = ${filters.portfolioId}::uuid`,
    filters.programmeId && sql`i.programme_id = ${filters.programmeId}::uuid`,
    filters.organisationId && sql`i.organisation_id = ${filters.organisationId}::uuid`,
    filters.category !== undefined && sql`i.category = ${filters.category}`,
    filters.state && sql`i.state = ${filters.state}`,
  ])
}

/** Filters on what was reported and computed. */
function meeting(filters: StandingFilters): RawBuilder<unknown> {
  const { computed, reported, differs, hasFindings } = filters
  return all([
    computed && computed.length > 0 && sql`computed = any(${computed}::text[])`,
    reported && reported.length > 0 && sql`coalesce(rated_raw, '') = any(${reported}::text[])`,
    differs !== undefined && (differs ? sql`${difference} <> 0` : sql`${difference} = 0`),
    hasFindings !== undefined && (hasFindings ? sql`findings > 0` : sql`findings = 0`),
  ])
}

/** How far computed and reported lie apart, where the engine's table of ratings gives the scale a meaning. */
export const difference: RawBuilder<number | null> = sql`(figures ->> 'reportedDifference')::float8`

function all(conditions: readonly (RawBuilder<unknown> | false | '' | undefined)[]): RawBuilder<unknown> {
  const given = conditions.filter((one): one is RawBuilder<unknown> => typeof one === 'object')
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `)
}
