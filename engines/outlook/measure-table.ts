import type { AnalogyMeasure } from './analogy/forecast-by-analogy.ts'
import type { BurnMeasure } from './burn/burn-outlook.ts'
import type { CalibrationMeasure } from './calibration/calibration.ts'
import type { IntervalMeasure } from './calibration/interval-calibration.ts'
import type { SumMeasure } from './estimate/sum-of-lines.ts'
import type { ThreePointMeasure } from './estimate/three-points.ts'
import type { TrackMeasure } from './estimate/track-record.ts'
import type { MilestoneMeasure } from './milestone/milestone-outlook.ts'
import type { ParametricMeasure } from './parametric/parametric-estimate.ts'
import type { RatingMeasure } from './rating/rating-outlook.ts'
import type { UpliftMeasure } from './reference/uplift.ts'
import type { SampleMeasure } from './sample/judge-sample.ts'
import type { SampleSizeMeasure } from './sample/sample-size.ts'
import type { SlipMeasure } from './slip/slip-outlook.ts'
import type { InputName } from './words.ts'

export type MeasureName =
  | UpliftMeasure
  | CalibrationMeasure
  | IntervalMeasure
  | AnalogyMeasure
  | BurnMeasure
  | MilestoneMeasure
  | SlipMeasure
  | RatingMeasure
  | SampleSizeMeasure
  | SampleMeasure
  | ParametricMeasure
  | ThreePointMeasure
  | SumMeasure
  | TrackMeasure

export type MeasureDefinition = {
  readonly unit: Unit
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  /** What it is made from; parts that an answer does not have are passed over. */
  readonly of: readonly (MeasureName | InputName)[]
}

export type Unit = 'share' | 'ratio' | 'score' | 'count' | 'periods' | 'days' | 'day' | 'answer' | 'stated'

const schedule = ['yearsLeft', 'shareElapsed', 'duration', 'roundFinish', 'lastSlip', 'age'] as const
const judged = ['forecasts', 'certainty'] as const
const draw = ['population', 'sample', 'found'] as const
const drawn = ['burned', 'remaining', 'futures'] as const
const line = ['factor', 'exponents', 'sizes'] as const
const points = ['low', 'likely', 'high'] as const
const like = ['certainty', 'level', 'pastCases'] as const

/** Unit, rule, formula and parts of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  uplift: define('share', 'uplift', 'smallest overrun that the share p of past projects did not exceed', [
    'certainty',
    'ratios',
  ]),
  blendedUplift: define('share', 'uplift', 'w × inside + (1 − w) × uplift', [
    'uplift',
    'insideUplift',
    'insideWeight',
  ]),
  upliftedEstimate: define('stated', 'uplift', 'estimate × (1 + blended uplift)', [
    'estimate',
    'blendedUplift',
  ]),
  shareOverHalf: define('share', 'uplift', 'past projects that overran by more than 50 % ÷ past projects', [
    'ratios',
  ]),
  tailMean: define('share', 'uplift', 'mean overrun of those that overran by more than 50 %', ['ratios']),
  tailIndex: define('ratio', 'uplift', '1 ÷ mean ln(x ÷ threshold) of the largest tenth', ['ratios']),
  classCases: define('count', 'uplift', 'number of past projects in the class', ['ratios']),
  forecasts: define('count', 'calibration', 'number of forecasts that could be judged', []),
  happenedRate: define('share', 'calibration', 'what came ÷ forecasts', ['forecasts']),
  brier: define('score', 'calibration', 'mean (p − o)²', ['forecasts']),
  reliability: define('score', 'calibration', 'Σ n (said − came)² ÷ N', ['forecasts', 'bins']),
  resolution: define('score', 'calibration', 'Σ n (came − rate)² ÷ N', ['happenedRate', 'bins']),
  uncertainty: define('score', 'calibration', 'rate × (1 − rate)', ['happenedRate']),
  brierSkill: define('share', 'calibration', '1 − Brier ÷ uncertainty', ['brier', 'uncertainty']),
  logLoss: define('score', 'calibration', 'mean −ln p of what came', ['forecasts']),
  auc: define('share', 'calibration', 'pairs in which what came was held likelier ÷ pairs', ['forecasts']),
  coverage: define('share', 'intervals', 'actuals within ÷ intervals', judged),
  coverageLow: define('share', 'intervals', 'lower end of the 95 % interval of the coverage', ['coverage']),
  coverageHigh: define('share', 'intervals', 'upper end of the 95 % interval of the coverage', ['coverage']),
  winkler: define('score', 'intervals', 'mean (width + 2 ÷ (1 − p) × what lies outside)', judged),
  bandWinkler: define('score', 'intervals', 'the same of one band for all', judged),
  winklerGain: define('share', 'intervals', '1 − Winkler ÷ Winkler of the band', ['winkler', 'bandWinkler']),
  medianWidth: define('answer', 'intervals', 'median of high − low', ['forecasts']),
  low: define('answer', 'analogy', 'weighted quantile (1 − level) ÷ 2 of like cases', like),
  typical: define('answer', 'analogy', 'weighted median of like cases', ['pastCases']),
  high: define('answer', 'analogy', 'weighted quantile (1 + level) ÷ 2 of like cases', like),
  bandLow: define('answer', 'analogy', 'quantile (1 − p) ÷ 2 of all past cases', ['certainty', 'pastCases']),
  bandHigh: define('answer', 'analogy', 'quantile (1 + p) ÷ 2 of all past cases', ['certainty', 'pastCases']),
  likeCases: define('count', 'analogy', '(Σ w)² ÷ Σ w²', ['pastCases']),
  burnRate: define('stated', 'burn', 'Σ burned ÷ periods', ['burned']),
  earlyPeriods: define('periods', 'burn', 'quantile 1 − p of the futures', [...drawn, 'certainty']),
  typicalPeriods: define('periods', 'burn', 'median of the futures', drawn),
  latePeriods: define('periods', 'burn', 'quantile p of the futures', [...drawn, 'certainty']),
  chanceInTime: define('share', 'burn', 'futures done by the deadline ÷ futures', [...drawn, 'deadline']),
  slipToDate: define('days', 'milestone', 'last finish told − first finish told', ['reports']),
  slipRate: define('ratio', 'milestone', 'slip ÷ days between the first and the last report', [
    'slipToDate',
    'reports',
  ]),
  slipsRunning: define('count', 'milestone', 'reports at the end that each told a later finish', ['reports']),
  trendFinish: define('day', 'milestone', 'last report + days left ÷ (1 − slip rate)', [
    'reports',
    'slipRate',
  ]),
  classFinish: define('day', 'milestone', 'last report + days left × quantile p of past ratios', [
    'reports',
    'ratios',
    'certainty',
  ]),
  slipProbability: define('share', 'slip', '1 ÷ (1 + e^−(intercept + Σ slope × feature + shift))', [
    ...schedule,
    'slipDays',
    'pastCases',
  ]),
  baseRate: define('share', 'slip', 'share that slipped in the last three years', ['slipDays']),
  yearsLeftRate: define('share', 'slip', 'share that slipped of past projects with as many years left', [
    'yearsLeft',
    'yearsLeftCases',
  ]),
  yearsLeftCases: define('count', 'slip', 'past projects with as many years left', ['yearsLeft']),
  pastCases: define('count', 'slip', 'past cases learnt from', []),
  worstProbability: define('share', 'ratings', '¼ stay rate + ¾ transition table', [
    'stayRate',
    'ratingCases',
  ]),
  middleProbability: define('share', 'ratings', '¼ stay rate + ¾ transition table', [
    'stayRate',
    'ratingCases',
  ]),
  bestProbability: define('share', 'ratings', '¼ stay rate + ¾ transition table', [
    'stayRate',
    'ratingCases',
  ]),
  stayRate: define('share', 'ratings', '(ratings that stayed + 1) ÷ (pairs + 2)', ['pastCases']),
  newWorstRate: define('share', 'ratings', 'share not at the worst that came to it', ['pastCases']),
  ratingCases: define('count', 'ratings', 'past ratings like the one now', ['pastCases']),
  tolerableCount: define('count', 'sample-size', 'population × tolerable share, rounded up', [
    'population',
    'tolerableRate',
  ]),
  sampleSize: define('count', 'sample-size', 'smallest n with P(found ≤ c) ≤ 1 − p', [
    'tolerableCount',
    'certainty',
    'mayFind',
  ]),
  missChance: define('share', 'sample-size', 'P(found ≤ c)', ['tolerableCount', 'sampleSize', 'mayFind']),
  conformity: define('share', 'sample-judged', '1 − found ÷ sample', draw),
  mostDeviating: define('count', 'sample-judged', 'largest K with P(found or fewer) > 1 − p', [
    ...draw,
    'certainty',
  ]),
  mostDeviatingRate: define('share', 'sample-judged', 'most that can deviate ÷ population', [
    'mostDeviating',
    'population',
  ]),
  confidence: define('share', 'sample-judged', '1 − P(found or fewer), were as many to deviate', [
    ...draw,
    'tolerableRate',
  ]),
  parametricLow: define('stated', 'parametric', 'typical ÷ e^miss, the miss at rank ⌈(n + 1) p⌉', [
    'parametricTypical',
    'certainty',
    'sizedCases',
  ]),
  parametricTypical: define('stated', 'parametric', 'factor × Π size ^ exponent', line),
  parametricHigh: define('stated', 'parametric', 'typical × e^miss, the miss at rank ⌈(n + 1) p⌉', [
    'parametricTypical',
    'certainty',
    'sizedCases',
  ]),
  sizedCases: define('count', 'parametric', 'finished cases with effort and sizes', []),
  medianMiss: define('share', 'parametric', 'median |line without the case ÷ effort − 1|', ['sizedCases']),
  lineSkill: define('share', 'parametric', '1 − Σ miss² ÷ Σ miss² of the mean, each without the case', [
    'sizedCases',
  ]),
  expected: define('stated', 'three-points', 'by the stated law, of low, likely and high', points),
  deviation: define('stated', 'three-points', 'by the stated law, of low, likely and high', points),
  sumExpected: define('stated', 'sum', 'Σ expected of the lines', ['lines']),
  sumIndependent: define('stated', 'sum', '√Σσ²', ['lines']),
  sumCorrelated: define('stated', 'sum', 'Σσ', ['lines']),
  sumDeviation: define('stated', 'sum', '√(Σσ² + 2ρ Σ σᵢσⱼ)', [
    'sumIndependent',
    'sumCorrelated',
    'correlation',
  ]),
  sumLow: define('stated', 'sum', 'expected − 1.28 × deviation, 0 at least', ['sumExpected', 'sumDeviation']),
  sumHigh: define('stated', 'sum', 'expected + 1.28 × deviation', ['sumExpected', 'sumDeviation']),
  judgedEstimates: define('count', 'track-record', 'estimates of what is over by now', []),
  insideShare: define('share', 'track-record', 'actuals within low and high ÷ estimates', [
    'judgedEstimates',
  ]),
  insideLow: define('share', 'track-record', 'lower end of its 95 % interval (Wilson)', ['insideShare']),
  insideHigh: define('share', 'track-record', 'upper end of its 95 % interval (Wilson)', ['insideShare']),
  medianRatio: define('ratio', 'track-record', 'median of actual ÷ most likely', ['judgedEstimates']),
  overShare: define('share', 'track-record', 'actuals above high ÷ estimates', ['judgedEstimates']),
}

function define(unit: Unit, rule: string, formula: string, of: MeasureDefinition['of']): MeasureDefinition {
  return { unit, rule, formula, of }
}
