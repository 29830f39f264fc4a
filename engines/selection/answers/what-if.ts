import { random } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Program } from '../program/program.ts'
import type { Means, Selection } from '../result.ts'
import { firstChoice } from '../search/first-choice.ts'
import { huntInCore, looseLimits } from '../search/hunt-in-core.ts'
import { openRelaxation } from '../search/relaxation.ts'
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

/** Of moves, so few that a slider does not wait. */
const CHUNKS = 12

/** A slider's answer: the relaxation is kept and solved again from where it stood, then a choice is made along it. */
export function openWhatIf(given: Portfolio, { lp, seed }: Means): WhatIf {
  const { portfolio } = checkPortfolio(given)
  const program = buildProgram(portfolio)
  const { limitRow, again, close } = openRelaxation(program, lp)
  let changed: readonly number[] = []
  return {
    ask: (changes) => {
      for (const row of changed) limitRow(row, at(program.limit, row))
      const limit = Float64Array.from(program.limit)
      changed = changes.flatMap((change) => {
        const row = rowOf(program, change)
        if (row >= 0) limit[row] = change.most
        return row < 0 ? [] : [row]
      })
      for (const row of changed) limitRow(row, at(limit, row))
      return answer({ ...program, limit })
    },
    close,
  }

  function answer(asked: Program): Omit<Selection, 'work'> {
    const { status, guide } = again(asked)
    const none = { objective: null, gap: null, best: [] }
    if (guide === null) return { status: status === 'infeasible' ? status : 'stopped', bound: null, ...none }
    const first = firstChoice(asked, guide)
    if (first.broken > 0) return { status: 'stopped', bound: guide.bound, ...none }
    let chunks = 0
    const { best } = huntInCore(first, guide, {
      chance: random(seed),
      part: () => (first.value >= guide.bound ? 1 : chunks++ / CHUNKS),
      onBetter: () => undefined,
      size: 1,
      loose: looseLimits(asked, guide),
    })
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
