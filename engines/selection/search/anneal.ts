import type { Random } from '@portolan/quantity'
import { at, type Program } from '../program/program.ts'
import { openDraft } from './draft.ts'
import { logarithms } from './logarithms.ts'

export type Annealing = {
  readonly chance: Random
  /** Prices of the limits, by which broken ones are first weighed. */
  readonly prices: Float64Array
  /** A choice that breaks no limit and is worth more than any before; false takes it back. */
  readonly onBetter: (chosen: Int32Array, value: number) => boolean
  /** Value of the best choice known. */
  readonly best: number
  readonly warm: number
  readonly cool: number
  /** From 0 to 1 as what it may use is used. */
  readonly part: () => number
}

/**
 * Simulated annealing over one choice at a time (Kirkpatrick and others 1983). Limits may be broken at a weight that
 * rises while one stays broken and falls while it holds, so that the walk keeps to the border, where the best choices
 * are (strategic oscillation, Glover 1977). Gives the moves made; `chosen` ends where the walk ended.
 */
export function anneal(program: Program, chosen: Int32Array, asked: Annealing): number {
  const walk = openWalk(program, chosen, asked)
  let moves = 0
  for (let part = asked.part(); part < 1; part = asked.part()) {
    const left = 1 - part
    walk.run(CHUNK, asked.cool + (asked.warm - asked.cool) * left * left)
    moves += CHUNK
  }
  return moves
}

const CHUNK = 256

type Walk = { readonly run: (moves: number, warmth: number) => void }

function openWalk(
  program: Program,
  chosen: Int32Array,
  { chance, prices, onBetter, best: known }: Annealing,
): Walk {
  const { value, firstOption, must, groups } = program
  const draft = openDraft(program, prices)
  let worth = 0
  let best = known
  for (const option of chosen) {
    if (option < 0) continue
    worth += at(value, option)
    draft.add(option, 1)
    draft.apply()
    draft.clear()
  }
  const move = (warmth: number): void => {
    const place = chance.next() * groups.length
    const group = Math.floor(place)
    const from = at(firstOption, group)
    const size = at(firstOption, group + 1) - from
    const old = at(chosen, group)
    const drawn = Math.floor((place - group) * (size + 1))
    const next = drawn === size || from + drawn === old ? -1 : from + drawn
    if (next === old || (next < 0 && must[group] === 1)) return
    draft.add(old, -1)
    draft.add(next, 1)
    const gain = (next < 0 ? 0 : at(value, next)) - (old < 0 ? 0 : at(value, old))
    if (gain - draft.penalty() >= warmth * at(logarithms, Math.floor(chance.next() * logarithms.length))) {
      draft.apply()
      chosen[group] = next
      worth += gain
      if (draft.broken() === 0 && worth > best && onBetter(chosen, worth)) best = worth
    }
    draft.clear()
  }
  let chunks = 0
  return {
    run: (moves, warmth) => {
      for (let i = 0; i < moves; i++) move(warmth)
      if (++chunks % 4 === 0) draft.reweigh()
    },
  }
}
