import type { LinearSolver, LinearStatus, Relaxed } from '../linear-program.ts'
import { at, type Program } from '../program/program.ts'
import { BAND_SCALE, type Linear, openRestriction, toLinear } from '../program/to-linear.ts'
import { type Guide, guideBy, tolerance } from './guide.ts'

/** The relaxation, kept open to be solved again from where it stood. */
export type Relaxation = {
  readonly status: LinearStatus
  /** With a bound that holds, in whole numbers; null if there are no prices. */
  readonly guide: Guide | null
  /** Solves it again after rows of the model were changed; the program has the changed limits. */
  readonly again: (changed: Program) => Pick<Relaxation, 'status' | 'guide'>
  readonly limitRow: (row: number, most: number) => void
  readonly close: () => void
}

export function openRelaxation(program: Program, lp: LinearSolver): Relaxation {
  const linear = toLinear(program, openRestriction(program, false))
  const model = lp.open(linear.linear)
  const solve = (of: Program): Pick<Relaxation, 'status' | 'guide'> => {
    const relaxed = model.solve()
    const hasPrices = relaxed.status === 'optimal' || relaxed.status === 'stopped'
    return { status: relaxed.status, guide: hasPrices ? guideOf(of, linear, relaxed) : null }
  }
  return {
    ...solve(program),
    again: solve,
    limitRow: (row, most) => {
      if (at(linear.rowOf, row) >= 0) model.rowBounds(at(linear.rowOf, row), -Infinity, most)
    },
    close: model.close,
  }
}

/** Prices bound any choice also where the solver was stopped on its way: then the bound is a little higher. */
function guideOf(program: Program, { rowOf, columnOf }: Linear, { x, prices }: Relaxed): Guide {
  const share = Float64Array.from(columnOf, (column) => Math.min(1, Math.max(0, at(x, column))))
  const priced = Float64Array.from(rowOf, (place, row) => {
    if (place < 0) return 0
    return Math.max(0, at(prices, place)) / (row < program.firstBand ? 1 : BAND_SCALE)
  })
  const guide = guideBy(program, priced, share)
  return { ...guide, bound: Math.floor(guide.bound + tolerance(guide.bound)) }
}
