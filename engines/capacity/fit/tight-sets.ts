import { NOWHERE, type Search } from './search.ts'

/**
 * Demands and places such that these places, and those of the tight sets it leans on, are all that its demands may use,
 * and are full of their work: what does not fit can fit nowhere. It is the near side of a minimum cut, and a set that
 * breaks Hall's condition: the work of its demands is more than there is by what is short.
 */
export type TightSet = {
  readonly demands: number[]
  readonly places: readonly number[]
  /** Tight sets whose places its demands may use too; all of them made before. */
  readonly leansOn: readonly number[]
  short: number
}

export type TightSets = { readonly sets: TightSet[]; readonly setOf: Int32Array }

export function openTightSets(places: number): TightSets {
  return { sets: [], setOf: new Int32Array(places).fill(-1) }
}

/**
 * Closes all that a demand can reach, which nothing leaves any more. One that reaches no place of its own and leans on
 * one tight set alone joins it.
 */
export function closeSet(search: Search, tight: TightSets, { demand, short }: Cut): void {
  const { demands, places, leansOn } = reachAll(search, tight, demand)
  const [only, ...others] = leansOn
  const joined =
    places.length === 0 && others.length === 0 && only !== undefined ? tight.sets[only] : undefined
  if (joined === undefined) tight.sets.push({ demands, places, leansOn, short })
  else {
    joined.demands.push(...demands)
    joined.short += short
  }
}

type Cut = { readonly demand: number; readonly short: number }

type Reached = {
  readonly demands: number[]
  readonly places: readonly number[]
  readonly leansOn: readonly number[]
}

function reachAll(search: Search, tight: TightSets, demand: number): Reached {
  const { network, ofDemand, ofPool } = search
  const [demands, places, leansOn] = [[demand], [] as number[], new Set<number>()]
  const passed = new Set<number>()
  ofDemand[demand] = NOWHERE
  for (const from of demands) {
    const row = (network.demands.pool[from] as number) * network.stride
    const end = row + (network.demands.to[from] as number)
    for (let at = row + (network.demands.from[from] as number); at < end; at++) {
      if (passed.has(at)) continue
      passed.add(at)
      ofPool[at] = NOWHERE
      for (const place of placesOf(search, at)) {
        const other = tight.setOf[place] as number
        if (other === tight.sets.length || network.capacity[place] === 0) continue
        if (other !== -1) leansOn.add(other)
        else {
          tight.setOf[place] = tight.sets.length
          places.push(place)
          reachHolders(search, place, demands)
        }
      }
    }
  }
  return { demands, places, leansOn: [...leansOn].toSorted((a, b) => a - b) }
}
function placesOf({ network }: Search, at: number): readonly number[] {
  const { stride, crewsOf } = network
  const pool = Math.floor(at / stride)
  const out: number[] = []
  for (let i = crewsOf.first[pool] as number; i < (crewsOf.first[pool + 1] as number); i++)
    out.push((crewsOf.of[i] as number) * stride + at - pool * stride)
  return out
}

function reachHolders({ ledger, ofDemand, ofPlace }: Search, place: number, demands: number[]): void {
  const { firstPiece, demandOf, amountOf, pieceAfter } = ledger
  ofPlace[place] = NOWHERE
  for (let piece = firstPiece[place] as number; piece !== -1; piece = pieceAfter[piece] as number) {
    const holder = demandOf[piece] as number
    if (ofDemand[holder] === NOWHERE || amountOf[piece] === 0) continue
    ofDemand[holder] = NOWHERE
    demands.push(holder)
  }
}
