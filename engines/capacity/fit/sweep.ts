import { bitsOf, type PoolBits } from './pool-bits.ts'
import { addRow, AMOUNT, DEMAND, FREE, type Ledger, ROW } from './ledger.ts'
import type { Network } from './network.ts'

/**
 * Places what it can without moving any of it: span by span, what only one crew can do first, then the earliest
 * deadline. With one pool that is exact already (Horn 1974); with many it leaves little over.
 */
export function sweep(network: Network, ledger: Ledger): void {
  const { demands, spans } = network
  const order = sweepOrder(network)
  const begins = beginsBySpan(order, network)
  const placeOf = new Int32Array(order.length)
  order.forEach((demand, i) => (placeOf[demand] = i))
  const day: Day = { ...bitsOf(network), span: 0 }
  let open = new Int32Array(order.length)
  let next = new Int32Array(order.length)
  let length = 0
  for (let span = 0; span < spans; span++) {
    length = merge(open, length, { into: next, news: begins[span] as readonly number[], placeOf })
    const swept = open
    open = next
    next = swept
    begin(day, span, network)
    let kept = 0
    for (let i = 0; i < length; i++) {
      const demand = open[i] as number
      const pool = demands.pool[demand] as number
      if ((day.wordAt[pool] as number) < (day.first[pool + 1] as number))
        placeOn(network, ledger, { demand, day })
      if (ledger.left[demand] === 0 || (demands.to[demand] as number) <= span + 1) continue
      open[kept++] = demand
    }
    length = kept
  }
}

function sweepOrder({ demands, crewsOf }: Network): Int32Array {
  const { pool, to } = demands
  const isShared = (demand: number): number => {
    const at = pool[demand] as number
    return (crewsOf.first[at + 1] as number) - (crewsOf.first[at] as number) > 1 ? 1 : 0
  }
  // One number for each, which sorts fast: shared or not, deadline, rank.
  const keys = Float64Array.from(
    pool,
    (_, at) => (isShared(at) * 2 ** 13 + (to[at] as number)) * 2 ** 31 + at,
  )
  return Int32Array.from(keys.toSorted(), (key) => key % 2 ** 31)
}

/** Those without any span in their window can be placed nowhere. */
function beginsBySpan(order: Int32Array, { demands, spans }: Network): readonly (readonly number[])[] {
  const begins: number[][] = Array.from({ length: spans }, () => [])
  for (const demand of order) {
    const from = demands.from[demand] as number
    if (from < (demands.to[demand] as number)) begins[from]?.push(demand)
  }
  return begins
}

type Merging = {
  readonly into: Int32Array
  readonly news: readonly number[]
  readonly placeOf: Int32Array
}

/** Two lists in order as one. */
function merge(open: Int32Array, length: number, { into, news, placeOf }: Merging): number {
  let [i, end] = [0, 0]
  for (const one of news) {
    while (i < length && (placeOf[open[i] as number] as number) < (placeOf[one] as number))
      into[end++] = open[i++] as number
    into[end++] = one
  }
  while (i < length) into[end++] = open[i++] as number
  return end
}

/** The crews that are free in a span, and where each pool looks on for one. */
type Day = PoolBits & { span: number }

function begin(day: Day, span: number, { crews, capacity }: Network): void {
  day.span = span
  day.free.fill(0)
  day.wordAt.set(day.first)
  for (let crew = 0; crew < crews; crew++)
    if ((capacity[span * crews + crew] as number) > 0)
      day.free[crew >> 5] = (day.free[crew >> 5] as number) | (1 << (crew & 31))
}

type Step = { readonly demand: number; readonly day: Day }

function placeOn({ crews, demands }: Network, ledger: Ledger, { demand, day }: Step): void {
  const { first, word, mask, wordAt, free, span } = day
  const pool = demands.pool[demand] as number
  const last = first[pool + 1] as number
  let at = wordAt[pool] as number
  let need = ledger.left[demand] as number
  while (at < last && need > 0) {
    const here = word[at] as number
    const bits = (mask[at] as number) & (free[here] as number)
    if (bits === 0) {
      at++
      continue
    }
    const bit = bits & -bits
    const place = span * crews + here * 32 + 31 - Math.clz32(bit)
    const room = ledger.cells[place * ROW + FREE] as number
    const amount = room < need ? room : need
    if (amount === room) free[here] = (free[here] as number) ^ bit
    need -= amount
    ledger.cells[place * ROW + FREE] = room - amount
    const row = ledger.cells[place * ROW + AMOUNT] === 0 ? place * ROW : addRow(ledger, place * ROW)
    ledger.cells[row + DEMAND] = demand
    ledger.cells[row + AMOUNT] = amount
  }
  wordAt[pool] = at
  ledger.left[demand] = need
}
