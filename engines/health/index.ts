export { health, ruleTable } from './health.ts'
export { explain } from './explain.ts'
export type { Baseline, Edition, HealthInput, ReportedRating, ScheduleEvidence } from './input.ts'
export type { HealthPolicy, Limits, RatingMeaning, SchedulePolicy, SlipLimits } from './policy.ts'
export { defaultPolicy, defaultSchedulePolicy, ratingMeanings } from './policy.ts'
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
  ScheduleMeasure,
  Status,
  Sure,
} from './result.ts'
