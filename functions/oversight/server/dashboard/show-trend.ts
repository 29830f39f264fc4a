import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { showTrend, StandingFilters, type StandingTotals, type TrendDay } from '../../contract/index.ts'
import { type Clock, readClock } from '../status-clock.ts'
import { totalStandings } from '../total-standing.ts'

/** Each day is totalled as it was known then: a project that a register left out stands as the one before told it. */
export const showTrendUseCase: UseCase = reads(showTrend, async ({ tx, actor, input, now }) => {
  const clock = await readClock(tx, actor.tenantId, now)
  const filters = StandingFilters.parse(input)
  const days: TrendDay[] = []
  for (const day of await registerDaysBefore(tx, clock, input.days - 1)) {
    const totals = await totalStandings(tx, {
      filters,
      clock,
      tenantId: actor.tenantId,
      upTo: day,
    })
    days.push(toDay(day, totals))
  }
  const totals = await totalStandings(tx, { filters, clock, tenantId: actor.tenantId })
  return { days: [...days, toDay(clock.day, totals)] }
})

async function registerDaysBefore(tx: Tx, { day }: Clock, most: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('standing')
    .select('as_of')
    .distinct()
    .where('is_register_day', '=', true)
    .where('as_of', '<', sql<string>`${day}::date`)
    .orderBy('as_of', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.as_of).toReversed()
}

function toDay(day: string, totals: StandingTotals): TrendDay {
  const { cost, evidence } = totals
  const coverage = evidence.coverage.value
  return {
    day,
    count: totals.count,
    computed: totals.computed,
    differs: totals.differs,
    cost: cost.withoutRate === 0 ? (cost.converted?.money ?? null) : null,
    coverage: typeof coverage === 'number' ? coverage : null,
  }
}
