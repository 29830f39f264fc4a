export { learnAnalogy } from './analogy/learn-analogy.ts'
export { forecastByAnalogy } from './analogy/forecast-by-analogy.ts'
export { backtest } from './register/backtest.ts'
export { burnOutlook } from './burn/burn-outlook.ts'
export { calibration } from './calibration/calibration.ts'
export { intervalCalibration } from './calibration/interval-calibration.ts'
export { wilson } from './calibration/wilson.ts'
export { explain } from './explain.ts'
export { milestoneOutlook } from './milestone/milestone-outlook.ts'
export { ratingOutlook } from './rating/rating-outlook.ts'
export { shippedClasses } from './reference/reference-class.ts'
export { uplift } from './reference/uplift.ts'
export { parametricEstimate } from './parametric/parametric-estimate.ts'
export { sumOfLines } from './estimate/sum-of-lines.ts'
export { threePoints } from './estimate/three-points.ts'
export { trackRecord } from './estimate/track-record.ts'
export { type EstimateLaw, estimateLaws, type ThreePoints } from './estimate/estimate-law.ts'
export { judgeSample } from './sample/judge-sample.ts'
export { sampleSize } from './sample/sample-size.ts'
export { slipOutlook } from './slip/slip-outlook.ts'
export { type MeasureDefinition, type MeasureName, measureTable, type Unit } from './measure-table.ts'
export type { AnalogyCase, KnownCase, Likeness, Names } from './analogy/analogy-case.ts'
export type { AnalogyInput, AnalogyModel } from './analogy/learn-analogy.ts'
export type {
  AnalogyForecast,
  AnalogyMeasure,
  AnalogyQuestion,
  Nearest,
} from './analogy/forecast-by-analogy.ts'
export type { Backtest, BacktestInput } from './register/backtest.ts'
export type { BurnInput, BurnMeasure } from './burn/burn-outlook.ts'
export type {
  Calibration,
  CalibrationInput,
  CalibrationMeasure,
  CurvePoint,
} from './calibration/calibration.ts'
export type { ActualInterval, IntervalInput, IntervalMeasure } from './calibration/interval-calibration.ts'
export type { Foretold } from './calibration/scores.ts'
export type { Interval } from './calibration/winkler.ts'
export type { MilestoneInput, MilestoneMeasure, MilestoneReport } from './milestone/milestone-outlook.ts'
export type {
  ParametricEstimate,
  ParametricInput,
  ParametricMeasure,
} from './parametric/parametric-estimate.ts'
export type { SizedCase } from './parametric/past-sizes.ts'
export type { SumInput, SumMeasure } from './estimate/sum-of-lines.ts'
export type { ThreePointInput, ThreePointMeasure } from './estimate/three-points.ts'
export type { JudgedEstimate, TrackInput, TrackMeasure } from './estimate/track-record.ts'
export type { Transitions, RatingModel } from './rating/learn-ratings.ts'
export type { RatingForecast, RatingInput, RatingMeasure, RatingResult } from './rating/rating-outlook.ts'
export type { RatingBacktest, RatingScore } from './rating/backtest-ratings.ts'
export type { ReferenceClass, ShippedClassId } from './reference/reference-class.ts'
export type { Uplift, UpliftInput, UpliftMeasure } from './reference/uplift.ts'
export type { Band, Edition, ProjectFacts } from './register/edition.ts'
export type { About, Answer, Assessment, Inputs } from './result.ts'
export type { SampleInput, SampleMeasure } from './sample/judge-sample.ts'
export type { SampleSizeInput, SampleSizeMeasure } from './sample/sample-size.ts'
export type { FeatureName } from './slip/features.ts'
export type { SlipModel } from './slip/learn-slip.ts'
export type { SlipForecast, SlipInput, SlipMeasure, SlipResult } from './slip/slip-outlook.ts'
export type { SlipBacktest, SlipScore, SlipTargetScore } from './slip/backtest-slip.ts'
export type { YearsRow } from './slip/years-table.ts'
