import type { CapacityGrid, GridPerson } from '../net/capacity-grid.ts'
import type { Part } from '../net/horizon.ts'
import type { UsualDays } from '../net/usual-days.ts'
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
  const usual = usualCounts(grid.kinds)
  for (const [i, levels] of byNeed(pools).entries()) {
    let higher = -1
    for (const at of levels) {
      const row = capacity.subarray(at * days, (at + 1) * days)
      if (higher !== -1) row.set(capacity.subarray(higher * days, (higher + 1) * days))
      higher = at
      for (const person of (pools[at] as Pool).people) {
        if (countedIn[person] === i) continue
        countedIn[person] = i
        usual.count(grid.people[person] as GridPerson)
        addOddDays(row, grid, person)
      }
      usual.addTo(row)
    }
  }
  return capacity
}

type UsualCounts = {
  readonly count: (person: GridPerson) => void
  /** The usual days of all that were counted since the last time. */
  readonly addTo: (row: Float64Array) => void
}

function usualCounts(kinds: number): UsualCounts {
  const people = new Int32Array(kinds)
  const counted: UsualDays[] = []
  return {
    count: ({ usual }) => {
      if (people[usual.number] === 0) counted.push(usual)
      people[usual.number] = (people[usual.number] as number) + 1
    },
    addTo: (row) => {
      for (const { net, number } of counted) {
        const times = people[number] as number
        for (let day = 0; day < row.length; day++)
          row[day] = (row[day] as number) + times * (net[day] as number)
        people[number] = 0
      }
      counted.length = 0
    },
  }
}

/** What odd days of a person differ from usual ones. */
function addOddDays(row: Float64Array, { people, net, horizon }: CapacityGrid, person: number): void {
  const { odd, usual } = people[person] as GridPerson
  const start = person * horizon.days
  for (const { from, to } of odd)
    for (let day = from; day < to; day++)
      row[day] = (row[day] as number) + (net[start + day] as number) - (usual.net[day] as number)
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
  const { from, to, work, value } = one
  const [row, start] = [pool * days, pool * (days + 1)]
  const before = openBefore[start + from] as number
  const count = (openBefore[start + to] as number) - before
  let done = 0
  for (let day = from; day < to; day++) {
    const passed = count === 0 ? day + 1 - from : (openBefore[start + day + 1] as number) - before
    const upTo = Math.floor((work * passed) / (count === 0 ? to - from : count))
    if (upTo === done) continue
    demand[row + day] = (demand[row + day] as number) + upTo - done
    atStake[row + day] = (atStake[row + day] as number) + (upTo - done) * value
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
