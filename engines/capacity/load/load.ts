import { type Finding, told } from '@portolan/quantity'
import { openChecks } from '../checks.ts'
import { type Answer, findingOf } from '../finding.ts'
import type { CapacityInput, Need, Period, WorkMinutes } from '../input.ts'
import { capacityGrid, type CapacityGrid } from '../net/capacity-grid.ts'
import { type Part, periodOf, readHorizon, readPeriods } from '../net/horizon.ts'
import { findPools, type Pool } from '../pools/pools.ts'
import { type ReadDemand, readDemands } from '../pools/read-demands.ts'
import { spread } from './spread.ts'

export type PoolLoad = Period & {
  readonly needs: Need
  readonly demand: WorkMinutes
  readonly capacity: WorkMinutes
  /** demand ÷ capacity; null without capacity. */
  readonly load: number | null
  /** max(0, demand − capacity), day by day. */
  readonly over: WorkMinutes
  /** max(0, capacity − demand), day by day. */
  readonly room: WorkMinutes
  /** ρ ÷ (1 − ρ), how many times its own length work waits; null from a load of 1 on. */
  readonly queueFactor: number | null
}

export type Load = {
  readonly pools: readonly PoolLoad[]
  /** The pool with the highest Σ over × value at stake; null if none is over. */
  readonly bottleneck: Need | null
}

/**
 * Demand against net capacity by pool and period. Each demand is spread evenly over the days of its window on which
 * its pool has capacity. Pools overlap, for a person may be in many: `shortage` tells what all of them can do.
 * O(people × days + demands × days).
 */
export function load(input: CapacityInput): Answer<Load> {
  const checks = openChecks()
  const horizon = readHorizon(input, checks)
  if (horizon === null) return { result: { pools: [], bottleneck: null }, findings: checks.findings }
  const grid = capacityGrid(input, horizon, checks)
  const demands = readDemands(input, horizon, checks)
  const { pools, poolOf } = findPools(demands, grid.people)
  const parts = readPeriods(input.periods, horizon, checks)
  const atPool = pools.map((pool, at) =>
    dailyLoad(
      grid,
      pool,
      demands.filter((_, demand) => poolOf[demand] === at),
    ),
  )
  const rows = pools.flatMap(({ need }, at) =>
    parts.map((part) => ({
      needs: needOf(need),
      ...periodOf(horizon, part),
      ...sumsOf(atPool[at] as Daily, part),
    })),
  )
  const worst = worstOf(atPool)
  const bottleneck = worst === -1 ? null : needOf((pools[worst] as Pool).need)
  const told = bottleneck === null ? [] : [tellBottleneck(bottleneck, atPool[worst] as Daily)]
  return { result: { pools: rows, bottleneck }, findings: [...checks.findings, ...told] }
}

type Daily = {
  readonly demand: Float64Array
  readonly capacity: Float64Array
  readonly atStake: Float64Array
}

function dailyLoad({ horizon, net }: CapacityGrid, { people }: Pool, demands: readonly ReadDemand[]): Daily {
  const { days } = horizon
  const [demand, capacity, atStake] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)]
  for (const person of people)
    for (let day = 0; day < days; day++)
      capacity[day] = (capacity[day] as number) + (net[person * days + day] as number)
  for (const one of demands)
    spread(one, capacity, (day, minutes) => {
      demand[day] = (demand[day] as number) + minutes
      atStake[day] = (atStake[day] as number) + minutes * one.value
    })
  return { demand, capacity, atStake }
}

function sumsOf({ demand, capacity }: Daily, { from, to }: Part): Omit<PoolLoad, keyof Period | 'needs'> {
  const sums = { demand: 0, capacity: 0, over: 0, room: 0 }
  for (let day = from; day < to; day++) {
    const [wanted, there] = [demand[day] as number, capacity[day] as number]
    sums.demand += wanted
    sums.capacity += there
    sums.over += Math.max(0, wanted - there)
    sums.room += Math.max(0, there - wanted)
  }
  const ratio = sums.capacity === 0 ? null : sums.demand / sums.capacity
  return { ...sums, load: ratio, queueFactor: ratio === null || ratio >= 1 ? null : ratio / (1 - ratio) }
}

/** What is over on a day is worth what is at stake for each of its minutes. */
function worstOf(pools: readonly Daily[]): number {
  let [worst, most] = [-1, 0]
  pools.forEach(({ demand, capacity, atStake }, pool) => {
    let stake = 0
    demand.forEach((wanted, day) => {
      const over = wanted - (capacity[day] as number)
      if (over > 0) stake += (over * (atStake[day] as number)) / wanted
    })
    if (stake > most) [worst, most] = [pool, stake]
  })
  return worst
}

function needOf({ kind, id, level }: Pool['need']): Need {
  return kind === 'ability' ? { kind, id, level } : { kind, id }
}

function tellBottleneck(need: Need, { demand, capacity }: Daily): Finding {
  const over = demand.reduce((sum, wanted, day) => sum + Math.max(0, wanted - (capacity[day] as number)), 0)
  const hours = Math.ceil(over / 6) / 10
  const says = told(
    'capacity:bottleneck',
  )`${{ needs: need.id }} is the bottleneck: ${{ hours }} hours lie over its capacity, day by day. Add people there first, or move what is after it.`
  return findingOf('warning', 'bottleneck', [need.kind, need.id, says])
}
