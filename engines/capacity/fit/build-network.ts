import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { Pools } from '../pools/pools.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import { listsOf, type Network } from './network.ts'
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
  const { crews, crewOf } = findCrews(grid.people.length, pools)
  const spans = spansOf(grid, demands)
  const work = Float64Array.from(demands, (demand) => demand.work)
  const network = {
    spans: spans.first.length,
    crews: crews.length,
    capacity: capacityOf(grid, crewOf, { crews: crews.length, spans }),
    crewsOf: crewsOfPools(pools, crewOf, pressures(work, poolOf, { pools, crewOf, crews: crews.length })),
    demands: {
      pool: Int32Array.from(poolOf),
      from: Int32Array.from(demands, ({ from }) => spans.from[from] as number),
      to: Int32Array.from(demands, ({ to }) => spans.from[to] as number),
      work,
    },
  }
  return { network, crews, spans }
}

function findCrews(
  people: number,
  pools: Pools['pools'],
): { readonly crews: number[][]; readonly crewOf: Int32Array } {
  const poolsOf: number[][] = Array.from({ length: people }, () => [])
  pools.forEach((pool, at) => pool.people.forEach((person) => poolsOf[person]?.push(at)))
  const known = new Map<string, number>()
  const crews: number[][] = []
  const crewOf = new Int32Array(people).fill(-1)
  poolsOf.forEach((list, person) => {
    if (list.length === 0) return
    const key = list.join()
    const crew = known.get(key) ?? crews.length
    if (crew === crews.length) crews.push([])
    known.set(key, crew)
    crews[crew]?.push(person)
    crewOf[person] = crew
  })
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

type Crowd = { readonly pools: Pools['pools']; readonly crewOf: Int32Array; readonly crews: number }

/** How much work is after each crew: that of its pools, shared out evenly. */
function pressures(
  work: Float64Array,
  poolOf: readonly number[],
  { pools, crewOf, crews }: Crowd,
): Float64Array {
  const wanted = new Float64Array(pools.length)
  poolOf.forEach((pool, demand) => (wanted[pool] = (wanted[pool] as number) + (work[demand] as number)))
  const pressure = new Float64Array(crews)
  pools.forEach(({ people }, pool) =>
    people.forEach((person) => {
      const crew = crewOf[person] as number
      pressure[crew] = (pressure[crew] as number) + (wanted[pool] as number) / people.length
    }),
  )
  return pressure
}

/** Those whom least else wants come first: it spares work that would move aside later. */
function crewsOfPools(pools: Pools['pools'], crewOf: Int32Array, pressure: Float64Array): Network['crewsOf'] {
  return listsOf(
    pools.map(({ people }) =>
      [...new Set(people.map((person) => crewOf[person] as number))].toSorted(
        (a, b) => (pressure[a] as number) - (pressure[b] as number) || a - b,
      ),
    ),
  )
}
