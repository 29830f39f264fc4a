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
  const { crews, crewOf } = findCrews(pools, pressure)
  const network = {
    spans: spans.first.length,
    crews: crews.length,
    capacity: capacityOf(grid, crewOf, { crews: crews.length, spans }),
    crewsOf: crewsOfPools(pools, crewOf),
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

/**
 * Those whom least else wants come first: it spares work that would move aside later. People of a crew have the same
 * pools, and so the same pressure.
 */
function findCrews(
  pools: Pools['pools'],
  pressure: Float64Array,
): { readonly crews: number[][]; readonly crewOf: Int32Array } {
  const poolsOf: number[][] = Array.from(pressure, () => [])
  pools.forEach((pool, at) => pool.people.forEach((person) => poolsOf[person]?.push(at)))
  const wanted = [...pressure.keys()].filter((person) => poolsOf[person]?.length !== 0)
  const known = new Map<string, number>()
  const crews: number[][] = []
  const crewOf = new Int32Array(pressure.length).fill(-1)
  for (const person of wanted.toSorted(
    (a, b) => (pressure[a] as number) - (pressure[b] as number) || a - b,
  )) {
    const key = (poolsOf[person] as number[]).join()
    const crew = known.get(key) ?? crews.length
    if (crew === crews.length) crews.push([])
    known.set(key, crew)
    crews[crew]?.push(person)
    crewOf[person] = crew
  }
  return { crews, crewOf }
}

type Shape = { readonly crews: number; readonly spans: Spans }

function capacityOf(
  { horizon, people, net }: CapacityGrid,
  crewOf: Int32Array,
  { crews, spans }: Shape,
): Float64Array {
  const capacity = new Float64Array(crews * spans.first.length)
  for (let person = 0; person < people.length; person++) {
    const crew = crewOf[person] as number
    if (crew === -1) continue
    for (let day = 0; day < horizon.days; day++) {
      const minutes = net[person * horizon.days + day] as number
      if (minutes === 0) continue
      const place = (spans.of[day] as number) * crews + crew
      capacity[place] = (capacity[place] as number) + minutes
    }
  }
  return capacity
}

function crewsOfPools(pools: Pools['pools'], crewOf: Int32Array): Network['crewsOf'] {
  return listsOf(
    pools.map(({ people }) => {
      const crews = new Int32Array(people.map((person) => crewOf[person] as number)).toSorted()
      return crews.filter((crew, i) => crew !== crews[i - 1])
    }),
  )
}
