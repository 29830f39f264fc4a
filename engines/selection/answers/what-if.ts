import { random } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Program } from '../program/program.ts'
import type { Means, Selection } from '../result.ts'
import { firstChoice } from '../search/first-choice.ts'
import { guideOf, openRelaxation } from '../search/guide.ts'
import { ruinAndRecreate } from '../search/ruin-and-recreate.ts'
import { gapOf } from '../search/solve-program.ts'
import { choicesOf } from '../select.ts'

/** Another limit of a fund or of a role in a period; null is the total of a fund. */
export type LimitChange = {
  readonly kind: 'fund' | 'role'
  readonly id: string
  readonly period: number | null
  readonly most: number
}
export type WhatIf = {
  /** Changes count from the portfolio as it was opened, and not from the question before. */
  readonly ask: (changes: readonly LimitChange[]) => Omit<Selection, 'work'>
  readonly close: () => void
}

const ROUNDS = 4

/** A slider's answer: the relaxation is kept and solved again from where it stood, then a choice is made along it. */
export function openWhatIf(given: Portfolio, { lp, seed }: Means): WhatIf {
  const { portfolio } = checkPortfolio(given)
  const program = buildProgram(portfolio)
  const opened = openRelaxation(program, lp)
  const { model, linear } = opened
  const setLimit = (row: number, most: number): void => {
    if (at(linear.rowOf, row) >= 0) model.rowBounds(at(linear.rowOf, row), -Infinity, most)
  }
  let changed: readonly number[] = []
  return {
    ask: (changes) => {
      for (const row of changed) setLimit(row, at(program.limit, row))
      const limit = Float64Array.from(program.limit)
      changed = changes.flatMap((change) => {
        const row = rowOf(program, change)
        if (row >= 0) limit[row] = change.most
        return row < 0 ? [] : [row]
      })
      for (const row of changed) setLimit(row, at(limit, row))
      return answer({ ...program, limit })
    },
    close: () => model.close(),
  }

  function answer(asked: Program): Omit<Selection, 'work'> {
    const relaxed = model.solve()
    if (relaxed.status === 'infeasible')
      return { status: 'infeasible', objective: null, bound: null, gap: null, best: [] }
    const guide = guideOf(asked, { model, linear, relaxed })
    const best = firstChoice(asked, guide)
    let rounds = 0
    if (best.broken === 0)
      ruinAndRecreate(best, guide, {
        chance: random(seed),
        until: () => rounds++ >= ROUNDS,
        onBetter: () => undefined,
      })
    if (best.broken > 0)
      return { status: 'stopped', objective: null, bound: guide.bound, gap: null, best: [] }
    return {
      status: best.value >= guide.bound ? 'optimal' : 'feasible',
      objective: best.value,
      bound: guide.bound,
      gap: gapOf(best.value, guide.bound),
      best: choicesOf(portfolio, asked, best.chosen),
    }
  }
}

function rowOf({ limits }: Program, { kind, id, period }: LimitChange): number {
  return limits.findIndex(
    (limit) => limit.kind === kind && limit.id === id && 'period' in limit && limit.period === period,
  )
}
