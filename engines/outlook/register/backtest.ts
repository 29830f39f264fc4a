import { openChecks } from '../checks.ts'
import { backtestRatings, type RatingBacktest } from '../rating/backtest-ratings.ts'
import type { Answer } from '../result.ts'
import { backtestSlip, type SlipBacktest } from '../slip/backtest-slip.ts'
import type { Edition } from './edition.ts'
import { soundEditions } from './sound-editions.ts'

export type BacktestInput = {
  /** Registers of one portfolio. */
  readonly editions: readonly Edition[]
  /** Places, in order of time, of the registers that hold the outcomes to be judged. */
  readonly judged: readonly number[]
  /** From how many days on a later finish counts; 90 if left out. */
  readonly slipDays?: number | null
}

export type Backtest = { readonly slip: SlipBacktest; readonly rating: RatingBacktest }

/**
 * How well slips and ratings of the judged registers are foretold, each from the register before it and by what was
 * learnt from those before. Nothing of a judged register or of a later one is used for its forecast.
 */
export function backtest({ editions: given, judged, slipDays: wanted }: BacktestInput): Answer<Backtest> {
  const checks = openChecks()
  const slipDays = checks.optional('slipDays', wanted, 'count', 90)
  const editions = slipDays === null ? [] : soundEditions(given, checks)
  const question = { editions, judged, slipDays: Number(slipDays) }
  return {
    result: { slip: backtestSlip(question), rating: backtestRatings(question) },
    findings: checks.findings,
  }
}
