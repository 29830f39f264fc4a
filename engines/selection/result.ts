import type { Finding } from '@portolan/quantity'
import type { LinearSolver } from './linear-program.ts'
import type { Margin } from './program/margins.ts'

/** `stopped`: nothing that keeps all rules was found in time, and none was proven not to exist. */
export type Status = 'optimal' | 'feasible' | 'infeasible' | 'stopped'

export type Action = 'start' | 'defer' | 'continue' | 'pause' | 'stop' | 'leave'
export type Choice = {
  readonly id: string
  readonly action: Action
  /** In which it starts or goes on; null for what is stopped or left. */
  readonly period: number | null
  readonly value: number
}

/** What was done, so that it can be told and done again. */
export type Done = { readonly relaxations: number; readonly moves: number; readonly nodes: number }

export type Selection = {
  readonly status: Status
  /** Value of the best choice, null without one. */
  readonly objective: number | null
  /** No choice that keeps all rules is worth more; null if none was proven. */
  readonly bound: number | null
  /** (bound − objective) ÷ |bound|. */
  readonly gap: number | null
  readonly best: readonly Choice[]
  readonly work: Done
}

/** What the bound rests on: prices of limits, and what a search through cases has ruled out besides. */
export type Proof = {
  /** Σ limit × price + Σ the most worth in a group at these prices, rounded down. */
  readonly byPrices: number
  /** Null where it is not lower. */
  readonly byCases: number | null
  readonly margins: readonly Margin[]
  readonly limitsPriced: number
  readonly highestWorths: number
}

/** `proof`: null without a bound. */
export type Answer = Selection & { readonly proof: Proof | null; readonly findings: readonly Finding[] }

/** What an answer is computed with: the solver, when to stop, and the seed of chance. */
export type Means = {
  readonly lp: LinearSolver
  /** Is this portion of what may be used, used? All of it if left out. */
  readonly stop: (portion?: number) => boolean
  readonly seed: string | number
  /** Is nothing more asked, with a choice worth so much, −Infinity for none, under such a bound? */
  readonly enough?: (value: number, bound: number) => boolean
  readonly onBetter?: (so: Pick<Selection, 'status' | 'objective' | 'bound' | 'gap'>) => void
}
