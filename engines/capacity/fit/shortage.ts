import { addDays, asCount, asDay, type Day, type Finding, findingOf, told } from '@portolan/quantity'
import { readAsOf } from '../as-of.ts'
import { openChecks } from '../checks.ts'
import type { CapacityInput, WorkMinutes } from '../input.ts'
import { type ReadWork, readWork } from '../read-work.ts'
import type { Answer, Entry, Sheet } from '../result.ts'
import { buildNetwork } from './build-network.ts'
import { type Overload, overloadsOf } from './overloads.ts'
import { waterfall } from './waterfall.ts'

export type ShortMeasure = 'work' | 'placed' | 'short'

/** Of all demands together, and of each in order of rank. */
export type Shortage = Sheet<PlacedDemand> & {
  readonly work: WorkMinutes
  readonly placed: WorkMinutes
  /** The least that can be left over, whatever the order of the demands. */
  readonly short: WorkMinutes
  readonly overloads: readonly Overload[]
}

export type PlacedDemand = Entry<ShortMeasure> & {
  /** The overload that says why it is short; null for one that fits. */
  readonly overload: string | null
}

/** What cannot fit: by demand in order of rank, and the days, people and work that prove it. */
export function shortage(input: CapacityInput): Answer<Shortage> {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const work = readWork(input, checks)
  if (work === null) {
    const result = { asOf, work: 0, placed: 0, short: 0, entries: [], overloads: [] }
    return { result, findings: checks.findings }
  }
  const { result, findings } = shortageOf(work, asOf)
  return { result, findings: [...checks.findings, ...findings] }
}

export function shortageOf({ grid, demands, pools }: ReadWork, asOf: Day | null): Answer<Shortage> {
  const built = buildNetwork(grid, demands, pools)
  const { left, tight } = waterfall(built.network)
  const overloads = overloadsOf(tight, { built, grid, demands })
  const overloadOf = new Map(
    tight.sets.flatMap((set, i) => set.demands.map((demand) => [demand, String(i + 1)] as const)),
  )
  const entries = demands.map((one, demand): PlacedDemand => {
    const { id, work, statedWork, probability, shareInside } = one
    const short = left[demand] as number
    const overload = short === 0 ? null : (overloadOf.get(demand) as string)
    const inputs = { statedWork, probability, shareInside, overload }
    return { id, work, placed: work - short, short, overload, inputs }
  })
  const work = demands.reduce((sum, demand) => sum + demand.work, 0)
  const short = left.reduce((sum, minutes) => sum + minutes, 0)
  return {
    result: { asOf, work, placed: work - short, short, entries, overloads },
    findings: overloads.map(tellOverload),
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
  )`From ${{ first: asDay(first.from) }} to ${{ last: asDay(addDays(last.to, -1)) }}, ${{ people: asCount(people.length, 'person', 'people') }} cannot do all the work of ${{ demands: asCount(demands.length, 'demand') }}: ${{ hours }} hours do not fit. Move days, add people or drop work of that size among them.`
  return findingOf('warning', 'does-not-fit', ['overload', id, says])
}
