export {
  balanceOf,
  balancesOver,
  type Balance,
  balancesByDay,
  type DatedBalance,
  type HeldMove,
} from './balance.ts'
export {
  type ContingencyKnown,
  judgeContingency,
  type JudgedContingency,
  shownContingency,
} from './figures.ts'
export { explainContingency } from './explain-contingency.ts'
export { expectedOf } from './expected.ts'
