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
  const day: Day = { ...bitsOf(network), span: 0 }
  // Those that have begun, by their place in the order.
  const open = new Int32Array((order.length >> 5) + 1)
  for (let span = 0; span < spans; span++) {
    for (const at of begins[span] as readonly number[])
      open[at >> 5] = (open[at >> 5] as number) | (1 << (at & 31))
    begin(day, span, { network, ledger })
    for (let word = 0; word < open.length; word++) {
      let [kept, bits] = [open[word] as number, open[word] as number]
      while (bits !== 0) {
        const bit = bits & -bits
        bits ^= bit
        const demand = order[word * 32 + 31 - Math.clz32(bit)] as number
        const pool = demands.pool[demand] as number
        if ((day.wordAt[pool] as number) < (day.first[pool + 1] as number))
          placeOn(network, ledger, { demand, day })
        if (ledger.left[demand] === 0 || (demands.to[demand] as number) <= span + 1) kept ^= bit
      }
      open[word] = kept
    }
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

/** Places in the order; those without any span in their window can be placed nowhere. */
function beginsBySpan(order: Int32Array, { demands, spans }: Network): readonly (readonly number[])[] {
  const begins: number[][] = Array.from({ length: spans }, () => [])
  order.forEach((demand, at) => {
    const from = demands.from[demand] as number
    if (from < (demands.to[demand] as number)) begins[from]?.push(at)
  })
  return begins
}

type Sweeping = { readonly network: Network; readonly ledger: Ledger }

/** The crews that are free in a span, and where each pool looks on for one. */
type Day = PoolBits & { span: number }

/** What is free is written just before it is used. */
function begin(day: Day, span: number, { network, ledger }: Sweeping): void {
  const { crews, capacity } = network
  const { cells } = ledger
  day.span = span
  day.wordAt.set(day.first)
  let bits = 0
  for (let crew = 0; crew < crews; crew++) {
    const minutes = capacity[span * crews + crew] as number
    cells[(span * crews + crew) * ROW + FREE] = minutes
    if (minutes > 0) bits |= 1 << (crew & 31)
    if ((crew & 31) === 31 || crew === crews - 1) {
      day.free[crew >> 5] = bits
      bits = 0
    }
  }
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
