export { compute, type ComputeAnswer } from './compute.ts'
export { explain } from './explain.ts'
export { netCapacity, type NetCapacity } from './net/net-capacity.ts'
export { load, type Load, type PoolLoad } from './load/load.ts'
export { type PlacedDemand, shortage, type Shortage } from './fit/shortage.ts'
export { type Candidate, type CandidateFit, fit, type Fitting, type RequiredAbility } from './staffing/fit.ts'
export { type Coverage, coverage, type CoverageNeed } from './staffing/coverage.ts'
export {
  type Booking,
  type Utilisation,
  utilisation,
  type UtilisationInput,
  type WorkedTime,
} from './utilisation/utilisation.ts'
export type { Overload, OverloadSpan } from './fit/overloads.ts'
export type { Answer } from './finding.ts'
export type {
  Absence,
  CapacityCalendar,
  CapacityInput,
  Demand,
  Need,
  Period,
  Person,
  Reserve,
  WorkMinutes,
} from './input.ts'
