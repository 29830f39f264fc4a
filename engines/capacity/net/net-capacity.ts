import { openChecks } from '../checks.ts'
import type { Answer } from '../finding.ts'
import type { CapacityInput, Period, WorkMinutes } from '../input.ts'
import { capacityGrid, type CapacityGrid } from './capacity-grid.ts'
import { periodOf, readHorizon, readPeriods } from './horizon.ts'

export type NetCapacity = Period & {
  readonly person: string
  readonly calendarTime: WorkMinutes
  readonly absence: WorkMinutes
  readonly reserve: WorkMinutes
  readonly netCapacity: WorkMinutes
  /** Null where full time has no time either. */
  readonly fullTimeEquivalent: number | null
}

/**
 * Net capacity of a person = calendar time − absence − reserve, in minutes by period; FTE = net ÷ full time of that
 * calendar. O(people × days).
 */
export function netCapacity(input: CapacityInput): Answer<readonly NetCapacity[]> {
  const checks = openChecks()
  const horizon = readHorizon(input, checks)
  if (horizon === null) return { result: [], findings: checks.findings }
  const grid = capacityGrid(input, horizon, checks)
  const parts = readPeriods(input.periods, horizon, checks)
  const result = grid.people.flatMap(({ id }, row) =>
    parts.map((part) => ({ person: id, ...periodOf(horizon, part), ...sums(grid, row, part) })),
  )
  return { result, findings: checks.findings }
}

function sums(
  grid: CapacityGrid,
  row: number,
  { from, to }: { readonly from: number; readonly to: number },
): Omit<NetCapacity, keyof Period | 'person'> {
  const sum = (of: Int32Array, start: number): number => {
    let total = 0
    for (let day = start + from; day < start + to; day++) total += of[day] as number
    return total
  }
  const start = row * grid.horizon.days
  const net = sum(grid.net, start)
  const fullTime = sum(grid.fullTimeOf[row] as Int32Array, 0)
  return {
    calendarTime: sum(grid.calendarTime, start),
    absence: sum(grid.absence, start),
    reserve: sum(grid.reserve, start),
    netCapacity: net,
    fullTimeEquivalent: fullTime === 0 ? null : net / fullTime,
  }
}
