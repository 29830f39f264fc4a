import { addPiece, type Ledger } from './ledger.ts'
import type { Network } from './network.ts'

/**
 * Places what it can of the first `count` demands without moving any of it: span by span, what only one crew can do
 * first, then the earliest deadline. With one pool that is exact already (Horn 1974); with many it leaves little over.
 */
export function sweep(network: Network, ledger: Ledger, count: number): void {
  const { demands, spans } = network
  const order = sweepOrder(network, count)
  const begins = beginsBySpan(order, network)
  const placeOf = new Int32Array(demands.work.length)
  order.forEach((demand, i) => (placeOf[demand] = i))
  const crewAt = new Int32Array(network.crewsOf.first.length)
  let [open, next] = [new Int32Array(count), new Int32Array(count)]
  let length = 0
  for (let span = 0; span < spans; span++) {
    length = merge(open, length, { into: next, news: begins[span] as readonly number[], placeOf })
    ;[open, next] = [next, open]
    crewAt.set(network.crewsOf.first)
    let kept = 0
    for (let i = 0; i < length; i++) {
      const demand = open[i] as number
      place(network, ledger, { demand, span, crewAt })
      if (ledger.left[demand] === 0 || (demands.to[demand] as number) <= span + 1) continue
      open[kept++] = demand
    }
    length = kept
  }
}

function sweepOrder({ demands, crewsOf }: Network, count: number): Int32Array {
  const { pool, to } = demands
  const isAlone = (demand: number): number => {
    const at = pool[demand] as number
    return (crewsOf.first[at + 1] as number) - (crewsOf.first[at] as number) <= 1 ? 0 : 1
  }
  // One number for each, which sorts fast: alone or not, deadline, rank.
  const keys = Float64Array.from(
    { length: count },
    (_, demand) => (isAlone(demand) * 2 ** 13 + (to[demand] as number)) * 2 ** 31 + demand,
  )
  return Int32Array.from(keys.sort(), (key) => key % 2 ** 31)
}

function beginsBySpan(order: Int32Array, { demands, spans }: Network): readonly (readonly number[])[] {
  const begins: number[][] = Array.from({ length: spans + 1 }, () => [])
  for (const demand of order) begins[demands.from[demand] as number]?.push(demand)
  return begins
}

type Merging = {
  readonly into: Int32Array
  readonly news: readonly number[]
  readonly placeOf: Int32Array
}

/** Two lists in order as one. */
function merge(open: Int32Array, length: number, { into, news, placeOf }: Merging): number {
  let [i, j, end] = [0, 0, 0]
  while (i < length || j < news.length) {
    const [old, young] = [open[i] as number, news[j] as number]
    const isOld = j === news.length || (i < length && (placeOf[old] as number) < (placeOf[young] as number))
    into[end++] = isOld ? old : young
    if (isOld) i++
    else j++
  }
  return end
}

type Step = { readonly demand: number; readonly span: number; readonly crewAt: Int32Array }

function place({ crews, crewsOf, demands }: Network, ledger: Ledger, { demand, span, crewAt }: Step): void {
  if ((demands.to[demand] as number) <= span) return
  const { free, left } = ledger
  const pool = demands.pool[demand] as number
  const last = crewsOf.first[pool + 1] as number
  let [at, need] = [crewAt[pool] as number, left[demand] as number]
  while (at < last && need > 0) {
    const place = span * crews + (crewsOf.of[at] as number)
    const room = free[place] as number
    const amount = room < need ? room : need
    if (amount > 0) {
      free[place] = room - amount
      need -= amount
      addPiece(ledger, { demand, place, amount })
    }
    if (room <= amount) at++
  }
  crewAt[pool] = at
  left[demand] = need
}
