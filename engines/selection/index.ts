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
