import { reads, type UseCase } from '@portolan/platform/operations'
import { showTrend, StandingFilters, type StandingTotals, type TrendDay } from '../../contract/index.ts'
import { readClock } from '../status-clock.ts'
import { totalStandings } from '../total-standing.ts'
import { registerDaysUpTo } from './register-days.ts'

/** Each day is totalled as it was known then: a project that a register left out stands as the one before told it. */
export const showTrendUseCase: UseCase = reads(showTrend, async ({ tx, actor, input, now }) => {
  const clock = await readClock(tx, actor.tenantId, now)
  const filters = StandingFilters.parse(input)
  const days: TrendDay[] = []
  const asked = { filters, clock, tenantId: actor.tenantId }
  const registerDays = await registerDaysUpTo(tx, clock.day, input.days)
  for (const day of registerDays.filter((one) => one !== clock.day).slice(0, input.days - 1))
    days.unshift(toDay(day, await totalStandings(tx, { ...asked, upTo: day })))
  return { days: [...days, toDay(clock.day, await totalStandings(tx, asked))] }
})

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
