import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import type { Program } from '../program/program.ts'
import type { Means } from '../result.ts'
import { type SolvedProgram, solveProgram } from '../search/solve-program.ts'

/** A portfolio that was checked, with its program and the best choice found: what further questions are asked beside. */
export type Standing = {
  readonly portfolio: Portfolio
  readonly program: Program
  readonly solved: SolvedProgram
  readonly findings: readonly Finding[]
}

export function standingOf(given: Portfolio, means: Means): Standing {
  const { portfolio, findings } = checkPortfolio(given)
  const program = buildProgram(portfolio)
  return { portfolio, program, solved: solveProgram(program, means), findings }
}
