import type { Tx } from '@portolan/platform/database'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { addMoney, type Money, money } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  measures,
  type ShownStatus,
  shownStatuses,
  type StandingTotals,
  totalStanding,
} from '../contract/index.ts'
import { describeStatusDate } from '../domain/index.ts'
import { groupBy } from './group-by.ts'
import { dayOfRegisters } from './list-standing.ts'
import { type Filters, readFilters } from './read-filters.ts'
import { inOwn, type Rates, readRates } from './read-rates.ts'
import { difference, standingRows } from './standing-rows.ts'
import { type Clock, readClock } from './status-clock.ts'

export const totalStandingUseCase: UseCase = readsForAll(
  totalStanding,
  async ({ tx, actor, input, now, same }) => {
    const { tenantId } = actor
    const clock = await same.get('clock', () => readClock(tx, tenantId, now))
    return await totalStandings(tx, {
      filters: await readFilters(tx, { actor, same, input }),
      clock,
      tenantId,
    })
  },
)

type Totalled = {
  readonly filters: Filters
  readonly clock: Clock
  readonly tenantId: string
}

export async function totalStandings(tx: Tx, totalled: Totalled): Promise<StandingTotals> {
  const { filters, clock, tenantId } = totalled
  const asOf = filters.asOf ?? clock.day
  const groups = await readGroups(tx, standingRows(filters, clock))
  const rates = await readRates(tx, tenantId, asOf)
  return {
    count: sum(groups, (group) => group.projects),
    behind: sum(groups, (group) => group.behind),
    asOf: filters.asOf === undefined ? describeStatusDate(clock) : dayOfRegisters(filters.asOf),
    span: spanOf(groups),
    cost: costOf(groups, rates, asOf),
    computed: countByComputed(groups),
    reported: countByReported(groups),
    matrix: countByBoth(groups),
    differs: sum(groups, (group) => group.differs),
    evidence: evidenceOf(groups, asOf),
  }
}

/** Projects that share status, rating and currency: everything a total needs, in some dozens of rows. */
type Group = {
  readonly computed: ShownStatus
  readonly raw: string | null
  readonly scale: string | null
  readonly step: number | null
  readonly steps: number | null
  readonly currency: string | null
  readonly projects: number
  readonly amount: string | null
  readonly behind: number
  readonly differs: number
  readonly covered: number
  readonly coverage: number | null
  readonly newest: string | null
  readonly oldest: string | null
  readonly start: string | null
  readonly finish: string | null
}

async function readGroups(tx: Tx, of: ReturnType<typeof standingRows>): Promise<readonly Group[]> {
  const { rows } = await sql<Group>`
    select computed, rated_raw as raw, rated_scale as scale, rated_step as step, rated_steps as steps, row_currency as currency,
      count(*) as projects, sum(row_cost)::text as amount, count(*) filter (where behind) as behind,
      count(*) filter (where ${difference} <> 0) as differs, count(figures ->> 'coverageShare') as covered,
      sum((figures ->> 'coverageShare')::float8) as coverage, max(evidence_day) as newest, min(evidence_day) as oldest,
      min(row_start) as start, max(row_finish) as finish
    from (${of}) as standing_row
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx)
  return rows
}

/** From the first start to the last finish: what a time line of all of them has to hold. */
function spanOf(groups: readonly Group[]): StandingTotals['span'] {
  const days = groups.flatMap(({ start, finish }) => [start, finish]).filter((day) => day !== null)
  const sorted = days.toSorted()
  return { from: sorted[0] ?? null, until: sorted.at(-1) ?? null }
}

export function costOf(groups: readonly Costing[], rates: Rates, asOf: string): StandingTotals['cost'] {
  const byCurrency = [...groupBy(groups, (group) => group.currency)].flatMap(([currency, of]) =>
    currency === null ? [] : [{ money: sumOf(of, currency), projects: sum(of, (group) => group.projects) }],
  )
  const convertible = byCurrency.flatMap(({ money: amount, projects }) => {
    const converted = inOwn(amount, rates)
    return converted === undefined ? [] : [{ money: converted, projects }]
  })
  const inOne = convertible.reduce((total, one) => addMoney(total, one.money), money(0, rates.currency))
  const known = sum(byCurrency, (one) => one.projects)
  const converted = sum(convertible, (one) => one.projects)
  return {
    byCurrency: byCurrency.toSorted(
      (a, b) => b.projects - a.projects || (a.money.currency < b.money.currency ? -1 : 1),
    ),
    converted: convertible.length === 0 ? null : { money: inOne, projects: converted, asOf },
    withoutRate: known - converted,
    without: sum(groups, (group) => group.projects) - known,
  }
}

/** What one group says of cost. */
type Costing = Pick<Group, 'currency' | 'projects' | 'amount'>

/** Sums are whole numbers of minor units; one that cannot be held exactly is a fault and not a rounding. */
function sumOf(groups: readonly Costing[], currency: string): Money {
  const amount = groups.reduce((total, group) => total + BigInt(group.amount ?? '0'), 0n)
  return money(Number(amount), currency)
}

export function countByComputed(
  groups: readonly Pick<Group, 'computed' | 'projects'>[],
): StandingTotals['computed'] {
  return shownStatuses.map((status) => ({
    status,
    projects: sum(groups, (group) => (group.computed === status ? group.projects : 0)),
  }))
}

function countByReported(groups: readonly Group[]): StandingTotals['reported'] {
  return merge(groups, ({ raw, scale, step, steps }) => ({ raw, scale, step, steps }))
}

function countByBoth(groups: readonly Group[]): StandingTotals['matrix'] {
  return merge(groups, ({ raw, scale, computed }) => ({ raw, scale, computed }))
}

function merge<K extends object>(
  groups: readonly Group[],
  keyOf: (group: Group) => K,
): (K & { projects: number })[] {
  const merged = groupBy(groups, (group) => JSON.stringify(keyOf(group)))
  return [...merged.values()].flatMap((of) => {
    const first = of[0]
    return first === undefined ? [] : [{ ...keyOf(first), projects: sum(of, (group) => group.projects) }]
  })
}

function evidenceOf(groups: readonly Group[], asOf: string): StandingTotals['evidence'] {
  const projects = sum(groups, (group) => group.covered)
  const coverage = sum(groups, (group) => group.coverage ?? 0)
  const days = groups.flatMap(({ newest, oldest }) => [newest, oldest]).filter((day) => day !== null)
  const { unit, rule } = measures.coverageShare
  return {
    coverage: { value: projects === 0 ? null : coverage / projects, unit, rule, asOf },
    projects,
    newest: days.toSorted().at(-1) ?? null,
    oldest: days.toSorted()[0] ?? null,
  }
}

export function sum<T>(all: readonly T[], part: (one: T) => number): number {
  return all.reduce((total, one) => total + part(one), 0)
}
