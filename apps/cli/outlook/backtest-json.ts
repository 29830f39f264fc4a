import type { Backtest, RatingScore, SlipScore } from '@portolan/outlook'
import type { Finding } from '@portolan/quantity'

/** The files in order of time, and which of them were judged. */
export type Backtested = {
  readonly files: readonly string[]
  readonly judged: readonly number[]
  readonly tested: Backtest
  readonly findings: readonly Finding[]
}

/** One object for all that was judged, pooled; each target, and the earlier ones that nobody asked for, inside. */
export function backtestJson({ files, judged, tested, findings }: Backtested): unknown {
  const { slip, rating } = tested
  const ratings = new Map(rating.targets.map((one) => [one.target, one]))
  const targets = slip.targets.map((one) => ({
    file: files[one.target],
    features: files[one.target - 1],
    isJudged: judged.includes(one.target),
    ...slipJson(one),
    rating: ratingJson(ratings.get(one.target) ?? null),
  }))
  const named = judged.map((at) => files[at])
  return {
    file: named.join(', '),
    target: 'finish more than 90 days later',
    ...(slip.pooled === null
      ? { n: 0 }
      : { ...slipJson(slip.pooled), skillInterval: slip.pooled.skillInterval.map(rounded) }),
    rating: ratingJson(rating.pooled),
    targets: targets.filter(({ isJudged }) => isJudged).map(({ isJudged: _, ...one }) => one),
    earlier: targets.filter(({ isJudged }) => !isJudged).map(({ isJudged: _, ...one }) => one),
    findings,
  }
}

function slipJson(score: SlipScore): Record<string, unknown> {
  const { yearsTable: table } = score
  return {
    n: score.n,
    rate: rounded(score.happened),
    baseRate: rounded(score.baseRate),
    baseBrier: rounded(score.baseBrier),
    brier: rounded(score.brier),
    auc: rounded(score.auc),
    skill: rounded(score.skill),
    topFifth: rounded(score.topFifth),
    yearsTable: { brier: rounded(table.brier), auc: rounded(table.auc), skill: rounded(table.skill) },
  }
}

function ratingJson(score: RatingScore | null): unknown {
  if (score === null) return null
  const better = score.stayLogLoss <= score.tableLogLoss ? 'as last time' : 'transition table'
  return {
    n: score.n,
    logLoss: rounded(score.logLoss),
    asLastTimeLogLoss: rounded(score.stayLogLoss),
    tableLogLoss: rounded(score.tableLogLoss),
    betterBaseline: better,
    worseThanBetter: rounded(score.worseThanBetter),
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4))
}
