import { makeRoom } from './make-room.ts'
import type { Network } from './network.ts'
import { openSearch } from './search.ts'
import { closeSet, openTightSets, type TightSet } from './tight-sets.ts'

export type Filled = {
  /** What does not fit, by demand. */
  readonly short: Float64Array
  readonly tight: readonly TightSet[]
}

/**
 * Places the work in order of rank, each as much as can be without taking from those before: work already placed moves
 * to other people or days of its own, but none of it is lost. What can be placed of demands together is a polymatroid
 * (flows into bounded places), for which taking in order is best twice over: for the first in rank, then the second,
 * and so on, and for the whole, so that the least possible work is left over (Edmonds 1970; Megiddo 1974).
 */
export function waterfall(network: Network): Filled {
  const search = openSearch(network)
  const tight = openTightSets(network.capacity.length)
  const { work } = network.demands
  const short = new Float64Array(work.length)
  for (let demand = 0; demand < work.length; demand++) {
    const left = makeRoom(search, demand, work[demand] as number)
    short[demand] = left
    if (left > 0) closeSet(search, tight, { demand, short: left })
  }
  return { short, tight: tight.sets }
}
