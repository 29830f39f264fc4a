import { matches } from '@portolan/plan/server'
import { type RawBuilder, sql } from 'kysely'
import type { ShownStatus, StandingFilters } from '../contract/index.ts'
import type { Filters } from './read-filters.ts'
import type { Clock } from './status-clock.ts'

/** What a list is filtered, ordered and totalled by: one row for each project, as the database shows it to this person. */
export type StandingFields = {
  readonly id: string
  readonly row_start: string | null
  readonly row_finish: string | null
  readonly row_cost: number | null
  readonly row_currency: string | null
  readonly rated_raw: string | null
  readonly computed: ShownStatus
  readonly figures: Record<string, number | string | null> | null
  readonly findings: number
  readonly evidence_day: string | null
  readonly behind: boolean
}

/**
 * The projects that meet the filters, with what is stored of their standing: nothing is computed here. It is the one
 * source of list, totals, export and choices, so that they can only agree. Visibility is the database's.
 */
export function standingRows(
  filters: Filters,
  clock: Clock,
  needed: Needed = { standing: true, rating: true },
): RawBuilder<StandingFields> {
  const base =
    filters.asOf === undefined ? currentRows(clock, andFiltered(needed, filters)) : rowsOfDay(filters.asOf)
  return rowsMeeting(filters, base)
}

/** What is not needed is not read, unless it is filtered by: it stands there as not known. */
export type Needed = { readonly standing: boolean; readonly rating: boolean }

function andFiltered(
  { standing, rating }: Needed,
  { computed, reported, differs, hasFindings }: StandingFilters,
): Needed {
  const filtered = (computed?.length ?? 0) > 0 || differs !== undefined || hasFindings !== undefined
  return { standing: standing || filtered, rating: rating || (reported?.length ?? 0) > 0 }
}

/** What all registers up to a day told: a row speaks for its project until the next one told anew. */
export function standingRowsUpTo(
  filters: Filters,
  day: string,
): RawBuilder<StandingFields & { readonly told_on: string; readonly told_until: string | null }> {
  const told = sql`(
    select tenant_id, investment_id, as_of, status, figures, findings, evidence_day, computed_version, start_day, finish_day,
      cost_amount, cost_currency, reported_raw, reported_scale, reported_step, reported_steps,
      lead(as_of) over (partition by investment_id order by as_of) as told_until
    from standing where is_register_day and as_of <= ${day}::date)`
  return rowsMeeting(
    filters,
    sql`${toldFields}, s.as_of as told_on, s.told_until
      from investment i join ${told} as s on s.tenant_id = i.tenant_id and s.investment_id = i.id`,
  )
}

function rowsMeeting<T = StandingFields>(filters: Filters, base: RawBuilder<unknown>): RawBuilder<T> {
  return sql`select * from (${base} where ${within(filters)}) as standing_row where ${meeting(filters)}`
}

/** Which stored standing speaks for project `i`: that of the status date, or that of a register day. */
export function standingOf(asOf: string | undefined): RawBuilder<boolean> {
  const which = asOf === undefined ? sql`s.is_current` : sql`s.as_of = ${asOf}::date and s.is_register_day`
  return sql`s.tenant_id = i.tenant_id and s.investment_id = i.id and ${which}`
}

/** A standing is behind while the project is at another version, the status date at another day, or other limits hold. */
export function isBehind({ day, limits }: Clock, asOf: string | undefined): RawBuilder<boolean> {
  const elsewhere =
    asOf === undefined ? sql`s.as_of <> ${day}::date or s.policy_number <> ${limits}` : sql`false`
  return sql`(s.investment_id is null or s.computed_version <> i.version or ${elsewhere})`
}

const keyFields = sql`i.tenant_id, i.id, i.name_key, i.code, i.organisation_id, i.programme_id, i.portfolio_id, i.category, i.state`
const storedFields = sql`coalesce(s.status, 'computing') as computed, s.figures, coalesce(s.findings, 0) as findings, s.evidence_day`

const toldFields = sql`
    select ${keyFields}, s.start_day as row_start, s.finish_day as row_finish, s.cost_amount as row_cost, s.cost_currency as row_currency,
      s.reported_raw as rated_raw, s.reported_scale as rated_scale, s.reported_step as rated_step, s.reported_steps as rated_steps,
      ${storedFields}, s.computed_version <> i.version as behind`

/** The newest rating is a look for each project: lists that do not filter by it are spared 5,000 of them. */
function currentRows(clock: Clock, { standing, rating }: Needed): RawBuilder<unknown> {
  return sql`
    select ${keyFields}, i.start_day as row_start, i.finish_day as row_finish, i.cost_amount as row_cost, i.cost_currency as row_currency,
      ${rating ? ratedFields : noRating},
      ${standing ? sql`${storedFields}, ${isBehind(clock, undefined)} as behind` : noStanding}
    from investment i
    ${standing ? sql`left join standing s on ${standingOf(undefined)}` : sql``}
    ${rating ? newestRating : sql``}`
}

const ratedFields = sql`r.raw as rated_raw, r.scale as rated_scale, r.step as rated_step, r.steps as rated_steps`
const noRating = sql`null::text as rated_raw, null::text as rated_scale, null::integer as rated_step, null::integer as rated_steps`
const noStanding = sql`'computing' as computed, null::jsonb as figures, 0 as findings, null::date as evidence_day, true as behind`

const newestRating = sql`left join lateral (
  select raw, scale, step, steps from reported_status r
  where r.tenant_id = i.tenant_id and r.investment_id = i.id order by r.as_of desc, r.id desc limit 1) r on true`

/** As the registers of one day told it: their days, costs and ratings, and the health of that day. */
function rowsOfDay(asOf: string): RawBuilder<unknown> {
  return sql`${toldFields} from investment i join standing s on ${standingOf(asOf)}`
}

/** Filters on the project itself. */
function within(filters: Filters): RawBuilder<unknown> {
  return all([
    filters.search && matches(filters.search),
    filters.portfolioId && sql`i.portfolio_id = ${filters.portfolioId}::uuid`,
    filters.programmeId && sql`i.programme_id = ${filters.programmeId}::uuid`,
    filters.organisationId && sql`i.organisation_id = ${filters.organisationId}::uuid`,
    filters.category !== undefined && sql`i.category = ${filters.category}`,
    filters.state && sql`i.state = ${filters.state}`,
    filters.customCondition,
  ])
}

/** Filters on what was reported and computed. */
function meeting(filters: Filters): RawBuilder<unknown> {
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
