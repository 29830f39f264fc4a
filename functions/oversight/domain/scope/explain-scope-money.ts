import { explain } from '@portolan/earned-value'
import { asDay, type Explanation, told, type Told } from '@portolan/quantity'
import { scopeAmounts, type ScopeFigure, type ScopeMoneyFigure } from '../../contract/index.ts'
import { ofBaseline, ofRecord, sourceIs } from '../sources.ts'
import type { MeasuredScope } from './measure-scope.ts'
import type { ScopeMoney } from './scope-money.ts'
import { isMeasure } from './show-scope-value.ts'

type ExplainFigure = (of: MeasuredScope, figure: ScopeFigure) => Explanation
type Here = { readonly of: MeasuredScope; readonly money: ScopeMoney; readonly figure: ExplainFigure }

/** Walks an amount or a measure of agile work to the budget, the reports and the list. Undefined without a budget. */
export function explainScopeMoney(
  of: MeasuredScope,
  name: ScopeMoneyFigure,
  figure: ExplainFigure,
): Explanation | undefined {
  if (of.money === undefined) return undefined
  const here = { of, money: of.money, figure }
  if (!isMeasure(name)) return amounts[name](here)
  const explained = explain(of.money.result, name)
  return explained && translated(explained, here)
}

/** What the engine got as a bare amount has an origin here. */
function translated(node: Explanation, here: Here): Explanation {
  const amount = scopeAmounts.find((name) => name === node.measure)
  if (amount !== undefined) return amounts[amount](here)
  const inMoney = node.unit === 'money'
  return {
    ...node,
    value: inMoney && typeof node.value === 'number' ? Math.round(node.value) : node.value,
    unit: inMoney ? here.money.currency : node.unit,
    from: node.from.map((part) => translated(part, here)),
  }
}

const amounts: Readonly<Record<(typeof scopeAmounts)[number], (here: Here) => Explanation>> = {
  budgetAtCompletion: (here) => ({
    ...amountOf(here, 'budgetAtCompletion'),
    measure: 'budgetAtCompletion',
    name: 'Budget (BAC)',
    formula: 'cost of the newest baseline, else of the project',
    ...sourceIs(
      here.money.budgetFrom === 'baseline' ? ofBaseline(here.of.evidence.baseline?.number) : ofRecord,
    ),
    from: [],
  }),
  plannedValue: (here) => ({
    ...amountOf(here, 'plannedValue'),
    measure: 'plannedValue',
    name: 'Planned value (PV)',
    formula: 'BAC × share of the plan that is over',
    from: [amounts.budgetAtCompletion(here), here.figure(here.of, 'plannedShare')],
  }),
  earnedValue: (here) => ({
    ...amountOf(here, 'earnedValue'),
    measure: 'earnedValue',
    name: 'Earned value (EV)',
    formula: 'BAC × accepted ÷ scope',
    from: [amounts.budgetAtCompletion(here), here.figure(here.of, 'completeShare')],
  }),
  actualCost: (here) => ({
    ...amountOf(here, 'actualCost'),
    measure: 'actualCost',
    name: 'Actual cost (AC)',
    formula: 'what was spent, as the newest report up to the day of the list tells',
    ...sourceIs(reportOf(here.money.costAsOf)),
    from: [],
  }),
}

function reportOf(asOf: ScopeMoney['costAsOf']): Told {
  return asOf === null
    ? told('oversight:source.no-report')`no report`
    : told('oversight:source.report')`report as of ${{ day: asDay(asOf) }}`
}

function amountOf(
  { of, money }: Here,
  name: (typeof scopeAmounts)[number],
): Pick<Explanation, 'value' | 'unit' | 'rule' | 'asOf'> {
  return {
    value: money.result.inputs[name],
    unit: money.currency,
    rule: 'accepted-scope/money',
    asOf: of.evidence.asOf,
  }
}
