import { addDays, asCount, asDay, type Finding, told } from '@portolan/quantity'
import { openChecks } from '../checks.ts'
import { type Answer, findingOf } from '../finding.ts'
import type { CapacityInput, WorkMinutes } from '../input.ts'
import { capacityGrid } from '../net/capacity-grid.ts'
import { readHorizon } from '../net/horizon.ts'
import { findPools } from '../pools/pools.ts'
import { readDemands } from '../pools/read-demands.ts'
import { buildNetwork } from './build-network.ts'
import { type Overload, overloadsOf } from './overloads.ts'
import { waterfall } from './waterfall.ts'

export type Shortage = {
  readonly work: WorkMinutes
  readonly placed: WorkMinutes
  /** The least that can be left over, whatever the order of the demands. */
  readonly short: WorkMinutes
  /** In order of rank. */
  readonly demands: readonly PlacedDemand[]
  readonly overloads: readonly Overload[]
}

export type PlacedDemand = {
  readonly id: string
  readonly work: WorkMinutes
  readonly placed: WorkMinutes
  readonly short: WorkMinutes
  /** The overload that says why it is short; null for one that fits. */
  readonly overload: string | null
}

/** What cannot fit: by demand in order of rank, and the days, people and work that prove it. */
export function shortage(input: CapacityInput): Answer<Shortage> {
  const checks = openChecks()
  const horizon = readHorizon(input, checks)
  if (horizon === null)
    return { result: { work: 0, placed: 0, short: 0, demands: [], overloads: [] }, findings: checks.findings }
  const grid = capacityGrid(input, horizon, checks)
  const demands = readDemands(input, horizon, checks)
  const built = buildNetwork(grid, demands, findPools(demands, grid.people))
  const { left: short, tight } = waterfall(built.network)
  const overloads = overloadsOf(tight, { built, grid, demands })
  const overloadOf = new Map(tight.sets.flatMap((set, i) => set.demands.map((demand) => [demand, i])))
  const placedDemands = demands.map(({ id, work }, demand) => {
    const left = short[demand] as number
    const overload = overloads[overloadOf.get(demand) ?? -1]
    return {
      id,
      work,
      placed: work - left,
      short: left,
      overload: left === 0 ? null : (overload?.id ?? null),
    }
  })
  const work = demands.reduce((sum, demand) => sum + demand.work, 0)
  const left = short.reduce((sum, minutes) => sum + minutes, 0)
  return {
    result: { work, placed: work - left, short: left, demands: placedDemands, overloads },
    findings: [...checks.findings, ...overloads.map(tellOverload)],
  }
}

function tellOverload({ id, demands, people, days, short }: Overload): Finding {
  const hours = Math.ceil(short / 6) / 10
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) {
    const says = told(
      'capacity:nobody',
    )`${{ hours }} hours of ${{ demands: [...demands] }} can be done by nobody on their days beside what goes first. Staff them, move their days, or let something go.`
    return findingOf('warning', 'nobody', ['overload', id, says])
  }
  const says = told(
    'capacity:does-not-fit',
  )`From ${{ first: asDay(first.from) }} to ${{ last: asDay(dayBefore(last.to)) }}, ${{ people: asCount(people.length, 'person', 'people') }} cannot do all the work of ${{ demands: asCount(demands.length, 'demand') }}: ${{ hours }} hours do not fit. Move days, add people or drop work of that size among them.`
  return findingOf('warning', 'does-not-fit', ['overload', id, says])
}

function dayBefore(day: Overload['days'][number]['to']): string {
  return addDays(day, -1)
}
