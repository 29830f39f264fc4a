export { select } from './select.ts'
export type {
  Band,
  Candidate,
  Dependency,
  Fund,
  Portfolio,
  Role,
  Spend,
  Start,
  Stop,
  Work,
} from './portfolio.ts'
export type { Action, Answer, Choice, Done, Means, Proof, Selection, Status } from './result.ts'
export type {
  LinearModel,
  LinearProgram,
  LinearSolver,
  LinearStatus,
  Relaxed,
  Whole,
  WholeOptions,
} from './linear-program.ts'
export type { Limit } from './program/program.ts'
export { type OpenSelection, openSelection, pricesOf, whyNot } from './answers/open-selection.ts'
export type { WhyNot, WhyNotAnswer } from './answers/why-not.ts'
export type { Binding } from './answers/bindings.ts'
export type { Prices, Rule, RulePrice } from './answers/prices.ts'
export type { Margin } from './program/margins.ts'
export { explain } from './explanation/explain.ts'
export type { Explained } from './explanation/sheet.ts'
export { type MeasureDefinition, type MeasureName, measureTable } from './explanation/measure-table.ts'
export { leastRelaxation, type Loosened, type Relaxation } from './answers/least-relaxation.ts'
export { robustnessOf, type Robustness, type Sureness } from './answers/robustness.ts'
export { frontierOf, type Frontier, type FrontierPoint } from './answers/frontier.ts'
export { type LimitChange, openWhatIf, type WhatIf } from './answers/what-if.ts'
export type { Range } from './answers/range.ts'
export { lowerSpend, raiseValue } from './answers/change-portfolio.ts'
export { verify, type Breach } from './verify.ts'
