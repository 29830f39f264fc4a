import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from './check-portfolio.ts'
import type { Portfolio } from './portfolio.ts'
import { buildProgram } from './program/build-program.ts'
import { at, type Program } from './program/program.ts'
import { marginsOf } from './program/margins.ts'
import type { Action, Answer, Choice, Means, Proof } from './result.ts'
import type { Guide } from './search/guide.ts'
import { gapOf, type SolvedProgram, solveProgram } from './search/solve-program.ts'

/** Which to start, and when, which to leave, and which to stop, for the highest value that keeps all rules. */
export function select(given: Portfolio, means: Means): Answer {
  const { portfolio, findings } = checkPortfolio(given)
  const program = buildProgram(portfolio)
  return answerOf(portfolio, program, { solved: solveProgram(program, means), findings })
}

export function answerOf(
  portfolio: Portfolio,
  program: Program,
  { solved, findings }: { readonly solved: SolvedProgram; readonly findings: readonly Finding[] },
): Answer {
  const { status, best, bound, work } = solved
  const objective = best?.value ?? null
  return {
    status,
    objective,
    bound,
    gap: gapOf(objective, bound),
    best: best === null ? [] : choicesOf(portfolio, program, best.chosen),
    proof: proofOf(program, solved),
    work,
    findings,
  }
}

function proofOf(program: Program, { guide, bound }: SolvedProgram): Proof | null {
  if (guide === null || bound === null) return null
  const margins = marginsOf(program, guide)
  const limitsPriced = margins.reduce((sum, { most, price }) => sum + most * price, 0)
  const byCases = bound < guide.bound ? bound : null
  return { byPrices: guide.bound, byCases, margins, limitsPriced, highestWorths: highestWorths(guide) }
}

function highestWorths({ lossNone }: Guide): number {
  return lossNone.reduce((sum, one) => sum + one, 0)
}

/** What becomes of every candidate, in the order given. */
export function choicesOf(
  { candidates }: Portfolio,
  { groups, period }: Program,
  chosen: Int32Array,
): readonly Choice[] {
  const periods = new Map<number, number>()
  groups.forEach(({ members }, group) => {
    const option = at(chosen, group)
    for (const member of members) periods.set(member, option < 0 ? 0 : at(period, option))
  })
  return candidates.map((candidate, i): Choice => {
    const { id, starts, stop } = candidate
    const from = periods.get(i) ?? 0
    const value = from > 0 ? starts.find((start) => start.period === from)?.value : stop?.value
    const runs = stop !== null && stop !== undefined
    return { id, action: actionOf(from, starts, runs), period: from > 0 ? from : null, value: value ?? 0 }
  })
}

function actionOf(from: number, starts: readonly { readonly period: number }[], runs: boolean): Action {
  const isFirst = starts.every(({ period }) => from <= period)
  if (from === 0) return runs ? 'stop' : 'leave'
  if (runs) return isFirst ? 'continue' : 'pause'
  return isFirst ? 'start' : 'defer'
}
