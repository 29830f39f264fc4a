export { health, ruleTable } from './health.ts'
export { explain } from './explain.ts'
export type { Baseline, Edition, HealthInput, ReportedRating } from './input.ts'
export type { HealthPolicy, Limits, RatingMeaning, SlipLimits } from './policy.ts'
export { defaultPolicy, ratingMeanings } from './policy.ts'
export type { MeasureDefinition } from './measure-table.ts'
export { measureTable } from './measure-table.ts'
export type {
  Evidence,
  HealthAnswer,
  HealthResult,
  MeasureName,
  Missing,
  Parameters,
  Reason,
  RuleId,
  Status,
  Sure,
} from './result.ts'
