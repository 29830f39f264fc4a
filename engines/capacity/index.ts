export { compute, type ComputeAnswer } from './compute.ts'
export { explain, type Explained } from './explain.ts'
export { netCapacity, type NetCapacity, type NetMeasure } from './net/net-capacity.ts'
export { load, type Load, type LoadMeasure, type PoolLoad } from './load/load.ts'
export { type PlacedDemand, shortage, type Shortage, type ShortMeasure } from './fit/shortage.ts'
export {
  type Candidate,
  type CandidateFit,
  fit,
  type FitMeasure,
  type Fitting,
  type RequiredAbility,
} from './staffing/fit.ts'
export {
  type Coverage,
  coverage,
  type CoverageInput,
  type CoverageMeasure,
  type CoverageNeed,
} from './staffing/coverage.ts'
export {
  type Booking,
  type TargetOf,
  type Utilisation,
  utilisation,
  type UtilisationInput,
  type UtilisationMeasure,
  type UtilisationTarget,
  type WorkedTime,
} from './utilisation/utilisation.ts'
export { type MeasureDefinition, type MeasureName, measureTable } from './measure-table.ts'
export type { Overload, OverloadSpan } from './fit/overloads.ts'
export type { Answer, Entry, Inputs, InputValue, Named, Sheet } from './result.ts'
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
