export { health } from './health.ts'
export { ruleTable } from './rule-table.ts'
export { explain } from './explain.ts'
export type {
  Baseline,
  Edition,
  HealthInput,
  ReportedRating,
  ScheduleEvidence,
  TriggerFact,
} from './input.ts'
export type { HealthPolicy, Limits, RatingMeaning, SchedulePolicy, SlipLimits } from './policy.ts'
export { defaultPolicy, defaultSchedulePolicy, policies, ratingMeanings, weightOf } from './policy.ts'
export type { Mark, TriggerPolicies, TriggerPolicy } from './triggers/trigger-policy.ts'
export { type Change, sensitivity, type Turn } from './sensitivity/sensitivity.ts'
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
  TriggerMeasure,
  TriggerRule,
  Unavailable,
  WarningRule,
} from './result.ts'
