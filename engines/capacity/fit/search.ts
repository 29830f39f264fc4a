import { AMOUNT, DEMAND, type Ledger, NEXT, ROW } from './ledger.ts'
import type { Network } from './network.ts'

/**
 * The way from a demand to room goes over a span of its pool to a place, and from a full place to a demand that holds a
 * piece of it. Distances count these arcs, at the least: a place with room 0, a span of a pool 1, a demand 2, a full
 * place 3, and on by threes. They only ever grow and are kept from one demand to the next, and each looks on where it
 * stopped: no search begins anew (Ahuja and Orlin 1991, shortest augmenting paths by distance labels).
 */
export type Search = {
  readonly network: Network
  readonly ledger: Ledger
  readonly ofDemand: Int32Array
  readonly ofPool: Int32Array
  readonly ofPlace: Int32Array
  /** Where a demand (its span) and a span of a pool (its crew) look on. */
  readonly spanAt: Int32Array
  readonly crewAt: Int32Array
  /** The least distance passed since the last time the own one grew. */
  readonly leastOfDemand: Int32Array
  readonly leastOfPool: Int32Array
  /** How many demands, of those that had their turn, are at a distance. */
  readonly countAt: Int32Array
  /** The way so far: demands, and place and piece over which each but the first was reached. */
  readonly way: Int32Array
  readonly overPlace: Int32Array
  readonly overPiece: Int32Array
}

/** Also of what nobody looked at yet, even if it turns out to be full. */
export const ROOM = 0
export const NOWHERE = 2 ** 30

export function openSearch(network: Network, ledger: Ledger): Search {
  const { capacity, crewsOf, demands, spans } = network
  const count = demands.work.length
  const poolSpans = (crewsOf.first.length - 1) * spans
  return {
    network,
    ledger,
    ofDemand: new Int32Array(count).fill(ROOM + 2),
    ofPool: new Int32Array(poolSpans).fill(ROOM + 1),
    ofPlace: new Int32Array(capacity.length),
    spanAt: demands.from.slice(),
    crewAt: firstCrews(crewsOf.first, spans),
    leastOfDemand: new Int32Array(count).fill(NOWHERE),
    leastOfPool: new Int32Array(poolSpans).fill(NOWHERE),
    countAt: new Int32Array(3 * count + 6),
    way: new Int32Array(count + 1),
    overPlace: new Int32Array(count + 1),
    overPiece: new Int32Array(count + 1),
  }
}

function firstCrews(first: Int32Array, spans: number): Int32Array {
  const crews = new Int32Array((first.length - 1) * spans)
  for (let pool = 0; pool + 1 < first.length; pool++)
    crews.fill(first[pool] as number, pool * spans, (pool + 1) * spans)
  return crews
}

/** A place at one less than the distance of the demand, over its pool; −1, and its distance grows, if there is none. */
export function nearerPlace(search: Search, demand: number): number {
  const { network, ofDemand, ofPool, spanAt, leastOfDemand } = search
  const row = (network.demands.pool[demand] as number) * network.spans
  const end = network.demands.to[demand] as number
  const wanted = (ofDemand[demand] as number) - 1
  let least = leastOfDemand[demand] as number
  for (let span = spanAt[demand] as number; span < end; span++) {
    if (ofPool[row + span] === wanted) {
      const place = nearerOfPool(search, row + span, span)
      if (place !== -1) {
        spanAt[demand] = span
        leastOfDemand[demand] = least
        return place
      }
    }
    const distance = ofPool[row + span] as number
    if (distance < least) least = distance
  }
  spanAt[demand] = network.demands.from[demand] as number
  ofDemand[demand] = least + 1
  leastOfDemand[demand] = NOWHERE
  return -1
}

function nearerOfPool(search: Search, at: number, span: number): number {
  const { network, ofPool, ofPlace, crewAt, leastOfPool } = search
  const { spans, crews, crewsOf } = network
  const pool = (at - span) / spans
  const last = crewsOf.first[pool + 1] as number
  const wanted = (ofPool[at] as number) - 1
  let least = leastOfPool[at] as number
  for (let crew = crewAt[at] as number; crew < last; crew++) {
    const place = span * crews + (crewsOf.of[crew] as number)
    const distance = ofPlace[place] as number
    if (distance === wanted) {
      crewAt[at] = crew
      leastOfPool[at] = least
      return place
    }
    if (distance < least) least = distance
  }
  crewAt[at] = crewsOf.first[pool] as number
  ofPool[at] = least + 1
  leastOfPool[at] = NOWHERE
  return -1
}

/** A piece of a demand at one less than the distance of the place; −1, and its distance grows, if there is none. */
export function nearerPiece({ ledger, ofDemand, ofPlace }: Search, place: number): number {
  const { cells } = ledger
  const wanted = (ofPlace[place] as number) - 1
  let least = NOWHERE
  let at = place * ROW
  do {
    if (cells[at + AMOUNT] !== 0) {
      const distance = ofDemand[cells[at + DEMAND] as number] as number
      if (distance === wanted) return at
      if (distance < least) least = distance
    }
    at = cells[at + NEXT] as number
  } while (at !== 0)
  ofPlace[place] = least + 1
  return -1
}
