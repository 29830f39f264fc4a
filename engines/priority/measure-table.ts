import type { CutOffItemMeasure, CutOffMeasure } from './scoring/cut-off.ts'
import type { ScoreMeasure } from './scoring/weighted-scores.ts'
import type { SequenceItemMeasure, SequenceMeasure } from './delay/delay-sequence.ts'
import type { ShortestJobMeasure } from './delay/shortest-jobs.ts'
import type { CompareItemMeasure, CompareMeasure } from './ranking/compare-ranks.ts'
import type { MoveMeasure } from './ranking/price-of-move.ts'
import type { RangeMeasure, StabilityItemMeasure, StabilityMeasure } from './stability/rank-stability.ts'
import type { PairMeasure } from './weights/pairwise-weights.ts'
import type { InputName } from './words.ts'

export type MeasureName =
  | 'weight'
  | PairMeasure
  | ScoreMeasure
  | CutOffMeasure
  | CutOffItemMeasure
  | ShortestJobMeasure
  | SequenceMeasure
  | SequenceItemMeasure
  | StabilityMeasure
  | StabilityItemMeasure
  | RangeMeasure
  | CompareMeasure
  | CompareItemMeasure
  | MoveMeasure

export type MeasureDefinition = {
  readonly unit: Unit
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  /** What it is made from; parts that an answer does not have are passed over. */
  readonly of: readonly (MeasureName | InputName)[]
}

type Unit = 'money' | 'share' | 'ratio' | 'score' | 'rank' | 'count' | 'periods'

/** Unit, rule, formula and parts of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  weight: define('weights', 'principal eigenvector of the judgements, adding up to 1', 'share', [
    'judgements',
  ]),
  lambdaMax: define('consistency', 'λ, the principal eigenvalue of the judgements', 'ratio', ['judgements']),
  consistencyIndex: define('consistency', '(λ − n) ÷ (n − 1)', 'ratio', ['lambdaMax']),
  consistencyRatio: define('consistency', 'CI ÷ RI of n', 'ratio', ['consistencyIndex']),
  judgedShare: define('weights', 'pairs judged ÷ pairs', 'share', ['judgements']),
  score: define('scores', 'Σ w × u', 'score', ['values', 'weights']),
  scoreLow: define('scores', 'Σ w × u, with u = 0 where nothing is said', 'score', ['values', 'weights']),
  scoreHigh: define('scores', 'Σ w × u, with u = 1 where nothing is said', 'score', ['values', 'weights']),
  scoreSpread: define('scores', 'standard deviation of the scores by assessor', 'score', ['scores']),
  scoreRank: define('scores', '1 + items with a higher score', 'rank', ['score']),
  scorePerCost: define('cut-off', 'score ÷ cost', 'ratio', ['score', 'cost']),
  rankByScore: define('cut-off', '1 + items with a higher score', 'rank', ['score']),
  rankByCost: define('cut-off', '1 + items with a higher score ÷ cost', 'rank', ['scorePerCost']),
  fundedByScore: define('cut-off', 'Σ score of what is funded by score', 'score', ['budget']),
  fundedByCost: define('cut-off', 'Σ score of what is funded by score ÷ cost', 'score', ['budget']),
  fundedAtMost: define('cut-off', 'Σ score by score ÷ cost, the last one in part', 'score', ['budget']),
  leftByScore: define('cut-off', 'budget − Σ cost of what is funded by score', 'money', ['budget']),
  leftByCost: define('cut-off', 'budget − Σ cost of what is funded by score ÷ cost', 'money', ['budget']),
  relativeCostOfDelay: define('wsjf', 'value + time criticality + risk reduction', 'score', [
    'userValue',
    'timeCriticality',
    'riskReduction',
  ]),
  wsjf: define('wsjf', 'relative cost of delay ÷ job size', 'ratio', ['relativeCostOfDelay', 'size']),
  wsjfRank: define('wsjf', '1 + items with a higher WSJF', 'rank', ['wsjf']),
  delayCostByTime: define('sequence', 'cost of delay of a period ÷ duration', 'ratio', [
    'delayCostPerPeriod',
    'duration',
  ]),
  sequenceRank: define('sequence', 'place by CD3, the first at equal', 'rank', ['delayCostByTime']),
  finishesAfter: define('sequence', 'Σ duration up to and with it', 'periods', ['duration']),
  delayCost: define('sequence', 'cost of delay of a period × finish', 'money', [
    'delayCostPerPeriod',
    'finishesAfter',
  ]),
  delayCostCheapest: define('sequence', 'Σ cost of delay of a period × finish, by CD3', 'money', []),
  delayCostGiven: define('sequence', 'Σ cost of delay of a period × finish, as it is', 'money', ['order']),
  delayCostSaved: define('sequence', 'as it is − by CD3', 'money', ['delayCostGiven', 'delayCostCheapest']),
  topShare: define('stability', 'samples among the first ÷ samples', 'share', [
    'top',
    'iterations',
    'values',
  ]),
  meanRank: define('stability', 'Σ rank ÷ samples', 'rank', ['iterations', 'values']),
  highestRank: define('stability', 'smallest rank of the samples', 'rank', ['iterations', 'values']),
  lowestRank: define('stability', 'largest rank of the samples', 'rank', ['iterations', 'values']),
  firstStays: define('stability', 'samples in which the first is first ÷ samples', 'share', [
    'weights',
    'share',
    'iterations',
  ]),
  topStays: define('stability', 'mean share of the first that are among the first', 'share', [
    'weights',
    'share',
    'top',
    'iterations',
  ]),
  weightFrom: define('weight-range', 'smallest weight at which no item overtakes the first', 'share', [
    'weight',
  ]),
  weightTo: define('weight-range', 'largest weight at which no item overtakes the first', 'share', [
    'weight',
  ]),
  rankBefore: define('periods', 'as stated', 'rank', []),
  rankAfter: define('periods', 'as stated', 'rank', []),
  rankChange: define('periods', 'rank before − rank after', 'rank', ['rankBefore', 'rankAfter']),
  kendallTau: define('periods', '(C − D) ÷ √((C + D + tied after) × (C + D + tied before))', 'ratio', [
    'concordantPairs',
    'discordantPairs',
  ]),
  concordantPairs: define('periods', 'C, pairs that stand in the same order twice', 'count', []),
  discordantPairs: define('periods', 'D, pairs that have changed their order', 'count', []),
  topKept: define('periods', 'first before and after ÷ first after', 'share', ['top']),
  delayCostBefore: define('move', 'Σ cost of delay of a period × finish, before', 'money', ['order']),
  delayCostAfter: define('move', 'Σ cost of delay of a period × finish, after', 'money', ['order', 'to']),
  priceInMoney: define('move', 'after − before', 'money', ['delayCostBefore', 'delayCostAfter']),
  fundedBefore: define('move', 'Σ score of what is funded, before', 'score', ['order', 'budget']),
  fundedAfter: define('move', 'Σ score of what is funded, after', 'score', ['order', 'to', 'budget']),
  priceInScore: define('move', 'before − after', 'score', ['fundedBefore', 'fundedAfter']),
}

function define(rule: string, formula: string, unit: Unit, of: MeasureDefinition['of']): MeasureDefinition {
  return { unit, rule, formula, of }
}
