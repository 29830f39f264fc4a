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
export type { Action, Answer, Choice, Done, Means, Selection, Status } from './result.ts'
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
export { type Binding, whyNot, type WhyNot, type WhyNotAnswer } from './answers/why-not.ts'
export { type Margin, type Prices, pricesOf, type Rule, type RulePrice } from './answers/prices.ts'
export { leastRelaxation, type Loosened, type Relaxation } from './answers/least-relaxation.ts'
export { robustnessOf, type Robustness, type Sureness } from './answers/robustness.ts'
export { frontierOf, type Frontier, type FrontierPoint } from './answers/frontier.ts'
export { type LimitChange, openWhatIf, type WhatIf } from './answers/what-if.ts'
export type { Range } from './answers/range.ts'
export { lowerSpend, raiseValue } from './answers/change-portfolio.ts'
export { verify, type Breach } from './verify.ts'
