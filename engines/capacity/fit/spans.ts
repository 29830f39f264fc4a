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

export function spansOf(grid: CapacityGrid, demands: readonly ReadDemand[]): Spans {
  const { days } = grid.horizon
  const isOpen = openDays(grid)
  const parts = new Uint8Array(days + 1)
  for (const { from, to } of demands) parts[from] = parts[to] = 1
  const [first, end]: [number[], number[]] = [[], []]
  const of = new Int32Array(days)
  const most = mostDays(grid.people.length)
  let isParted = true
  for (let day = 0; day < days; day++) {
    if (parts[day] === 1 || day - (first.at(-1) ?? day) >= most) isParted = true
    if (isOpen[day] === 0) continue
    if (isParted) first.push(day)
    isParted = false
    end[first.length - 1] = day + 1
    of[day] = first.length - 1
  }
  return { first, end, of, from: spanFrom(first, days) }
}

/** A place holds no more minutes than fit into 32 bits: those of up to 1.4 million people. */
function mostDays(people: number): number {
  return Math.floor((2 ** 31 - 1) / (24 * 60 * Math.max(1, people)))
}

/** 1 for a day on which anybody works: looked for only on the days that nobody yet looked at was found to work on. */
function openDays({ horizon, people, net }: CapacityGrid): Uint8Array {
  const isOpen = new Uint8Array(horizon.days)
  const kinds = new Set(people.map(({ usual }) => usual))
  let closed = [...isOpen.keys()].filter((day) => [...kinds].some((usual) => usual.net[day] !== 0))
  for (let row = 0; row < people.length && closed.length > 0; row++)
    closed = closed.filter((day) => {
      isOpen[day] = net[row * horizon.days + day] === 0 ? 0 : 1
      return isOpen[day] === 0
    })
  return isOpen
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
