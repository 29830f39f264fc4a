import { explain, type EarnedValueResult } from '@portolan/earned-value'
import { asCount, asDay, type Explanation, told, type Told } from '@portolan/quantity'
import { type EarnedValueInputName, earnedValueInputs } from '../../../contract/index.ts'
import { ofRecord, sourceIs } from '../../sources.ts'
import type { MeasuredValue } from './measure-earned-value.ts'
import { unitHere, valueHere } from './show-earned-value.ts'
import { isStarted } from './work-lines.ts'

/**
 * Walks a measure, an input, 'forecastFinish' or 'realism' down to what the schedule tells. `schedule` is the name of the version.
 * Amounts of single activities stay out: with their work beside them they would tell somebody's rate.
 */
export function explainEarnedValue(
  value: MeasuredValue,
  measure: string,
  schedule: Told,
): Explanation | undefined {
  const sources = sourcesOf(value, schedule)
  if (measure === 'forecastFinish') return explainForecast(value, sources)
  const input = earnedValueInputs.find((name) => name === measure)
  if (input !== undefined) return explainInput(value.result, input, { value, sources })
  const explained = explain(value.result, measure)
  return explained && translated(explained, { value, sources })
}

/** An explanation without any amount in a unit of money, down to its last input. */
export function withoutAmounts(node: Explanation, unit: string): Explanation {
  const from = node.from.map((part) => withoutAmounts(part, unit))
  return { ...node, value: node.unit === unit ? null : node.value, from }
}

type Sources = Readonly<Record<string, Told>>
type Here = { readonly value: MeasuredValue; readonly sources: Sources }

/** What the engine got as a bare number has an origin here. */
function translated(node: Explanation, here: Here): Explanation {
  const origin = node.from.length === 0 ? here.sources[node.measure] : undefined
  return {
    ...node,
    value: valueHere(node.value, node.unit),
    unit: unitHere(here.value, node.unit),
    ...(origin === undefined ? {} : sourceIs(origin)),
    from: node.from.map((part) => inWords(translated(part, here))),
  }
}

/** What a figure is made from is named as people name it. */
function inWords(node: Explanation): Explanation {
  const name = names[node.measure]
  return name === undefined ? node : { ...node, name }
}

const names: Readonly<Record<string, string>> = {
  budgetAtCompletion: 'Budget (BAC)',
  plannedValue: 'Planned value (PV)',
  earnedValue: 'Earned value (EV)',
  actualCost: 'Actual cost (AC)',
  bottomUpEtc: 'Remaining, bottom up',
  managerEac: 'Cost on record',
  plannedDuration: 'Planned duration (PD)',
  actualTime: 'Actual time (AT)',
  wholePeriods: 'Whole periods (C)',
  partPeriod: 'Part of the next (I)',
  cpiWeight: 'Weight of CPI',
  spiWeight: 'Weight of SPI',
  workRemaining: 'Work remaining',
  weightedIndex: 'Weighted index',
  eacCpi: 'EAC by CPI',
  es: 'Earned schedule (ES)',
  spiTime: 'SPI(t) of the work',
  tcpiManager: 'TCPI for the record',
  forecastDuration: 'Forecast duration',
}

function explainInput(
  { inputs, asOf }: EarnedValueResult,
  name: EarnedValueInputName,
  here: Here,
): Explanation {
  const unit = name === 'plannedDuration' || name === 'actualTime' ? 'periods' : 'money'
  return translated(
    {
      measure: name,
      value: inputs[name],
      unit,
      rule: 'earned-value/inputs',
      formula: formulas[name],
      asOf,
      from: [],
    },
    here,
  )
}

const formulas: Readonly<Record<EarnedValueInputName, string>> = {
  budgetAtCompletion: 'Σ budget of the activities',
  plannedValue: 'Σ budget spread over the working time of each activity, up to the status date',
  earnedValue: 'Σ budget × share earned: milestones when finished, others by percent complete',
  actualCost: 'Σ actual of the activities',
  bottomUpEtc: 'Σ remaining of the activities',
  managerEac: 'the cost that the record of the project holds',
  plannedDuration: 'planned start to planned finish',
  actualTime: 'planned start to status date, or to the end of the work',
}

function sourcesOf({ basis, lines, asOf }: MeasuredValue, schedule: Told): Sources {
  const budget = basis.budget === 'baseline' ? baseline : current
  const dates = basis.dates === 'baseline' ? baseline : current
  const { length } = lines.filter(({ activity }) => isStarted(activity))
  const started = told(
    'oversight:source.started',
  )`${{ count: asCount(length, 'activity that has', 'activities that have') }} started, ${{ schedule }}`
  const count = asCount(lines.length, 'activity', 'activities')
  const byPeriod = told('oversight:source.by-period')`planned value by period, ${{ schedule }}`
  return {
    budgetAtCompletion: told('oversight:source.budget')`${{ budget }} of ${{ count }}, ${{ schedule }}`,
    plannedValue: told(
      'oversight:source.planned-value',
    )`${{ budget }} of ${{ count }} over the dates of the ${{ dates }}, ${{ schedule }}`,
    earnedValue: told('oversight:source.progress')`progress of ${{ started }}`,
    actualCost: started,
    bottomUpEtc: told('oversight:source.remaining')`${{ count }}, ${{ schedule }}`,
    managerEac: ofRecord,
    plannedDuration: told('oversight:source.dates')`dates of the ${{ dates }}, ${{ schedule }}`,
    actualTime: told(
      'oversight:source.dates-and-status',
    )`dates of the ${{ dates }} and status date ${{ day: asDay(asOf) }}, ${{ schedule }}`,
    wholePeriods: byPeriod,
    partPeriod: byPeriod,
  }
}

const baseline = told('oversight:source.of-baseline')`baseline`
const current = told('oversight:source.of-plan')`plan as it stands`

function explainForecast(value: MeasuredValue, sources: Sources): Explanation {
  const { asOf, finish, grid } = value
  const duration = explain(value.result, 'forecastDuration')
  const start = {
    measure: 'plannedStart',
    name: 'Planned start',
    value: grid.start,
    unit: 'day',
    rule: 'earned-value/inputs',
    formula: 'first planned start of the activities',
    asOf,
    ...(sources.plannedDuration === undefined ? {} : sourceIs(sources.plannedDuration)),
    from: [],
  }
  return {
    measure: 'forecastFinish',
    value: finish.forecast,
    unit: 'day',
    rule: 'earned-value/earned-schedule',
    formula: 'planned start + PD ÷ SPI(t)',
    asOf,
    from: [start, ...(duration === undefined ? [] : [inWords(translated(duration, { value, sources }))])],
  }
}
