import type { Tx } from '@portolan/platform/database'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type ShownStatus, showTrend, type TrendDay } from '../../contract/index.ts'
import { groupBy } from '../group-by.ts'
import { type Filters, readFilters } from '../read-filters.ts'
import { type Rates, readRates } from '../read-rates.ts'
import { difference, standingRowsUpTo } from '../standing-rows.ts'
import { readClock } from '../status-clock.ts'
import { costOf, countByComputed, sum, totalStandings } from '../total-standing.ts'
import { registerDaysUpTo } from './register-days.ts'

/** Each day is totalled as it was known then: a project that a register left out stands as the one before told it. */
export const showTrendUseCase: UseCase = readsForAll(showTrend, async ({ tx, actor, input, now, same }) => {
  const clock = await readClock(tx, actor.tenantId, now)
  const { tenantId } = actor
  const filters = await readFilters(tx, { actor, same, input })
  const registerDays = await registerDaysUpTo(tx, clock.day, input.days)
  const days = registerDays
    .filter((one) => one !== clock.day)
    .slice(0, input.days - 1)
    .toReversed()
  const groups = groupBy(await readDays(tx, filters, days), ({ day }) => day)
  const told: TrendDay[] = []
  for (const day of days) told.push(toDay(day, groups.get(day) ?? [], await readRates(tx, tenantId, day)))
  const { count, computed, differs, cost, evidence } = await totalStandings(tx, { filters, clock, tenantId })
  const today = { count, computed, differs, ...shown(cost, evidence.coverage.value) }
  return { days: [...told, { day: clock.day, ...today }] }
})

type DayGroup = {
  readonly day: string
  readonly computed: ShownStatus
  readonly currency: string | null
  readonly projects: number
  readonly amount: string | null
  readonly differs: number
  readonly covered: number
  readonly coverage: number | null
}

/** All days in one look at what was told. */
async function readDays(tx: Tx, filters: Filters, days: readonly string[]): Promise<readonly DayGroup[]> {
  const last = days.at(-1)
  if (last === undefined) return []
  const { rows } = await sql<DayGroup>`
    select asked.day, computed, row_currency as currency, count(*) as projects, sum(row_cost)::text as amount,
      count(*) filter (where ${difference} <> 0) as differs, count(figures ->> 'coverageShare') as covered,
      sum((figures ->> 'coverageShare')::float8) as coverage
    from (${standingRowsUpTo(filters, last)}) as standing_row
    join unnest(${days}::date[]) as asked (day) on asked.day >= told_on and (told_until is null or asked.day < told_until)
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows
}

function toDay(day: string, groups: readonly DayGroup[], rates: Rates): TrendDay {
  const covered = sum(groups, (group) => group.covered)
  const coverage = covered === 0 ? null : sum(groups, (group) => group.coverage ?? 0) / covered
  return {
    day,
    count: sum(groups, (group) => group.projects),
    computed: countByComputed(groups),
    differs: sum(groups, (group) => group.differs),
    ...shown(costOf(groups, rates, day), coverage),
  }
}

/** A cost that leaves projects out would be compared with one that does not. */
function shown(cost: ReturnType<typeof costOf>, coverage: unknown): Pick<TrendDay, 'cost' | 'coverage'> {
  return {
    cost: cost.withoutRate === 0 ? (cost.converted?.money ?? null) : null,
    coverage: typeof coverage === 'number' ? coverage : null,
  }
}
