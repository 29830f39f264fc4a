import type { Portfolio } from '../index.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, optionsOf, type Program } from '../program/program.ts'
import { fill, mend, ordered } from '../search/first-choice.ts'
import { guideBy } from '../search/guide.ts'
import { openState, take } from '../search/state.ts'

/**
 * What most do by hand: duties first, then by value for each unit of money whatever fits; broken limits are mended by
 * what costs least. Gives the value, −Infinity where some limit stays broken.
 */
export function scorePerCost(portfolio: Portfolio): number {
  const program = buildProgram(portfolio)
  const score = Float64Array.from(
    program.value,
    (value, option) => value / Math.max(1, costOf(program, option)),
  )
  const state = openState(program)
  program.groups.forEach((_, group) => {
    if (program.must[group] === 1) take(state, bestOf(program, score, group))
  })
  const order = ordered(score)
  const noPrices = guideBy(program, new Float64Array(program.limit.length), new Float64Array(score.length))
  fill(state, order)
  mend(state, noPrices)
  fill(state, order)
  return state.broken > 0 ? -Infinity : state.value
}

function bestOf(program: Program, score: Float64Array, group: number): number {
  const [from, to] = optionsOf(program, group)
  let best = from
  for (let option = from; option < to; option++) if (at(score, option) > at(score, best)) best = option
  return best
}

function costOf({ spending }: Program, option: number): number {
  let sum = 0
  for (let e = at(spending.start, option); e < at(spending.start, option + 1); e++)
    sum += at(spending.amount, e)
  return sum
}
