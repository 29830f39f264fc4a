import type { LinearSolver, Whole, WholeOptions } from '../linear-program.ts'
import { at, optionsOf, type Program } from '../program/program.ts'
import { openRestriction, type Restriction, toLinear } from '../program/to-linear.ts'
import type { Guide } from './guide.ts'
import { type State, stateOf } from './state.ts'

/**
 * Closes every option that costs more than `radius` against the bound, and settles every group of which one choice is
 * left. With a radius of bound − value this loses no better choice (fixing by reduced costs); with a smaller one it
 * leaves a kernel that is solved quickly. What `kept` takes stays open.
 */
export function kernelOf(
  program: Program,
  { loss, lossNone }: Guide,
  { radius, kept }: { readonly radius: number; readonly kept: Int32Array },
): Restriction {
  const restriction = openRestriction(program, true)
  for (let group = 0; group < program.groups.length; group++) {
    const [from, to] = optionsOf(program, group)
    const mayBeNone = program.must[group] === 0 && (at(lossNone, group) <= radius || at(kept, group) < 0)
    let open = 0
    let last = -1
    for (let option = from; option < to; option++) {
      if (at(loss, option) <= radius || at(kept, group) === option) {
        open++
        last = option
      } else restriction.closed[option] = 1
    }
    if (open === 1 && !mayBeNone) restriction.settled[group] = last
  }
  return restriction
}

export type Solved = { readonly whole: Whole; readonly best: State | null; readonly columns: number }

/** Solves what a restriction leaves open, from a choice that it allows. */
export function solveKernel(
  program: Program,
  restriction: Restriction,
  { lp, from, options }: KernelWork,
): Solved {
  const { linear, columnOf, options: open, settledValue } = toLinear(program, restriction)
  const start = new Float64Array(linear.cost.length)
  for (const option of from.chosen)
    if (option >= 0 && at(columnOf, option) >= 0) start[at(columnOf, option)] = 1
  fillSpending(program, { start, from, count: open.length })
  let best: State | null = null
  const read = (x: Float64Array): void => {
    const found = readChoice(program, restriction, { open, x })
    if (found.broken > 0 || found.value <= (best ?? from).value) return
    best = found
    options.onState?.(found)
  }
  const whole = lp.solveWhole(linear, {
    ...options,
    start,
    onBetter: read,
    onBound: (bound) => options.onBound?.(bound + settledValue),
    enough: (value, bound) => options.enough?.(value + settledValue, bound + settledValue) ?? false,
  })
  if (whole.x !== null) read(whole.x)
  return { whole: { ...whole, bound: whole.bound + settledValue }, best, columns: open.length }
}

export type KernelWork = {
  readonly lp: LinearSolver
  readonly from: State
  readonly options: Pick<WholeOptions, 'share' | 'nodes' | 'onBound' | 'enough'> & {
    readonly onState?: (state: State) => void
  }
}

function readChoice(
  program: Program,
  { settled }: Restriction,
  { open, x }: { readonly open: Int32Array; readonly x: Float64Array },
): State {
  const chosen = Int32Array.from(settled)
  open.forEach((option, column) => {
    if (at(x, column) > 0.5) chosen[at(program.groupOf, option)] = option
  })
  return stateOf(program, chosen)
}

/** The columns that hold what is spent by category. */
function fillSpending(
  { spending }: Program,
  { start, from, count }: { readonly start: Float64Array; readonly from: State; readonly count: number },
): void {
  if (start.length === count) return
  for (const option of from.chosen) {
    if (option < 0) continue
    for (let e = at(spending.start, option); e < at(spending.start, option + 1); e++) {
      const column = count + at(spending.row, e)
      start[column] = at(start, column) + at(spending.amount, e)
    }
  }
}
