import type { Finding } from '@portolan/quantity'
import { notThere } from '../checks.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import type { Choice, Means, Status } from '../result.ts'
import { solveProgram } from '../search/solve-program.ts'
import { choicesOf } from '../select.ts'
import { type Binding, bindingsOf } from './bindings.ts'
import { decide } from './change-portfolio.ts'
import { costCut } from './cost-cut.ts'
import { partOfMeans } from './part-of-means.ts'
import { difference, type Range, reachOf, worthOf } from './range.ts'
import type { Standing } from './standing.ts'

export type WhyNot = {
  readonly id: string
  /** `decided`: it was decided beforehand that it is out; `impossible`: no choice that keeps all rules has it. */
  readonly state: 'left' | 'decided' | 'chosen' | 'impossible' | 'unknown'
  /** What it would use of scarce limits at its best start, priced by the relaxation, the dearest first. */
  readonly bindings: readonly Binding[]
  /** What the best choice is worth, and what the best one that has it. */
  readonly worth: Range | null
  readonly worthWithIt: Range | null
  /** So much more value, whenever it starts, brings it in: with exactly that the best choices tie. */
  readonly valueNeeded: Range | null
  /** Spending less by so many parts of 10,000 brings it in; null if even for nothing it would not be. */
  readonly costCutNeeded: Range | null
  /** What would be left, stopped or moved for it. */
  readonly pushesOut: readonly Choice[]
}
export type WhyNotAnswer = { readonly result: WhyNot; readonly findings: readonly Finding[] }

/** Why a candidate is not chosen: the best choice beside the best one that has it. */
export function whyNotBeside(standing: Standing, id: string, means: Means): WhyNotAnswer {
  const { portfolio, program, solved, findings } = standing
  const candidate = portfolio.candidates.find((one) => one.id === id)
  if (candidate === undefined) return { result: { ...nothing, id }, findings: [...findings, notThere(id)] }
  const worth = worthOf(solved)
  if (solved.best === null || worth === null) return { result: { ...nothing, id }, findings }
  const choices = choicesOf(portfolio, program, solved.best.chosen)
  const asked = { ...nothing, id, worth }
  if (choices.find((choice) => choice.id === id)?.period !== null)
    return { result: { ...asked, state: 'chosen' }, findings }
  const withIt = bestWith(portfolio, id, partOfMeans(means, 0, PARTS))
  const isDecided = candidate.decision === 'out'
  const result: WhyNot = {
    ...asked,
    state: stateOf(withIt, isDecided),
    bindings: bindingsOf(standing, id, means),
    worthWithIt: withIt.worth,
    valueNeeded: withIt.worth === null ? null : difference(worth, withIt.worth),
    costCutNeeded: costCut(portfolio, id, { worth, withIt: withIt.reach, means: restOf(means) }),
    pushesOut: choices.filter((choice, i) => isMoved(choice, withIt.choices[i], id)),
  }
  return { result, findings }
}

const nothing: Omit<WhyNot, 'id'> = {
  state: 'unknown',
  bindings: [],
  worth: null,
  worthWithIt: null,
  valueNeeded: null,
  costCutNeeded: null,
  pushesOut: [],
}

/** The first part is for the best choice that has it, the others for what it may cost. */
const PARTS = 8

function restOf(means: Means): Means {
  const after = (portion: number): number => (1 + portion * (PARTS - 1)) / PARTS
  return { ...means, stop: (portion = 1) => means.stop(after(portion)) }
}

type WithIt = {
  readonly status: Status
  readonly worth: Range | null
  readonly reach: Range
  readonly choices: readonly Choice[]
}

function bestWith(portfolio: Portfolio, id: string, means: Means): WithIt {
  const asked = decide(portfolio, id, 'in')
  const program = buildProgram(asked)
  const solved = solveProgram(program, means)
  const choices = solved.best === null ? [] : choicesOf(asked, program, solved.best.chosen)
  return { status: solved.status, worth: worthOf(solved), reach: reachOf(solved), choices }
}

function stateOf({ status, worth }: WithIt, isDecided: boolean): WhyNot['state'] {
  if (status === 'infeasible') return 'impossible'
  if (worth === null) return 'unknown'
  return isDecided ? 'decided' : 'left'
}

function isMoved(before: Choice, after: Choice | undefined, id: string): boolean {
  return before.id !== id && before.period !== null && after !== undefined && after.period !== before.period
}
