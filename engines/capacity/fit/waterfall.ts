import { openLedger } from './ledger.ts'
import { makeRoom } from './make-room.ts'
import type { Network } from './network.ts'
import { openSearch, ROOM } from './search.ts'
import { sweep } from './sweep.ts'
import { closeSet, openTightSets, type TightSets } from './tight-sets.ts'

export type Filled = {
  /** What does not fit, by demand. */
  readonly left: Float64Array
  readonly tight: TightSets
}

/**
 * Places the work in order of rank, each as much as can be without taking from those before: work already placed moves
 * to other people or days of its own, but none of it is lost. What can be placed of demands together is a polymatroid
 * (flows into bounded places), for which taking in order is best twice over: for the first in rank, then the second,
 * and so on, and for the whole, so that the least possible work is left over (Edmonds 1970; Megiddo 1974).
 *
 * It begins with a sweep, which places most of it well and none of it for good: each demand, in its turn, takes of later
 * ones what it needs. So the answer is that of rank alone, whatever the sweep did.
 */
export function waterfall(network: Network): Filled {
  const ledger = openLedger(network)
  const tight = openTightSets(network)
  sweep(network, ledger)
  const { left } = ledger
  if (left.every((minutes) => minutes === 0)) return { left, tight }
  const search = openSearch(network, ledger)
  for (let demand = 0; demand < left.length; demand++) {
    search.countAt[ROOM + 2] = (search.countAt[ROOM + 2] as number) + 1
    makeRoom(search, demand)
    if ((left[demand] as number) > 0) closeSet(search, tight, demand)
  }
  return { left, tight }
}
