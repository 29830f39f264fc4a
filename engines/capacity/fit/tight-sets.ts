import { AMOUNT, DEMAND, NEXT, ROW } from './ledger.ts'
import type { Network } from './network.ts'
import { NOWHERE, type Search } from './search.ts'

/**
 * Demands and places such that these places, and those of the tight sets it leans on, are all that its demands may use,
 * and are full of their work: what does not fit can fit nowhere. It is the near side of a minimum cut, and a set that
 * breaks Hall's condition: the work of its demands is more than there is by what is short.
 */
export type TightSet = {
  readonly demands: number[]
  /** Tight sets whose places its demands may use too; all of them made before. */
  readonly leansOn: readonly number[]
  short: number
}

export type TightSets = {
  readonly sets: TightSet[]
  /** By place; −1 for one that is in none. */
  readonly setOf: Int32Array
  /** By span of a pool: the set that all its places are in, or in those that it leans on. */
  readonly setOfPool: Int32Array
  /** Crews with a place in any set. */
  readonly isIn: Uint8Array
}

export function openTightSets({ capacity, crews, crewsOf, spans }: Network): TightSets {
  return {
    sets: [],
    setOf: new Int32Array(capacity.length).fill(-1),
    setOfPool: new Int32Array((crewsOf.first.length - 1) * spans).fill(-1),
    isIn: new Uint8Array(crews),
  }
}

/**
 * Closes all that a demand can reach, which nothing leaves any more. One that reaches no place of its own and leans on
 * one tight set alone joins it.
 */
export function closeSet(search: Search, tight: TightSets, demand: number): void {
  const short = search.ledger.left[demand] as number
  const { demands, poolSpans, leansOn, isBare } = reachAll(search, tight, demand)
  const [only, ...others] = leansOn
  const joined = isBare && others.length === 0 && only !== undefined ? tight.sets[only] : undefined
  if (joined === undefined) tight.sets.push({ demands, leansOn, short })
  else {
    for (const at of poolSpans) tight.setOfPool[at] = only as number
    for (const one of demands) joined.demands.push(one)
    joined.short += short
  }
}

type Reached = {
  readonly demands: number[]
  readonly poolSpans: number[]
  readonly leansOn: Set<number>
  /** Whether it has no place of its own. */
  isBare: boolean
}

function reachAll(
  search: Search,
  tight: TightSets,
  demand: number,
): Omit<Reached, 'leansOn'> & { readonly leansOn: readonly number[] } {
  const { network } = search
  const reached: Reached = { demands: [], poolSpans: [], leansOn: new Set(), isBare: true }
  reachDemand(search, demand, reached)
  for (const from of reached.demands) {
    const row = (network.demands.pool[from] as number) * network.spans
    const end = network.demands.to[from] as number
    for (let span = network.demands.from[from] as number; span < end; span++) {
      const closed = tight.setOfPool[row + span] as number
      if (closed === -1) reachPool(search, tight, { at: row + span, span, reached })
      else if (closed !== tight.sets.length) reached.leansOn.add(closed)
    }
  }
  return { ...reached, leansOn: [...reached.leansOn].toSorted((a, b) => a - b) }
}

type Step = { readonly at: number; readonly span: number; readonly reached: Reached }

function reachPool(search: Search, tight: TightSets, { at, span, reached }: Step): void {
  const { crews, crewsOf, capacity, spans } = search.network
  const pool = (at - span) / spans
  tight.setOfPool[at] = tight.sets.length
  reached.poolSpans.push(at)
  search.ofPool[at] = NOWHERE
  for (let i = crewsOf.first[pool] as number; i < (crewsOf.first[pool + 1] as number); i++) {
    const place = span * crews + (crewsOf.of[i] as number)
    const other = tight.setOf[place] as number
    if (other === tight.sets.length || capacity[place] === 0) continue
    if (other !== -1) reached.leansOn.add(other)
    else {
      tight.setOf[place] = tight.sets.length
      tight.isIn[crewsOf.of[i] as number] = 1
      reached.isBare = false
      reachHolders(search, place, reached)
    }
  }
}

function reachHolders(search: Search, place: number, reached: Reached): void {
  const { cells } = search.ledger
  search.ofPlace[place] = NOWHERE
  let at = place * ROW
  do {
    if (cells[at + AMOUNT] !== 0) reachDemand(search, cells[at + DEMAND] as number, reached)
    at = cells[at + NEXT] as number
  } while (at !== 0)
}

function reachDemand({ ofDemand, countAt }: Search, demand: number, { demands }: Reached): void {
  const distance = ofDemand[demand] as number
  if (distance === CLOSED) return
  if (distance < NOWHERE) countAt[distance] = (countAt[distance] as number) - 1
  ofDemand[demand] = CLOSED
  demands.push(demand)
}

/** Farther than nowhere, for it adds up from there. */
const CLOSED = NOWHERE + 2 ** 29
