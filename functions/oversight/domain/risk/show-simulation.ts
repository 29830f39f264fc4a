import type { Figure } from '@portolan/quantity'
import type { SimulateResult } from '@portolan/risk'
import { wallText } from '@portolan/schedule'
import type { FigureShown, MoneyFigure, RiskBasis, RiskSimulation } from '../../contract/index.ts'
import {
  activityFigures,
  driverFigures,
  driverMoney,
  moneyFigures,
  timeFigures,
} from '../../contract/index.ts'
import type { PlayedPlan } from './play-plan.ts'

type Names = ReadonlyMap<string, string>

/** What the units of the engine are told in. */
export type RiskUnits = Pick<RiskBasis, 'currency' | 'minutesPerDay'>

/** Moments as days, working time as working days, money in its currency; without a currency it is a gap. */
export function shownFigure(
  figure: Omit<Figure, 'asOf'> & { readonly asOf?: string },
  { currency, minutesPerDay }: RiskUnits,
): FigureShown {
  const { value, unit, rule } = figure
  const about = { rule, asOf: figure.asOf ?? '' }
  if (unit === 'moment')
    return { value: typeof value === 'string' ? value.slice(0, 10) : null, unit: 'day', ...about }
  if (typeof value !== 'number') return { value, unit, ...about }
  if (unit === 'minutes')
    return { value: Math.round((value / minutesPerDay) * 10) / 10, unit: 'days', ...about }
  if (unit !== 'money') return { value, unit, ...about }
  return { value: currency === null ? null : Math.round(value), unit: currency ?? '', ...about }
}

/** The answer as a screen or a program reads it. Without a cost the money of it is a gap, never 0. */
export function shownPlayed(
  { result, answered, calibrated, findings }: PlayedPlan,
  basis: RiskBasis,
  names: Names,
):
  | Pick<
      RiskSimulation,
      'played' | 'answered' | 'calibrated' | 'scatter' | 'activities' | 'drivers' | 'findings'
    >
  | undefined {
  if (result === null) return undefined
  return {
    played: sideOf(result, basis),
    answered: answered === null ? null : sideOf(answered, basis),
    calibrated: calibrated === undefined ? null : sideOf(calibrated, basis),
    scatter: result.scatter.map(({ finish, cost }) => ({ day: dayOf(finish), cost: Math.round(cost) })),
    activities: result.activities.map(({ id, measures }) => ({
      id,
      name: names.get(id) ?? id,
      figures: figuresOf(activityFigures, measures, basis),
    })),
    drivers: result.drivers.map(({ id, measures }) => ({
      id,
      name: names.get(id) ?? id,
      figures: figuresOf(driverFigures, measures, basis),
      money: figuresOf(driverMoney, measures, basis),
    })),
    findings: shownFindings(findings),
  }
}

export function shownFindings(findings: PlayedPlan['findings']): RiskSimulation['findings'] {
  return findings.map(({ detail, ...finding }) => ({
    ...finding,
    ...(detail === undefined ? {} : { detail: { ...detail } }),
  }))
}

function figuresOf<Name extends string>(
  names: readonly Name[],
  measures: Readonly<Record<Name, Figure>>,
  units: RiskUnits,
): Record<Name, FigureShown> {
  const shown = names.map((name) => [name, shownFigure(measures[name], units)])
  return Object.fromEntries(shown) as Record<Name, FigureShown>
}

function sideOf(result: SimulateResult, units: RiskUnits): RiskSimulation['played'] {
  const money = moneyFigures.map((name) => [
    name,
    shownFigure(withJoint(result, name, units.currency), units),
  ])
  return {
    figures: figuresOf(timeFigures, result.whole.measures, units),
    money: Object.fromEntries(money) as RiskSimulation['played']['money'],
    curve: result.curve.finish.map((finish, percent) => ({ share: percent / 100, day: dayOf(finish) })),
    costs: result.curve.cost.map((cost, percent) => ({ share: percent / 100, cost: Math.round(cost) })),
  }
}

/** What speaks of money says nothing where the project has no cost. */
function withJoint(result: SimulateResult, name: MoneyFigure, currency: string | null): Figure {
  const figure = result.whole.measures[name]
  const ofMoney = name === 'costConfidence' || name === 'jointConfidence'
  return ofMoney && currency === null ? { ...figure, value: null } : figure
}

function dayOf(minute: number): string {
  return (wallText(minute) ?? '').slice(0, 10)
}
