import { type MeasureName, measureTable } from '@portolan/earned-value'
import type { Day } from '@portolan/quantity'
import {
  type FigureShown,
  scopeAmounts,
  type ScopeFigure,
  scopeFigures,
  scopeMeasures,
  type ScopeMoneyFigure,
  type ScopeValue,
} from '../../contract/index.ts'
import { burnUp } from './burn-up.ts'
import type { MeasuredScope } from './measure-scope.ts'
import type { ScopeMoney } from './scope-money.ts'

/** What was measured as a screen or a program reads it: every number with its unit, its rule and its day. */
export function shownScopeValue(of: MeasuredScope): ScopeValue {
  const { counts, velocity, plan, money } = of
  return {
    unit: counts.unit,
    figures: Object.fromEntries(
      scopeFigures.map((name) => [name, scopeFigure(of, name)]),
    ) as ScopeValue['figures'],
    velocity:
      velocity === undefined
        ? null
        : { per: velocity.per, counted: velocity.sizes.length, days: velocity.days },
    plan: plan ?? null,
    money:
      money === undefined
        ? null
        : {
            currency: money.currency,
            budgetFrom: money.budgetFrom,
            costAsOf: money.costAsOf,
            figures: Object.fromEntries(
              [...scopeAmounts, ...scopeMeasures].map((name) => [
                name,
                moneyFigure(money, name, of.evidence.asOf),
              ]),
            ) as NonNullable<ScopeValue['money']>['figures'],
          },
    burnUp: [...burnUp(of)],
    sprints: of.sprints.map((sprint) => ({ ...sprint })),
  }
}

/** Unit of each figure; `size` is the unit of the scope. */
export const figureUnits: Readonly<Record<ScopeFigure, string>> = {
  scope: 'size',
  accepted: 'size',
  remaining: 'size',
  completeShare: 'share',
  plannedShare: 'share',
  planned: 'size',
  unestimated: 'count',
  scopeAtStart: 'size',
  growth: 'share',
  velocity: 'size',
  velocityLowest: 'size',
  velocityHighest: 'size',
  finishLikely: 'day',
  finishBest: 'day',
  finishWorst: 'day',
  plannedFinish: 'day',
}

export function unitOfFigure({ counts }: MeasuredScope, name: ScopeFigure): string {
  return figureUnits[name] === 'size' ? counts.unit : figureUnits[name]
}

function scopeFigure(of: MeasuredScope, name: ScopeFigure): FigureShown {
  return {
    value: of.values[name],
    unit: unitOfFigure(of, name),
    rule: `accepted-scope/${name}`,
    asOf: of.evidence.asOf,
  }
}

function moneyFigure({ result, currency }: ScopeMoney, name: ScopeMoneyFigure, asOf: Day): FigureShown {
  if (!isMeasure(name))
    return { value: result.inputs[name], unit: currency, rule: 'earned-value/inputs', asOf }
  const { value, unit, rule } = result.measures[name]
  const money = unit === 'money'
  return {
    value: money && typeof value === 'number' ? Math.round(value) : value,
    unit: money ? currency : unit,
    rule,
    asOf,
  }
}

export function isMeasure(name: ScopeMoneyFigure): name is ScopeMoneyFigure & MeasureName {
  return Object.hasOwn(measureTable, name)
}
