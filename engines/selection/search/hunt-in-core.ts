import type { Random } from '@portolan/quantity'
import { at, type Program } from '../program/program.ts'
import { anneal } from './anneal.ts'
import type { Guide } from './guide.ts'
import { kernelOf } from './kernel.ts'
import { shrink, type Shrunk, widen } from './shrink.ts'
import { type State, stateOf } from './state.ts'

export type CoreHunt = {
  readonly chance: Random
  /** From 0 to 1 as what this hunt may use is used. */
  readonly part: () => number
  readonly onBetter: (state: State) => void
  /** So many of the closest options stay open. */
  readonly size: number
}

/** Anneals what hangs in the balance, the rest settled as the relaxation has it. Gives the moves made. */
export function huntInCore(
  best: State,
  guide: Guide,
  { chance, part, onBetter, size }: CoreHunt,
): { readonly moves: number; readonly best: State } {
  const { program } = best
  const radius = radiusOf(guide, size)
  const restriction = kernelOf(program, guide, { radius, kept: best.chosen })
  const small = shrink(program, restriction)
  if (small.program.groups.length === 0) return { moves: 0, best }
  const chosen = narrow(program, small, best.chosen)
  const settled = settledValue(program, restriction.settled)
  let found = best
  const moves = anneal(small.program, chosen, {
    chance,
    part,
    prices: Float64Array.from(small.rowOf, (row) => at(guide.prices, row)),
    best: best.value - settled,
    warm: radius,
    cool: 0.02 * radius,
    onBetter: (choice) => {
      const state = stateOf(program, widen(small, restriction.settled, choice))
      if (state.broken > 0 || state.value <= found.value) return false
      found = state
      onBetter(state)
      return true
    },
  })
  return { moves, best: found }
}

/** The loss of the option or of the leaving that is the size-th closest. */
function radiusOf({ loss, lossNone }: Guide, size: number): number {
  const losses = Float64Array.from([...sample(loss), ...sample(lossNone)]).toSorted()
  return losses[Math.min(size, losses.length - 1)] ?? 0
}

function sample(losses: Float64Array): Float64Array {
  return losses.filter((loss) => loss > 1e-6)
}

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
