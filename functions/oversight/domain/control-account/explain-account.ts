import { type Explanation, told, type Told } from '@portolan/quantity'
import { explainEarnedValue } from '../schedule/earned-value/index.ts'
import { sourceIs } from '../sources.ts'
import type { MeasuredAccount } from './measure-accounts.ts'

/** A figure of an account, down to what the plan tells; the estimate that it is held against is that of who answers for it. */
export function explainAccountFigure(
  { value }: MeasuredAccount,
  figure: string,
  schedule: Told,
): Explanation | undefined {
  const explanation = explainEarnedValue(value, figure, schedule)
  return explanation && withOwnEstimate(explanation)
}

const own = told('oversight:source.own-estimate')`the newest explanation of the account`
const formula = told(
  'oversight:formula.own-estimate',
)`what whoever answers for the account expects it to cost`

function withOwnEstimate(node: Explanation): Explanation {
  const from = node.from.map(withOwnEstimate)
  if (node.measure !== 'managerEac') return { ...node, from }
  return {
    ...node,
    name: 'Own estimate',
    formula: formula.sentence,
    formulaWording: formula.wording,
    ...sourceIs(own),
    from,
  }
}
