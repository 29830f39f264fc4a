import { at, optionsOf, type Program } from '../program/program.ts'

/** What the linear relaxation says: a bound, the price of each limit, and what a choice costs against the bound. */
export type Guide = {
  readonly bound: number
  /** Share of each option in the relaxation. */
  readonly share: Float64Array
  /** Price of one more of each limit. */
  readonly prices: Float64Array
  /** Value of each option above the price of what it uses. */
  readonly worth: Float64Array
  /** By option: what taking it costs; by group: what leaving it costs. The bound less all of them bounds any choice. */
  readonly loss: Float64Array
  readonly lossNone: Float64Array
}

/** What prices of limits say. Σ limit × price + Σ the most worth in a group bounds any choice, whatever the prices. */
export function guideBy(program: Program, prices: Float64Array, share: Float64Array): Guide {
  const { columns, value, limit, must, groups } = program
  const worth = Float64Array.from(value, (one, option) => {
    let left = one
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      left -= at(prices, at(columns.row, e)) * at(columns.amount, e)
    return left
  })
  const loss = new Float64Array(value.length)
  const lossNone = new Float64Array(groups.length)
  let bound = 0
  for (let row = 0; row < limit.length; row++) bound += at(limit, row) * at(prices, row)
  for (let group = 0; group < lossNone.length; group++) {
    const [from, to] = optionsOf(program, group)
    let most = must[group] === 1 && from < to ? -Infinity : 0
    for (let option = from; option < to; option++) most = Math.max(most, at(worth, option))
    for (let option = from; option < to; option++) loss[option] = most - at(worth, option)
    lossNone[group] = most
    bound += most
  }
  return { bound, share, prices, worth, loss, lossNone }
}

/** Of a value by the solver, which computes in floating point; values of choices are whole. */
export function tolerance(value: number): number {
  return 1e-9 * Math.abs(value) + 1e-6
}
