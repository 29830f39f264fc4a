import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { asDay, told } from '@portolan/quantity'
import { listStanding, measureNames, measures } from '../contract/index.ts'
import { describeStatusDate } from '../domain/index.ts'
import { readFilters } from './read-filters.ts'
import { selectStandings } from './select-standings.ts'
import { readClock } from './status-clock.ts'

export const listStandingUseCase: UseCase = readsForAll(
  listStanding,
  async ({ tx, actor, input, now, same }) => {
    const { tenantId } = actor
    const clock = await same.get('clock', () => readClock(tx, tenantId, now))
    const { sort, direction, limit, cursor } = input
    const filters = await readFilters(tx, { actor, same, input })
    const order = { sort, direction }
    const page = await selectStandings(tx, { filters, order, clock, actor, limit, cursor, same })
    const asOf = input.asOf ?? clock.day
    return {
      ...page,
      asOf: input.asOf === undefined ? describeStatusDate(clock) : dayOfRegisters(input.asOf),
      columns: Object.fromEntries(measureNames.map((name) => [name, { ...measures[name], asOf }])),
    }
  },
)

/** A list of a day that was asked for speaks of that day, whatever the status date is. */
export function dayOfRegisters(day: string): ReturnType<typeof describeStatusDate> {
  return {
    day,
    because: 'chosen',
    ...told('oversight:day-of-registers')`As the registers of ${{ day: asDay(day) }} told it.`,
  }
}
