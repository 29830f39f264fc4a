import { mean } from '../arithmetic/mean.ts'
import { surprise } from '../calibration/scores.ts'
import type { BacktestQuestion } from '../slip/backtest-slip.ts'
import { learnRatings, type RatingModel } from './learn-ratings.ts'
import { type RatingPair, ratingPairs } from './rating-pairs.ts'

/** Log loss of what is shown of the next rating, beside that of the two baselines; lower is better. */
export type RatingScore = {
  readonly n: number
  readonly logLoss: number
  /** As last time, with the share that stayed. */
  readonly stayLogLoss: number
  readonly tableLogLoss: number
  /** Log loss of what is shown ÷ that of the better baseline − 1. */
  readonly worseThanBetter: number
}

export type RatingBacktest = {
  readonly targets: readonly (RatingScore & { readonly target: number })[]
  readonly pooled: RatingScore | null
}

/** Every target is foretold by what was learnt from the targets before it. */
export function backtestRatings({ editions, judged }: BacktestQuestion): RatingBacktest {
  const pairs = ratingPairs(editions)
  const years = editions.map((_, target) => ({ target, lost: lose(pairs, target) }))
  const foretold = years.filter(({ lost }) => lost.length > 0)
  const together = foretold.filter(({ target }) => judged.includes(target)).flatMap(({ lost }) => lost)
  return {
    targets: foretold.map(({ target, lost }) => ({ target, ...scoreOf(lost) })),
    pooled: together.length === 0 ? null : scoreOf(together),
  }
}

type Lost = { readonly shown: number; readonly stay: number; readonly table: number }

function lose(pairs: readonly RatingPair[], year: number): readonly Lost[] {
  const model = learnRatings(pairs.filter(({ target }) => target < year))
  if (model === null) return []
  return pairs.filter(({ target }) => target === year).map((pair) => lossesOf(model, pair))
}

function lossesOf({ shown, stay, table }: RatingModel, { from, to }: RatingPair): Lost {
  return {
    shown: surprise(shown[from][to]),
    stay: surprise(stay[from][to]),
    table: surprise(table[from][to]),
  }
}

function scoreOf(lost: readonly Lost[]): RatingScore {
  const logLoss = mean(lost.map(({ shown }) => shown))
  const stayLogLoss = mean(lost.map(({ stay }) => stay))
  const tableLogLoss = mean(lost.map(({ table }) => table))
  const worseThanBetter = logLoss / Math.min(stayLogLoss, tableLogLoss) - 1
  return { n: lost.length, logLoss, stayLogLoss, tableLogLoss, worseThanBetter }
}
