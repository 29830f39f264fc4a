import type { Random } from '@portolan/quantity'
import { at, type Program } from '../program/program.ts'
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
  const { columns, limit, value, firstOption, must, groups } = program
  const used = new Float64Array(limit.length)
  const weights = firstWeights(program, prices)
  let worth = 0
  let broken = 0
  let best = known
  const change = new Float64Array(limit.length)
  const touched = new Int32Array(limit.length)
  let count = 0
  const add = (option: number, sign: number): void => {
    if (option < 0) return
    const end = at(columns.start, option + 1)
    for (let e = at(columns.start, option); e < end; e++) {
      const row = at(columns.row, e)
      if (change[row] === 0) touched[count++] = row
      change[row] = at(change, row) + sign * at(columns.amount, e)
    }
  }
  const penalty = (): number => {
    let sum = 0
    for (let i = 0; i < count; i++) {
      const row = at(touched, i)
      const [over, by] = [at(used, row) - at(limit, row), at(change, row)]
      sum += at(weights, row) * ((over + by > 0 ? over + by : 0) - (over > 0 ? over : 0))
    }
    return sum
  }
  const apply = (): void => {
    for (let i = 0; i < count; i++) {
      const row = at(touched, i)
      const before = at(used, row) > at(limit, row)
      used[row] = at(used, row) + at(change, row)
      const after = at(used, row) > at(limit, row)
      if (before !== after) broken += after ? 1 : -1
    }
  }
  const clear = (): void => {
    for (let i = 0; i < count; i++) change[at(touched, i)] = 0
    count = 0
  }
  for (const most of limit) if (most < 0) broken++
  for (const option of chosen) {
    if (option < 0) continue
    worth += at(value, option)
    add(option, 1)
    apply()
    clear()
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
    add(old, -1)
    add(next, 1)
    const gain = (next < 0 ? 0 : at(value, next)) - (old < 0 ? 0 : at(value, old))
    if (gain - penalty() >= warmth * at(logarithms, Math.floor(chance.next() * logarithms.length))) {
      apply()
      chosen[group] = next
      worth += gain
      if (broken === 0 && worth > best && onBetter(chosen, worth)) best = worth
    }
    clear()
  }
  let adapt = 0
  return {
    run: (moves, warmth) => {
      for (let i = 0; i < moves; i++) move(warmth)
      if (++adapt % 4 === 0) reweigh(weights, { used, limit, floor: prices })
    },
  }
}

/** A limit of no price is weighed as if its amounts were worth a tenth of the values. */
function firstWeights({ columns, limit, value }: Program, prices: Float64Array): Float64Array {
  const sums = new Float64Array(limit.length)
  const counts = new Float64Array(limit.length)
  columns.row.forEach((row, e) => {
    sums[row] = at(sums, row) + Math.abs(at(columns.amount, e))
    counts[row] = at(counts, row) + 1
  })
  const mean = value.reduce((sum, one) => sum + Math.abs(one), 0) / Math.max(1, value.length)
  return prices.map((price, row) =>
    Math.max(price * 1.2, (0.1 * mean * at(counts, row)) / Math.max(1, at(sums, row))),
  )
}

function reweigh(
  weights: Float64Array,
  {
    used,
    limit,
    floor,
  }: { readonly used: Float64Array; readonly limit: Float64Array; readonly floor: Float64Array },
): void {
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row)
    weights[row] =
      at(used, row) > at(limit, row) ? weight * 1.05 : Math.max(weight * 0.99, 0.5 * at(floor, row))
  }
}
