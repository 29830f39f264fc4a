import type { LinearModel, LinearSolver, Relaxed } from '../linear-program.ts'
import { at, optionsOf, type Program } from '../program/program.ts'
import { type Linear, openRestriction, toLinear } from '../program/to-linear.ts'

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

export type Opened = { readonly model: LinearModel; readonly linear: Linear; readonly relaxed: Relaxed }

export function openRelaxation(program: Program, lp: LinearSolver): Opened {
  const linear = toLinear(program, openRestriction(program, false))
  const model = lp.open(linear.linear)
  return { model, linear, relaxed: model.solve() }
}

export function guideOf(program: Program, { linear, relaxed }: Opened): Guide {
  const { x, prices, reducedCosts, objective } = relaxed
  const count = program.value.length
  const [share, worth, loss] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const lossNone = new Float64Array(program.groups.length)
  for (let group = 0; group < lossNone.length; group++) {
    const row = at(linear.groupRowOf, group)
    const [from, to] = optionsOf(program, group)
    let price = program.must[group] === 1 && from < to ? -Infinity : 0
    for (let option = from; option < to; option++) {
      const column = at(linear.columnOf, option)
      share[option] = at(x, column)
      worth[option] = at(reducedCosts, column) + (row < 0 ? 0 : at(prices, row))
      price = Math.max(price, at(worth, option))
    }
    lossNone[group] = price
    for (let option = from; option < to; option++) loss[option] = price - at(worth, option)
  }
  return {
    bound: Math.floor(objective + tolerance(objective)),
    share,
    prices: Float64Array.from(linear.rowOf, (row) => (row < 0 ? 0 : at(prices, row))),
    worth,
    loss,
    lossNone,
  }
}

/** Of a value by the solver, which computes in floating point; values of choices are whole. */
export function tolerance(value: number): number {
  return 1e-9 * Math.abs(value) + 1e-6
}
