export { computeStandings, type DayStanding, topReason } from './compute-standings.ts'
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
export { currentBaseline, type JudgedPart, judgedParts, judgeSchedule } from './schedule/judge-schedule.ts'
export { describeScheduleDate } from './schedule/schedule-date.ts'
export { type KnownSchedule, scheduleEvidence } from './schedule/schedule-evidence.ts'
export { explainQuality, shownQuality } from './schedule/show-quality.ts'
export {
  editionsOn,
  healthInputOn,
  standingDays,
  type StandingEdition,
  type StandingInput,
} from './standing-input.ts'
export { type Circumstances, decideStatusDate, describeStatusDate } from './status-date.ts'
export { costOf, type ProjectSaid, toStandingInput } from './to-standing-input.ts'
