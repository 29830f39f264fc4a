export { accountFigures, verdictOf } from './figures.ts'
export {
  type AccountOfPlan,
  type MeasuredAccount,
  type MeasuredAccounts,
  measureAccounts,
} from './measure-accounts.ts'
export { nestedIn, outlineOf, type OutlineLine } from './outline.ts'
export { amountsHidden, pastOf, worstOf } from './past.ts'
export { type Explained, stateOf } from './state.ts'
