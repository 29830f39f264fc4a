export * from './access/index.ts'
export * from './action/index.ts'
export * from './attention/index.ts'
export * from './body/index.ts'
export * from './closure/index.ts'
export * from './contingency/index.ts'
export * from './control-account/index.ts'
export * from './data-health/index.ts'
export * from './decision/index.ts'
export * from './meeting/index.ts'
export * from './exception/index.ts'
export * from './governance/index.ts'
export * from './health-policy/index.ts'
export * from './home/index.ts'
export * from './project-events/index.ts'
export { computeStandings, type DayStanding, lookAround, standingOn, topReason } from './compute-standings.ts'
export {
  byWeight,
  compareStandings,
  isOtherwise,
  kindsOf,
  type Stood,
} from './dashboard/compare-standings.ts'
export { describeDifference, type Difference } from './describe-difference.ts'
export { explainStanding, type ImportDays } from './explain-standing.ts'
export {
  explainEarnedValue,
  isWithheld,
  type MeasuredAnswer,
  type MeasuredSchedule,
  type MeasuredValue,
  measureEarnedValue,
  shownEarnedValue,
  withoutAmounts,
  withoutMoney,
} from './schedule/earned-value/index.ts'
export * from './raid/index.ts'
export * from './risk/index.ts'
export { currentBaseline, type JudgedPart, judgedParts, judgeSchedule } from './schedule/judge-schedule.ts'
export { courseOf, milestoneSlips, type ToldVersion } from './schedule/milestone-slip.ts'
export { describeScheduleDate } from './schedule/schedule-date.ts'
export { type JudgedEvidence, judgeEvidence, type KnownSchedule } from './schedule/schedule-evidence.ts'
export { explainQuality, shownQuality } from './schedule/show-quality.ts'
export {
  editionsOn,
  healthInputOn,
  policyOn,
  standingDays,
  type StandingEdition,
  type StandingInput,
} from './standing-input.ts'
export * from './status/index.ts'
export * from './warning/index.ts'
export { type Circumstances, decideStatusDate, describeStatusDate } from './status-date.ts'
export { costOf, type ProjectSaid, toStandingInput } from './to-standing-input.ts'
export * from './success/index.ts'
export { explainScopeValue } from './scope/explain-scope-value.ts'
export { type MeasuredScope, measureScope } from './scope/measure-scope.ts'
export type { ScopeEvidence } from './scope/scope-evidence.ts'
export { shownScopeValue } from './scope/show-scope-value.ts'
