import type { Random } from '@portolan/quantity'
import { at, type Columns, type Program } from '../program/program.ts'
import { anneal } from './anneal.ts'
import { regretsOf } from './core.ts'
import type { Guide } from './guide.ts'
import { kernelOf } from './kernel.ts'
import { shrink, type Shrunk, widen } from './shrink.ts'
import { type State, stateOf } from './state.ts'

export type CoreHunt = {
  readonly chance: Random
  /** From 0 to 1 as what this hunt may use is used. */
  readonly part: () => number
  readonly onBetter: (state: State) => void
  /** So many groups stay open for each option that the relaxation takes in part, the closest. */
  readonly size: number
  /** 1 for limits that the walk does not look at; they are looked at where it finds something better. */
  readonly loose: Uint8Array
}

/** Anneals what hangs in the balance, the rest settled as the relaxation has it. Gives the moves made. */
export function huntInCore(
  best: State,
  guide: Guide,
  { chance, part, onBetter, size, loose }: CoreHunt,
): { readonly moves: number; readonly best: State } {
  const { program } = best
  const radius = radiusOf(program, guide, size)
  const restriction = kernelOf(program, guide, { radius, kept: best.chosen })
  const settled = settledValue(program, restriction.settled)
  let [found, place, moves] = [best, best.chosen, 0]
  // A walk ends early where it breaks a limit that it did not look at: it goes on from there and looks at it.
  for (let isOver = false; !isOver;) {
    const small = shrink(program, restriction, loose)
    if (small.program.groups.length === 0) break
    const chosen = narrow(program, small, place)
    const mean = meanValue(small.program)
    let isBlind = false
    moves += anneal(small.program, chosen, {
      chance,
      part: () => (isBlind ? 1 : part()),
      prices: Float64Array.from(small.rowOf, (row) => at(guide.prices, row)),
      best: found.value - settled,
      warm: WARM * mean,
      cool: COOL * mean,
      onBetter: (choice) => {
        const state = stateOf(program, widen(small, restriction.settled, choice))
        isBlind = watchBroken(state, loose) || isBlind
        if (state.broken > 0 || state.value <= found.value) return false
        found = state
        onBetter(state)
        return true
      },
    })
    place = widen(small, restriction.settled, chosen)
    isOver = !isBlind
  }
  return { moves, best: found }
}

/** Limits without a price that the relaxation leaves far from used up; dependencies are never. */
export function looseLimits(program: Program, guide: Guide): Uint8Array {
  const { limit, firstBand, limits } = program
  const used = usedBy(program.columns, guide.share, limit.length)
  const spent = usedBy(program.spending, guide.share, program.categories.length + 1)
  const all = spent.reduce((sum, one) => sum + one, 0)
  return Uint8Array.from(limit, (most, row) => {
    if (at(guide.prices, row) >= 1e-9) return 0
    if (row >= firstBand) return at(used, row) < -FAR_BAND * all ? 1 : 0
    return 'period' in (limits[row] ?? {}) && at(used, row) < FAR * most ? 1 : 0
  })
}

function usedBy(columns: Columns, shares: Float64Array, rows: number): Float64Array {
  const used = new Float64Array(rows)
  shares.forEach((share, option) => {
    if (share === 0) return
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      used[at(columns.row, e)] = at(used, at(columns.row, e)) + share * at(columns.amount, e)
  })
  return used
}

const FAR = 0.75
/** Parts of 10,000 of what is spent in all. */
const FAR_BAND = 200

/** Limits that were broken unseen are looked at from now on; were there any? */
function watchBroken({ program, used }: State, loose: Uint8Array): boolean {
  let isBlind = false
  for (let row = 0; row < loose.length; row++)
    if (loose[row] === 1 && at(used, row) > at(program.limit, row)) {
      loose[row] = 0
      isBlind = true
    }
  return isBlind
}

/** Shares of a mean value that a step may lose, at first and at the end. */
const WARM = 0.01
const COOL = 0.0004

function meanValue({ value }: Program): number {
  return value.reduce((sum, one) => sum + Math.abs(one), 0) / Math.max(1, value.length)
}

/** The regret of the group that is the size-th closest, the size by what the relaxation cuts in parts. */
function radiusOf(program: Program, guide: Guide, size: number): number {
  let parts = 0
  for (const share of guide.share) if (share > 1e-6 && share < 1 - 1e-6) parts++
  const regrets = regretsOf(program, guide).toSorted()
  const even = regrets.findIndex((regret) => regret >= 1)
  const place = Math.max(SMALLEST, Math.max(0, even) + Math.round((size * parts) / 2))
  return Math.max(1, regrets.findLast((regret, i) => i <= place && regret < Infinity) ?? 1)
}

const SMALLEST = 30

function narrow(program: Program, { optionOf, groupOf }: Shrunk, chosen: Int32Array): Int32Array {
  const places = new Int32Array(program.value.length).fill(-1)
  optionOf.forEach((option, i) => {
    places[option] = i
  })
  return groupOf.map((group) => (at(chosen, group) < 0 ? -1 : at(places, at(chosen, group))))
}

function settledValue({ value }: Program, settled: Int32Array): number {
  let sum = 0
  for (const option of settled) if (option >= 0) sum += at(value, option)
  return sum
}
