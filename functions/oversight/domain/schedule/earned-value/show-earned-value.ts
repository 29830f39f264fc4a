import { measureTable } from '@portolan/earned-value'
import { type Day } from '@portolan/quantity'
import {
  type CurvePoint,
  type EarnedAmounts,
  type EarnedValueInputName,
  earnedValueInputs,
  earnedValueNames,
  type EarnedValueShown,
  type FigureShown,
  type PackageShown,
  statisticalEstimates,
} from '../../../contract/index.ts'
import type { MeasuredSchedule, MeasuredValue } from './measure-earned-value.ts'
import { fewestPeople, peopleOn, type WorkPackage, workPackages } from './packages.ts'

/** What was measured as a screen or a program reads it: every number with its unit, its rule and its day. */
export function shownEarnedValue(of: MeasuredSchedule, value: MeasuredValue): EarnedValueShown {
  const { basis, grid, result } = value
  const figure = figureOf(value)
  const estimates = statisticalEstimates.flatMap((name) => {
    const estimate = result.measures[name].value
    return typeof estimate === 'number' ? [Math.round(estimate)] : []
  })
  return {
    part: of.part.name,
    unit: basis.unit,
    withheld: isWithheld(of, value),
    budgetFrom: basis.budget,
    datesFrom: basis.dates,
    period: grid.kind,
    inputs: Object.fromEntries(
      earnedValueInputs.map((name) => [name, figure(result.inputs[name], inputUnits[name], 'inputs')]),
    ),
    measures: Object.fromEntries(
      earnedValueNames.map((name) => {
        const { unit, rule } = measureTable[name]
        return [name, figure(result.measures[name].value, unit, rule.slice(rule.indexOf('/') + 1))]
      }),
    ),
    finish: {
      baseline: dayFigure(value, value.finish.baseline, 'inputs'),
      scheduled: dayFigure(value, value.finish.scheduled, 'inputs'),
      forecast: dayFigure(value, value.finish.forecast, 'earned-schedule'),
    },
    range:
      estimates.length === 0 ? null : { lowest: Math.min(...estimates), highest: Math.max(...estimates) },
    realism: realismOf(value),
    curve: value.curve.map((point): CurvePoint => ({ ...point })),
    packages: workPackages(of, value).map(packageShown),
  }
}

/** Whether even the total would tell what one or two people cost. */
export function isWithheld(of: MeasuredSchedule, { basis, lines }: MeasuredValue): boolean {
  return basis.unit !== 'minutes' && peopleOn(of.schedule, lines) < fewestPeople
}

/** The same without any amount of money: ratios, times and days remain. */
export function withoutMoney(shown: EarnedValueShown): EarnedValueShown {
  const bare = (figure: FigureShown | undefined): FigureShown | undefined =>
    figure?.unit === shown.unit ? { ...figure, value: null } : figure
  const all = <T extends Readonly<Partial<Record<string, FigureShown>>>>(figures: T): T =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, bare(figure)])) as T
  return {
    ...shown,
    inputs: all(shown.inputs),
    measures: all(shown.measures),
    range: null,
    curve: [],
  }
}

/** The unit that a unit of the engine means here: its money is a currency or minutes, its periods are weeks or months. */
export function unitHere({ basis, grid }: MeasuredValue, unit: string): string {
  if (unit === 'money') return basis.unit
  return unit === 'periods' ? grid.kind : unit
}

/** Money and minutes are whole; everything else stays as it was computed, and is rounded when it is shown. */
export function valueHere(value: number | string | null, unit: string): number | string | null {
  return unit === 'money' && typeof value === 'number' ? Math.round(value) : value
}

const inputUnits: Readonly<Record<EarnedValueInputName, string>> = {
  budgetAtCompletion: 'money',
  plannedValue: 'money',
  earnedValue: 'money',
  actualCost: 'money',
  bottomUpEtc: 'money',
  managerEac: 'money',
  plannedDuration: 'periods',
  actualTime: 'periods',
}

function figureOf(
  value: MeasuredValue,
): (known: number | string | null, unit: string, rule: string) => FigureShown {
  return (known, unit, rule) => ({
    value: valueHere(known, unit),
    unit: unitHere(value, unit),
    rule: `earned-value/${rule}`,
    asOf: value.asOf,
  })
}

function dayFigure({ asOf }: MeasuredValue, day: Day | null, rule: string): FigureShown {
  return { value: day, unit: 'day', rule: `earned-value/${rule}`, asOf }
}

function realismOf({ result }: MeasuredValue): EarnedValueShown['realism'] {
  if (result.realism === null) return null
  const { realistic, place, gap } = result.realism
  return { realistic, place, gap }
}

function packageShown({ amounts, withheld, ...of }: WorkPackage): PackageShown {
  const known: EarnedAmounts = { ...amounts }
  return {
    ...of,
    completeShare: ratio(known.earnedValue, known.budget),
    cpi: ratio(known.earnedValue, known.actualCost),
    spi: ratio(known.earnedValue, known.plannedValue),
    amounts: withheld ? null : known,
    cost: withheld ? known : null,
  }
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
