import { type Day, type Finding, findingOf, told } from '@portolan/quantity'
import { readAsOf } from '../as-of.ts'
import { openChecks } from '../checks.ts'
import type { CapacityInput, Need, Period } from '../input.ts'
import { type Part, periodOf } from '../net/horizon.ts'
import type { Pool, Pools } from '../pools/pools.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import { type ReadWork, readWork } from '../read-work.ts'
import type { Answer, Entry, Named, Sheet } from '../result.ts'
import { type DailyLoads, dailyLoads, workBetween } from './daily-load.ts'

export type LoadMeasure = 'demand' | 'capacity' | 'load' | 'over' | 'room' | 'queueFactor'

/**
 * Of a pool in a period. `over` and `room` are counted day by day; `load` is null without capacity, `queueFactor` (how
 * many times its own length work waits) from a load of 1 on.
 */
export type PoolLoad = Entry<LoadMeasure, 'load' | 'queueFactor'> & Period & { readonly needs: Need }

export type Load = Sheet<PoolLoad> & {
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
  const asOf = readAsOf(input, checks)
  const work = readWork(input, checks)
  if (work === null) return { result: { asOf, entries: [], bottleneck: null }, findings: checks.findings }
  const { result, findings } = loadOf(work, asOf)
  return { result, findings: [...checks.findings, ...findings] }
}

export function loadOf(work: ReadWork, asOf: Day | null): Answer<Load> {
  const daily = dailyLoads(work)
  const periods = work.parts.map((part) => ({ part, ...periodOf(work.grid.horizon, part) }))
  const names = work.grid.people.map(({ id }) => id)
  const demandsOf = demandsByPool(work.pools)
  const entries = work.pools.pools.flatMap(({ need, people: rows }, at) => {
    const people = rows.map((row) => names[row] as string)
    const level = need.kind === 'ability' ? ` ${need.level}` : ''
    return periods.map(({ part, from, to }): PoolLoad => ({
      id: `${need.kind} ${need.id}${level} ${from}`,
      needs: needOf(need),
      from,
      to,
      ...sumsOf(daily, { pool: at, ...part }),
      inputs: { people, demands: nameDemands(demandsOf[at] as number[], { work, daily, pool: at, ...part }) },
    }))
  })
  const worst = worstOf(daily, work.pools.pools.length)
  const bottleneck = worst === -1 ? null : needOf((work.pools.pools[worst] as Pool).need)
  const findings = bottleneck === null ? [] : [tellBottleneck(bottleneck, daily, worst)]
  return { result: { asOf, entries, bottleneck }, findings }
}

type PoolPart = Part & { readonly pool: number }

function sumsOf(
  { days, demand, capacity }: DailyLoads,
  { pool, from, to }: PoolPart,
): Omit<Entry<LoadMeasure, 'load' | 'queueFactor'>, 'id' | 'inputs'> {
  let wantedSum = 0
  let thereSum = 0
  let over = 0
  let room = 0
  for (let at = pool * days + from; at < pool * days + to; at++) {
    const wanted = demand[at] as number
    const there = capacity[at] as number
    wantedSum += wanted
    thereSum += there
    if (wanted > there) over += wanted - there
    else room += there - wanted
  }
  const ratio = thereSum === 0 ? null : wantedSum / thereSum
  const queueFactor = ratio === null || ratio >= 1 ? null : ratio / (1 - ratio)
  return { demand: wantedSum, capacity: thereSum, load: ratio, over, room, queueFactor }
}

function demandsByPool({ pools, poolOf }: Pools): readonly number[][] {
  const demands: number[][] = pools.map(() => [])
  for (const [demand, pool] of poolOf.entries()) demands[pool]?.push(demand)
  return demands
}

type Naming = PoolPart & { readonly work: ReadWork; readonly daily: DailyLoads }

function nameDemands(demands: readonly number[], { work, daily, pool, from, to }: Naming): readonly Named[] {
  const named: Named[] = []
  for (const at of demands) {
    const demand = work.demands[at] as ReadDemand
    if (demand.from < to && demand.to > from)
      named.push({ id: demand.id, value: workBetween(demand, daily, { pool, from, to }) })
  }
  return named
}

/** What is over on a day is worth what is at stake for each of its minutes. */
function worstOf(daily: DailyLoads, pools: number): number {
  let [worst, most] = [-1, 0]
  for (let pool = 0; pool < pools; pool++) {
    const stake = stakeOf(daily, pool)
    if (stake > most) [worst, most] = [pool, stake]
  }
  return worst
}

function stakeOf({ days, demand, capacity, atStake }: DailyLoads, pool: number): number {
  let stake = 0
  for (let at = pool * days; at < (pool + 1) * days; at++) {
    const wanted = demand[at] as number
    const over = wanted - (capacity[at] as number)
    if (over > 0) stake += (over * (atStake[at] as number)) / wanted
  }
  return stake
}

function needOf({ kind, id, level }: Pool['need']): Need {
  return kind === 'ability' ? { kind, id, level } : { kind, id }
}

function tellBottleneck(need: Need, daily: DailyLoads, pool: number): Finding {
  const { over } = sumsOf(daily, { pool, from: 0, to: daily.days })
  const hours = Math.ceil(over / 6) / 10
  const says = told(
    'capacity:bottleneck',
  )`${{ needs: need.id }} is the bottleneck: ${{ hours }} hours lie over its capacity, day by day. Add people there first, or move what is after it.`
  return findingOf('warning', 'bottleneck', [need.kind, need.id, says])
}
