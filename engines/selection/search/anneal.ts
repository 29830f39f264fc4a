import type { Random } from '@portolan/quantity'
import { at, type Program } from '../program/program.ts'
import { type Border, openBorder } from './border.ts'
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
    walk.reweigh(FADE * Math.max(LEAST_FADE, left))
    moves += CHUNK
  }
  return moves
}

const CHUNK = 1024
/** Weights of limits that hold fade, and less and less; never not at all, for a walk between high walls stands still. */
const FADE = 0.01
const LEAST_FADE = 0.15

type Walk = Pick<Border, 'reweigh'> & { readonly run: (moves: number, warmth: number) => void }

function openWalk(
  program: Program,
  chosen: Int32Array,
  { chance, prices, onBetter, best: known }: Annealing,
): Walk {
  const { value, firstOption, must, groups } = program
  const border = openBorder(program, prices)
  let worth = 0
  let best = known
  for (const option of chosen)
    if (option >= 0) {
      worth += at(value, option)
      border.change(option, 1)
    }
  const worthOf = (option: number): number => (option < 0 ? 0 : at(value, option))
  const accepts = (gain: number, warmth: number): boolean =>
    gain >= 0 || gain >= warmth * at(logarithms, Math.floor(chance.next() * logarithms.length))
  const arrive = (gain: number): void => {
    worth += gain
    if (border.broken() === 0 && worth > best && onBetter(chosen, worth)) best = worth
  }
  /** Another choice of one group: a start, another start, or none. */
  const turn = (group: number, draw: number, warmth: number): void => {
    const from = at(firstOption, group)
    const size = at(firstOption, group + 1) - from
    const old = at(chosen, group)
    const drawn = Math.floor(draw * (size + 1))
    const next = drawn === size || from + drawn === old ? -1 : from + drawn
    if (next === old || (next < 0 && must[group] === 1)) return
    const gain = worthOf(next) - worthOf(old)
    const left = old < 0 ? 0 : next < 0 ? border.weigh(old, -1) : border.change(old, -1)
    const taken = next < 0 ? 0 : border.weigh(next, 1)
    if (accepts(gain - left - taken, warmth)) {
      if (next < 0) border.change(old, -1)
      else border.change(next, 1)
      chosen[group] = next
      arrive(gain)
    } else if (old >= 0 && next >= 0) border.change(old, 1)
  }
  /** One group is left for another that is taken. */
  const swap = (out: number, into: number, warmth: number): void => {
    const old = at(chosen, out)
    const from = at(firstOption, into)
    const next = from + Math.floor(chance.next() * (at(firstOption, into + 1) - from))
    const gain = worthOf(next) - worthOf(old)
    const penalty = border.change(old, -1) + border.weigh(next, 1)
    if (accepts(gain - penalty, warmth)) {
      border.change(next, 1)
      chosen[out] = -1
      chosen[into] = next
      arrive(gain)
    } else border.change(old, 1)
  }
  const move = (warmth: number): void => {
    const place = chance.next() * groups.length
    const one = Math.floor(place)
    const other = Math.floor(chance.next() * groups.length)
    const [isIn, isOther] = [at(chosen, one) >= 0, at(chosen, other) >= 0]
    const [out, into] = isIn ? [one, other] : [other, one]
    if (isIn === isOther || must[out] === 1) turn(one, place - one, warmth)
    else swap(out, into, warmth)
  }
  return {
    run: (moves, warmth) => {
      for (let i = 0; i < moves; i++) move(warmth)
    },
    reweigh: border.reweigh,
  }
}
