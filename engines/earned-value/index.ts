export { compute } from './compute.ts'
export { earnedValue } from './earned-value.ts'
export { explain } from './explain.ts'
export { scheduleAdherence } from './schedule-adherence.ts'
export { earn } from './earning/earn.ts'
export { earnByAcceptedScope } from './earning/accepted-scope.ts'
export { spreadBudget } from './budget/spread-budget.ts'
export { rollUp } from './budget/roll-up.ts'
export { apportion } from './budget/apportion.ts'
export { measureTable } from './measure-table.ts'
export { defaultGapLimit, defaultWeights } from './input.ts'
export type { ComputeInput, EarnedValueInput, EarnedValueOptions, PeriodPerformance } from './input.ts'
export type { MeasureDefinition } from './measure-table.ts'
export type {
  ComputeAnswer,
  EarnedValueAnswer,
  EarnedValueResult,
  InputName,
  MeasureName,
  Realism,
} from './result.ts'
export type { AdherenceActivity, AdherenceInput, AdherenceResult } from './schedule-adherence.ts'
export type { EarnedActivity, EarningActivity, EarnResult } from './earning/earn.ts'
export type { Technique, WeightedMilestone } from './earning/technique.ts'
export type {
  AcceptedScopeInput,
  AcceptedScopeResult,
  ScopeChange,
  ScopeItem,
} from './earning/accepted-scope.ts'
export type {
  BudgetedActivity,
  Period,
  SpreadActivity,
  SpreadInput,
  SpreadResult,
} from './budget/spread-budget.ts'
export type { Amounts, Element, RolledUp } from './budget/roll-up.ts'
export type { MinorUnits } from './budget/apportion.ts'
