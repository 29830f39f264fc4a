import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { ReadDemand } from '../pools/read-demands.ts'

/**
 * Days on which anybody works, put together as long as no demand begins or ends between them. Days are counted from
 * the first of the horizon.
 */
export type Spans = {
  /** The first day of each, and the day after its last. */
  readonly first: readonly number[]
  readonly end: readonly number[]
  /** By working day: the span it is in. */
  readonly of: Int32Array
  /** By day, the end of the horizon with them: the first span that does not begin before it. */
  readonly from: Int32Array
}

export function spansOf({ horizon, net }: CapacityGrid, demands: readonly ReadDemand[]): Spans {
  const { days } = horizon
  const isOpen = new Uint8Array(days)
  for (let row = 0; row < net.length; row += days)
    for (let day = 0; day < days; day++) if (net[row + day] !== 0) isOpen[day] = 1
  const parts = new Uint8Array(days + 1)
  for (const { from, to } of demands) parts[from] = parts[to] = 1
  const [first, end]: [number[], number[]] = [[], []]
  const of = new Int32Array(days)
  let isParted = true
  for (let day = 0; day < days; day++) {
    if (parts[day] === 1) isParted = true
    if (isOpen[day] === 0) continue
    if (isParted) first.push(day)
    isParted = false
    end[first.length - 1] = day + 1
    of[day] = first.length - 1
  }
  return { first, end, of, from: spanFrom(first, days) }
}

function spanFrom(first: readonly number[], days: number): Int32Array {
  const from = new Int32Array(days + 1)
  let span = 0
  for (let day = 0; day <= days; day++) {
    while (span < first.length && (first[span] as number) < day) span++
    from[day] = span
  }
  return from
}
