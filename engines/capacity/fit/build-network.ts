import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { Pools } from '../pools/pools.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import { type DemandColumns, listsOf, type Network } from './network.ts'
import { type Spans, spansOf } from './spans.ts'

/** A network, and who and which days its crews and spans are. */
export type Built = {
  readonly network: Network
  /** People in the same pools, and so alike to every demand. */
  readonly crews: readonly (readonly number[])[]
  readonly spans: Spans
}

/** Counts people who are alike, and days that are alike, together: exact, for they have the same demands. */
export function buildNetwork(
  grid: CapacityGrid,
  demands: readonly ReadDemand[],
  { pools, poolOf }: Pools,
): Built {
  const spans = spansOf(grid, demands)
  const columns = columnsOf(demands, poolOf, spans)
  const pressure = pressures(columns, pools, grid.people.length)
  const found = findCrews(pools, pressure)
  const { crews } = found
  const network = {
    spans: spans.first.length,
    crews: crews.length,
    capacity: capacityOf(grid, crews, spans),
    crewsOf: crewsOfPools(pools, found),
    demands: columns,
  }
  return { network, crews, spans }
}

function columnsOf(demands: readonly ReadDemand[], poolOf: readonly number[], spans: Spans): DemandColumns {
  const count = demands.length
  const columns = {
    pool: new Int32Array(poolOf),
    from: new Int32Array(count),
    to: new Int32Array(count),
    work: new Float64Array(count),
  }
  for (const [at, { from, to, work }] of demands.entries()) {
    columns.from[at] = spans.from[from] as number
    columns.to[at] = spans.from[to] as number
    columns.work[at] = work
  }
  return columns
}

/** How much work is after each person: that of his pools, shared out evenly. */
function pressures(demands: DemandColumns, pools: Pools['pools'], people: number): Float64Array {
  const wanted = new Float64Array(pools.length)
  demands.pool.forEach(
    (pool, demand) => (wanted[pool] = (wanted[pool] as number) + (demands.work[demand] as number)),
  )
  const pressure = new Float64Array(people)
  pools.forEach((pool, at) => {
    const each = (wanted[at] as number) / pool.people.length
    for (const person of pool.people) pressure[person] = (pressure[person] as number) + each
  })
  return pressure
}

type Crews = {
  readonly crews: readonly (readonly number[])[]
  /** −1 for one whom nothing wants. */
  readonly crewOf: Int32Array
}

/**
 * Those whom least else wants come first: it spares work that would move aside later. People of a crew have the same
 * pools, and so the same pressure.
 */
function findCrews(pools: Pools['pools'], pressure: Float64Array): Crews {
  const crewOf = new Int32Array(pressure.length).fill(-1)
  const alike = findAlike(pools, pressure.length).toSorted(
    ([a], [b]) => (pressure[a as number] as number) - (pressure[b as number] as number),
  )
  alike.forEach((people, crew) => people.forEach((person) => (crewOf[person] = crew)))
  return { crews: alike, crewOf }
}

/** Parts all people by one pool after the other, and leaves out those in none; in order of the first of each part. */
function findAlike(pools: Pools['pools'], people: number): readonly (readonly number[])[] {
  const partOf = new Int32Array(people)
  let parts = 1
  for (const pool of pools) {
    const within = new Map<number, number>()
    for (const person of pool.people) {
      const before = partOf[person] as number
      const part = within.get(before) ?? parts++
      within.set(before, part)
      partOf[person] = part
    }
  }
  const members = new Map<number, number[]>()
  for (const [person, part] of partOf.entries()) {
    const found = members.get(part)
    if (found === undefined) members.set(part, [person])
    else found.push(person)
  }
  members.delete(0)
  return [...members.values()]
}

/** Crew by crew, for these lie beside each other in a span. */
function capacityOf({ horizon, net }: CapacityGrid, crews: Crews['crews'], spans: Spans): Int32Array {
  const capacity = new Int32Array(crews.length * spans.first.length)
  const firstOf = spans.of.map((span) => span * crews.length)
  for (const [crew, people] of crews.entries())
    for (const person of people) {
      const row = person * horizon.days
      for (let day = 0; day < horizon.days; day++) {
        const minutes = net[row + day] as number
        if (minutes === 0) continue
        const place = (firstOf[day] as number) + crew
        capacity[place] = (capacity[place] as number) + minutes
      }
    }
  return capacity
}

/** In order of their numbers, each once. */
function crewsOfPools(pools: Pools['pools'], { crews, crewOf }: Crews): Network['crewsOf'] {
  const lastIn = new Int32Array(crews.length).fill(-1)
  return listsOf(
    pools.map(({ people }, pool) => {
      const used: number[] = []
      for (const person of people) {
        const crew = crewOf[person] as number
        if (lastIn[crew] !== pool) used.push(crew)
        lastIn[crew] = pool
      }
      return Int32Array.from(used).toSorted()
    }),
  )
}
