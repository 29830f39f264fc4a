import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { Part } from '../net/horizon.ts'
import type { Pool } from '../pools/pools.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import type { ReadWork } from '../read-work.ts'

/** Minutes of a pool by day, and the demands that are after it. */
export type DailyLoad = {
  readonly demands: readonly number[]
  readonly demand: Float64Array
  readonly capacity: Float64Array
  /** minutes × value at stake */
  readonly atStake: Float64Array
  /** How many days before this one have capacity. */
  readonly openBefore: Int32Array
}

export function dailyLoads({ grid, demands, pools }: ReadWork): readonly DailyLoad[] {
  const { days } = grid.horizon
  const capacities = poolCapacities(pools.pools, grid)
  const loads = capacities.map((capacity) => {
    return {
      demands: [] as number[],
      demand: new Float64Array(days),
      capacity,
      atStake: new Float64Array(days),
      openBefore: countOpen(capacity),
    }
  })
  pools.poolOf.forEach((pool, at) => {
    const daily = loads[pool] as (typeof loads)[number]
    daily.demands.push(at)
    spread(demands[at] as ReadDemand, daily)
  })
  return loads
}

/** By pool and day. Who has an ability at a level has it at each lower one, and is added but once. */
function poolCapacities(pools: readonly Pool[], grid: CapacityGrid): readonly Float64Array[] {
  const capacities: Float64Array[] = pools.map(() => new Float64Array(grid.horizon.days))
  const ofHigher = new Map<string, { readonly at: number; readonly counted: Set<number> }>()
  for (const at of fromHighest(pools)) {
    const { need, people } = pools[at] as Pool
    const key = `${need.kind} ${need.id}`
    const higher = ofHigher.get(key)
    const counted = higher?.counted ?? new Set()
    const capacity = capacities[at] as Float64Array
    if (higher !== undefined) capacity.set(capacities[higher.at] as Float64Array)
    for (const person of people) {
      if (counted.has(person)) continue
      counted.add(person)
      addRow(capacity, grid, person)
    }
    ofHigher.set(key, { at, counted })
  }
  return capacities
}

function fromHighest(pools: readonly Pool[]): readonly number[] {
  const levelOf = (at: number): number => pools[at]?.need.level as number
  return [...pools.keys()].toSorted((a, b) => levelOf(b) - levelOf(a))
}

function addRow(capacity: Float64Array, { net, horizon }: CapacityGrid, person: number): void {
  const row = person * horizon.days
  for (let day = 0; day < horizon.days; day++) {
    const minutes = net[row + day] as number
    if (minutes > 0) capacity[day] = (capacity[day] as number) + minutes
  }
}

function countOpen(capacity: Float64Array): Int32Array {
  const before = new Int32Array(capacity.length + 1)
  for (let day = 0; day < capacity.length; day++)
    before[day + 1] = (before[day] as number) + ((capacity[day] as number) > 0 ? 1 : 0)
  return before
}

/** Evenly over the days of the window on which there is capacity, over all of them if there is none on any. */
function spread(one: ReadDemand, { demand, atStake, openBefore }: DailyLoad): void {
  let done = 0
  for (let day = one.from; day < one.to; day++) {
    const upTo = workBefore(one, openBefore, day + 1)
    demand[day] = (demand[day] as number) + upTo - done
    atStake[day] = (atStake[day] as number) + (upTo - done) * one.value
    done = upTo
  }
}

/** What of the work of a demand falls into a part of the horizon. */
export function workBetween(demand: ReadDemand, openBefore: Int32Array, { from, to }: Part): number {
  const [first, end] = [Math.max(from, demand.from), Math.min(to, demand.to)]
  return workBefore(demand, openBefore, end) - workBefore(demand, openBefore, first)
}

/** In whole minutes whose sum is the work: up to the i-th of n days, ⌊work × i ÷ n⌋ of them. */
function workBefore({ from, to, work }: ReadDemand, openBefore: Int32Array, day: number): number {
  const start = openBefore[from] as number
  const count = (openBefore[to] as number) - start
  return count === 0
    ? Math.floor((work * (day - from)) / (to - from))
    : Math.floor((work * ((openBefore[day] as number) - start)) / count)
}
