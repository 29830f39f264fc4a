import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import { notThere } from '../checks.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Limit, optionsOf, type Program } from '../program/program.ts'
import type { Choice, Means } from '../result.ts'
import type { Guide } from '../search/guide.ts'
import { solveProgram } from '../search/solve-program.ts'
import { choicesOf } from '../select.ts'
import { decide, lowerSpend } from './change-portfolio.ts'
import { partOfMeans } from './part-of-means.ts'
import { difference, type Range, solvePortfolio, worthOf } from './range.ts'

export type WhyNot = {
  readonly id: string
  /** `chosen`: it is in; `impossible`: no choice that keeps all rules has it. */
  readonly state: 'left' | 'chosen' | 'impossible' | 'unknown'
  /** What it would use of scarce limits at its best start, priced by the relaxation, the dearest first. */
  readonly bindings: readonly Binding[]
  /** So much more value, whenever it starts, brings it in: with exactly that the best choices tie. */
  readonly valueNeeded: Range | null
  /** Spending less by so many parts of 10,000 brings it in; null if even for nothing it would not be. */
  readonly costCutNeeded: number | null
  /** What would be left, stopped or moved for it. */
  readonly pushesOut: readonly Choice[]
}
export type Binding = { readonly limit: Limit; readonly used: number; readonly price: number }
export type WhyNotAnswer = { readonly result: WhyNot; readonly findings: readonly Finding[] }

/** Why a candidate is not chosen: the best choice beside the best one that has it. */
export function whyNot(given: Portfolio, id: string, means: Means): WhyNotAnswer {
  const { portfolio, findings } = checkPortfolio(given)
  const nothing: WhyNot = {
    id,
    state: 'unknown',
    bindings: [],
    valueNeeded: null,
    costCutNeeded: null,
    pushesOut: [],
  }
  if (!portfolio.candidates.some((one) => one.id === id))
    return { result: nothing, findings: [...findings, notThere(id)] }
  const program = buildProgram(portfolio)
  const free = solveProgram(program, partOfMeans(means, 0, PARTS))
  const worth = worthOf(free)
  if (free.best === null || free.guide === null || worth === null) return { result: nothing, findings }
  const choices = choicesOf(portfolio, program, free.best.chosen)
  const own = choices.find((choice) => choice.id === id)
  if (own?.period !== null) return { result: { ...nothing, state: 'chosen' }, findings }
  const bindings = bindingsOf(program, free.guide, groupOf(portfolio, program, id))
  const asked = decide(portfolio, id, 'in')
  const withIt = buildProgram(asked)
  const forced = solveProgram(withIt, partOfMeans(means, 1, PARTS))
  const worthIn = worthOf(forced)
  const isImpossible = forced.status === 'infeasible'
  const state = isImpossible ? 'impossible' : worthIn === null ? 'unknown' : 'left'
  const after = forced.best === null ? [] : choicesOf(asked, withIt, forced.best.chosen)
  const result: WhyNot = {
    id,
    state,
    bindings,
    valueNeeded: worthIn === null ? null : difference(worth, worthIn),
    costCutNeeded: costCut(portfolio, id, { target: worth.low, means }),
    pushesOut: after.length === 0 ? [] : choices.filter((choice, i) => movedIn(choice, after[i], id)),
  }
  return { result, findings }
}

const PARTS = 20
const CUT_STEPS = 14

function movedIn(before: Choice, after: Choice | undefined, id: string): boolean {
  return before.id !== id && before.period !== null && after?.period !== before.period
}

function groupOf({ candidates }: Portfolio, { groups }: Program, id: string): number {
  const place = candidates.findIndex((candidate) => candidate.id === id)
  return groups.findIndex(({ members }) => members.includes(place))
}

function bindingsOf(program: Program, { worth, prices }: Guide, group: number): readonly Binding[] {
  const { columns, limits } = program
  const [from, to] = optionsOf(program, group)
  let best = -1
  for (let option = from; option < to; option++)
    if (at(program.period, option) > 0 && (best < 0 || at(worth, option) > at(worth, best))) best = option
  if (best < 0) return []
  const bindings: Binding[] = []
  for (let e = at(columns.start, best); e < at(columns.start, best + 1); e++) {
    const row = at(columns.row, e)
    const [limit, price] = [limits[row], at(prices, row)]
    if (limit !== undefined && price > 1e-9 && at(columns.amount, e) > 0)
      bindings.push({ limit, used: at(columns.amount, e), price })
  }
  return bindings.toSorted((a, b) => b.used * b.price - a.used * a.price)
}

type Cut = { readonly target: number; readonly means: Means }

/** By halving: at the answer the best choice that has it is worth the target, at one part less it is not. */
function costCut(portfolio: Portfolio, id: string, { target, means }: Cut): number | null {
  let step = 0
  const reaches = (parts: number): boolean => {
    const cut = decide(lowerSpend(portfolio, id, parts), id, 'in')
    const { best } = solvePortfolio(cut, partOfMeans(means, 2 + Math.min(step++, CUT_STEPS), PARTS))
    return best !== null && best.value >= target
  }
  let [out, isIn] = [0, 10_000]
  if (!reaches(isIn)) return null
  while (isIn - out > 1) {
    const middle = Math.floor((out + isIn) / 2)
    if (reaches(middle)) isIn = middle
    else out = middle
  }
  return isIn
}
