export { computeStandings, type DayStanding, topReason } from './compute-standings.ts'
export { describeDifference, type Difference } from './describe-difference.ts'
export { explainStanding, type ImportDays } from './explain-standing.ts'
export {
  editionsOn,
  healthInputOn,
  standingDays,
  type StandingEdition,
  type StandingInput,
} from './standing-input.ts'
export { type Circumstances, decideStatusDate, describeStatusDate } from './status-date.ts'
export { costOf, type ProjectSaid, toStandingInput } from './to-standing-input.ts'
