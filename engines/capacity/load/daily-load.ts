import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { Part } from '../net/horizon.ts'
import type { Pool } from '../pools/pools.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import type { ReadWork } from '../read-work.ts'

/** Minutes by pool and day: pool × days + day. */
export type DailyLoads = {
  readonly days: number
  readonly demand: Float64Array
  readonly capacity: Float64Array
  /** minutes × value at stake */
  readonly atStake: Float64Array
  /** How many days before this one have capacity: pool × (days + 1) + day. */
  readonly openBefore: Int32Array
}

export function dailyLoads({ grid, demands, pools }: ReadWork): DailyLoads {
  const { days } = grid.horizon
  const size = pools.pools.length * days
  const capacity = poolCapacities(pools.pools, grid)
  const openBefore = countOpen(capacity, days)
  const loads = {
    days,
    demand: new Float64Array(size),
    capacity,
    atStake: new Float64Array(size),
    openBefore,
  }
  for (const [at, demand] of demands.entries()) spread(demand, pools.poolOf[at] as number, loads)
  return loads
}

/** By pool and day. Who has an ability at a level has it at each lower one, and is added but once. */
function poolCapacities(pools: readonly Pool[], grid: CapacityGrid): Float64Array {
  const { days } = grid.horizon
  const capacity = new Float64Array(pools.length * days)
  const countedIn = new Int32Array(grid.people.length).fill(-1)
  for (const [i, levels] of byNeed(pools).entries()) {
    let higher = -1
    for (const at of levels) {
      if (higher !== -1) capacity.copyWithin(at * days, higher * days, (higher + 1) * days)
      higher = at
      for (const person of (pools[at] as Pool).people) {
        if (countedIn[person] === i) continue
        countedIn[person] = i
        addRow(capacity, at * days, { grid, person })
      }
    }
  }
  return capacity
}

/** Pools of one person, role or ability together, the highest level first. */
function byNeed(pools: readonly Pool[]): readonly (readonly number[])[] {
  const byKind = { person: new Map(), role: new Map(), ability: new Map<string, number[]>() }
  for (const [at, { need }] of pools.entries()) {
    const list: number[] | undefined = byKind[need.kind].get(need.id)
    if (list === undefined) byKind[need.kind].set(need.id, [at])
    else list.push(at)
  }
  const levelOf = (at: number): number => pools[at]?.need.level as number
  return Object.values(byKind).flatMap((lists) =>
    [...lists.values()].map((list: number[]) => list.toSorted((a, b) => levelOf(b) - levelOf(a))),
  )
}

type Row = { readonly grid: CapacityGrid; readonly person: number }

function addRow(capacity: Float64Array, start: number, { grid, person }: Row): void {
  const { net, horizon } = grid
  const row = person * horizon.days
  for (let day = 0; day < horizon.days; day++)
    capacity[start + day] = (capacity[start + day] as number) + (net[row + day] as number)
}

function countOpen(capacity: Float64Array, days: number): Int32Array {
  const pools = capacity.length / days
  const before = new Int32Array(pools * (days + 1))
  for (let pool = 0; pool < pools; pool++) {
    let open = 0
    for (let day = 0; day < days; day++) {
      if ((capacity[pool * days + day] as number) > 0) open++
      before[pool * (days + 1) + day + 1] = open
    }
  }
  return before
}

/** Evenly over the days of the window on which there is capacity, over all of them if there is none on any. */
function spread(one: ReadDemand, pool: number, { days, demand, atStake, openBefore }: DailyLoads): void {
  let done = 0
  for (let day = one.from; day < one.to; day++) {
    const upTo = workBefore(one, openBefore, { row: pool * (days + 1), day: day + 1 })
    const at = pool * days + day
    demand[at] = (demand[at] as number) + upTo - done
    atStake[at] = (atStake[at] as number) + (upTo - done) * one.value
    done = upTo
  }
}

/** What of the work of a demand falls into a part of the horizon. */
export function workBetween(
  demand: ReadDemand,
  { days, openBefore }: DailyLoads,
  { pool, from, to }: Part & { readonly pool: number },
): number {
  const row = pool * (days + 1)
  const end = workBefore(demand, openBefore, { row, day: Math.min(to, demand.to) })
  return end - workBefore(demand, openBefore, { row, day: Math.max(from, demand.from) })
}

type Where = { readonly row: number; readonly day: number }

/** In whole minutes whose sum is the work: up to the i-th of n days, ⌊work × i ÷ n⌋ of them. */
function workBefore({ from, to, work }: ReadDemand, openBefore: Int32Array, { row, day }: Where): number {
  const start = openBefore[row + from] as number
  const count = (openBefore[row + to] as number) - start
  return count === 0
    ? Math.floor((work * (day - from)) / (to - from))
    : Math.floor((work * ((openBefore[row + day] as number) - start)) / count)
}
