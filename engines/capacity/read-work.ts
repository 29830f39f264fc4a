import type { Checks } from './checks.ts'
import type { CapacityInput } from './input.ts'
import { type CapacityGrid, capacityGrid } from './net/capacity-grid.ts'
import { type Part, readHorizon, readPeriods } from './net/horizon.ts'
import { findPools, type Pools } from './pools/pools.ts'
import { type ReadDemand, readDemands } from './pools/read-demands.ts'

/** Who is there when, read once; null if there are no days to count. */
export type ReadPeople = {
  readonly grid: CapacityGrid
  readonly parts: readonly Part[]
  readonly checks: Checks
}
/** The same beside what is asked of them. */
export type ReadWork = ReadPeople & { readonly demands: readonly ReadDemand[]; readonly pools: Pools }

export function readPeople(input: CapacityInput, checks: Checks): ReadPeople | null {
  const horizon = readHorizon(input, checks)
  if (horizon === null) return null
  const grid = capacityGrid(input, horizon, checks)
  return { grid, parts: readPeriods(input.periods, horizon, checks), checks }
}

export function readWork(input: CapacityInput, checks: Checks): ReadWork | null {
  const people = readPeople(input, checks)
  if (people === null) return null
  const demands = readDemands(input, people.grid.horizon, checks)
  return { ...people, demands, pools: findPools(demands, people.grid.people) }
}
