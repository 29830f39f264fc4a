export { compute } from './compute.ts'
export { explain } from './explain.ts'
export { value } from './value/value.ts'
export { breakEven } from './value/break-even.ts'
export { riskAdjustedValue } from './risk/risk-adjusted-value.ts'
export { expectedCommercialValue } from './risk/expected-commercial-value.ts'
export { costOfDelay } from './delay/cost-of-delay.ts'
export { costOfWaiting } from './delay/cost-of-waiting.ts'
export { forwardValue } from './delay/forward-value.ts'
export { agreementCash } from './agreement/agreement-cash.ts'
export { cashCurve } from './agreement/cash-curve.ts'
export { contractPosition } from './revenue/contract-position.ts'
export { convertLines } from './currency/convert-lines.ts'
export { type MeasureDefinition, type MeasureName, measureTable } from './measure-table.ts'
export type { ComputeAnswer } from './compute.ts'
export type { About, Answer, Assessment, Inputs } from './result.ts'
export type { Conventions, Prices, RateKind, StatedConventions, Timing } from './conventions/conventions.ts'
export type { FlowsInput, ValueResult } from './value/value.ts'
export type { ValueMeasure } from './value/measure-flows.ts'
export type { BreakEvenInput, BreakEvenMeasure } from './value/break-even.ts'
export type {
  RiskAdjustedInput,
  RiskAdjustedMeasure,
  RiskAdjustedResult,
  Stage,
} from './risk/risk-adjusted-value.ts'
export type { CommercialInput, CommercialMeasure } from './risk/expected-commercial-value.ts'
export type { DelayInput, DelayMeasure } from './delay/cost-of-delay.ts'
export type {
  DecisionOption,
  WaitingInput,
  WaitingMeasure,
  WaitingResult,
  WaitingStep,
} from './delay/cost-of-waiting.ts'
export type { ForwardInput, ForwardMeasure } from './delay/forward-value.ts'
export type {
  Agreement,
  Basis,
  Invoice,
  Milestone,
  MinorUnits,
  Outcome,
  PaymentTerms,
  Receipt,
  Retention,
  Work,
  WorkBilling,
} from './agreement/agreement.ts'
export type { AgreementCash } from './agreement/agreement-cash.ts'
export type { CashCurve, CashLine, Period, PeriodCash } from './agreement/cash-curve.ts'
export type { PositionInput, PositionMeasure, PositionResult } from './revenue/contract-position.ts'
export type { Method, Obligation, RecognisedObligation } from './revenue/obligation.ts'
export type { ConvertedLines, ConvertInput, CurrencyLine } from './currency/convert-lines.ts'
export type { DatedRate } from './currency/dated-rates.ts'
