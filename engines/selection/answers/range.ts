import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import type { Means } from '../result.ts'
import { type SolvedProgram, solveProgram } from '../search/solve-program.ts'

/** Where a number lies; both are the same where the answers behind it are proven. */
export type Range = { readonly low: number; readonly high: number }

/** What the best choice is worth: at least what was found, at most what is proven. Null if there is none. */
export function worthOf({ best, bound }: SolvedProgram): Range | null {
  return best === null || bound === null ? null : { low: best.value, high: bound }
}

/** The same as bounds on what there may be: below everything where no choice keeps all rules. */
export function reachOf({ status, best, bound }: SolvedProgram): Range {
  if (status === 'infeasible') return { low: -Infinity, high: -Infinity }
  return { low: best?.value ?? -Infinity, high: bound ?? Infinity }
}

/** first − second, which is never below 0. */
export function difference(first: Range, second: Range): Range {
  return { low: Math.max(0, first.low - second.high), high: Math.max(0, first.high - second.low) }
}

/** The portfolio has been checked. */
export function solvePortfolio(portfolio: Portfolio, means: Means): SolvedProgram {
  return solveProgram(buildProgram(portfolio), means)
}
