import type { PositionMeasure } from './revenue/contract-position.ts'
import type { BreakEvenMeasure } from './value/break-even.ts'
import type { ValueMeasure } from './value/measure-flows.ts'
import type { CommercialMeasure } from './risk/expected-commercial-value.ts'
import type { RiskAdjustedMeasure } from './risk/risk-adjusted-value.ts'
import type { DelayMeasure } from './delay/cost-of-delay.ts'
import type { ForwardMeasure } from './delay/forward-value.ts'
import type { WaitingMeasure } from './delay/cost-of-waiting.ts'
import type { InputName } from './words.ts'

export type MeasureName =
  | ValueMeasure
  | BreakEvenMeasure
  | RiskAdjustedMeasure
  | CommercialMeasure
  | DelayMeasure
  | ForwardMeasure
  | WaitingMeasure
  | PositionMeasure

export type MeasureDefinition = {
  readonly unit: Unit
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  /** What it is made from; parts that an answer does not have are passed over. */
  readonly of: readonly (MeasureName | InputName)[]
}

type Unit = 'money' | 'share' | 'ratio' | 'periods'

const discounting = ['periodRate'] as const

/** Unit, rule, formula and parts of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  presentInflows: money('npv', 'Σ inflow ÷ (1 + i)^t', ['flows', ...discounting]),
  presentOutflows: money('npv', 'Σ |outflow| ÷ (1 + i)^t', ['flows', ...discounting]),
  npv: money('npv', 'Σ flow ÷ (1 + i)^t', ['flows', ...discounting]),
  irr: define('irr', 'the i at which Σ flow ÷ (1 + i)^t = 0, a year', { unit: 'share', of: ['flows'] }),
  mirr: define('mirr', '(inflows at the end ÷ outflows at the beginning)^(1 ÷ n) − 1, a year', {
    unit: 'share',
    of: ['flows', 'financeRate', 'reinvestRate'],
  }),
  inflows: money('roi', 'Σ inflow', ['flows']),
  outflows: money('roi', 'Σ |outflow|', ['flows']),
  roi: define('roi', '(inflows − outflows) ÷ outflows', { unit: 'share', of: ['inflows', 'outflows'] }),
  profitabilityIndex: define('profitability-index', 'PV of inflows ÷ PV of outflows', {
    unit: 'ratio',
    of: ['presentInflows', 'presentOutflows'],
  }),
  payback: define('payback', 'when the sum of the flows is 0 again', { unit: 'periods', of: ['flows'] }),
  discountedPayback: define('payback', 'when the sum of the discounted flows is 0 again', {
    unit: 'periods',
    of: ['flows', ...discounting],
  }),
  equivalentAnnual: money('equivalent-annual', 'NPV × r ÷ (1 − (1 + r)^−n), n in years', [
    'npv',
    ...discounting,
  ]),
  presentBenefits: money('break-even', 'Σ benefit ÷ (1 + i)^t', [
    'benefits',
    'remainingBenefits',
    ...discounting,
  ]),
  presentCosts: money('break-even', 'Σ cost ÷ (1 + i)^t', ['costs', 'remainingCosts', ...discounting]),
  forecastBenefit: money('break-even', 'Σ benefit', ['benefits']),
  breakEvenShare: define('break-even', 'PV of costs ÷ PV of benefits', {
    unit: 'share',
    of: ['presentCosts', 'presentBenefits'],
  }),
  breakEvenBenefit: money('break-even', 'Σ benefit × break-even share', [
    'forecastBenefit',
    'breakEvenShare',
  ]),
  marginOfSafety: define('break-even', '1 − break-even ÷ forecast', {
    unit: 'share',
    of: ['breakEvenShare'],
  }),
  chanceOfSuccess: define('risk-adjusted', 'Π success of the stages', {
    unit: 'share',
    of: ['stageSuccess'],
  }),
  riskAdjustedNpv: money('risk-adjusted', 'Σ (Π success of the stages before t) × flow ÷ (1 + i)^t', [
    'flows',
    'stageSuccess',
    ...discounting,
  ]),
  valueAtLaunch: money('expected-commercial-value', 'PV × Pcs − C', [
    'presentEarnings',
    'commercialSuccess',
    'launchCost',
  ]),
  expectedCommercialValue: money('expected-commercial-value', '(PV × Pcs − C) × Pts − D', [
    'valueAtLaunch',
    'technicalSuccess',
    'developmentCost',
  ]),
  valuePerScarceUnit: money('expected-commercial-value', 'value ÷ units of what is short', [
    'expectedCommercialValue',
    'advantageOfGoingOn',
    'scarceUnits',
  ]),
  presentOnTime: money('cost-of-delay', 'Σ benefit ÷ (1 + i)^t', ['benefits', 'window', ...discounting]),
  presentDelayed: money('cost-of-delay', 'Σ benefit ÷ (1 + i)^(t + d) within the window', [
    'benefits',
    'delay',
    'window',
    ...discounting,
  ]),
  presentPenalties: money('cost-of-delay', 'Σ penalty ÷ (1 + i)^t', ['penalties', ...discounting]),
  costOfDelay: money('cost-of-delay', 'PV on time − PV delayed + PV of penalties', [
    'presentOnTime',
    'presentDelayed',
    'presentPenalties',
  ]),
  costOfDelayPerPeriod: money('cost-of-delay', 'cost of delay ÷ d', ['costOfDelay', 'delay']),
  forwardValue: money('forward-value', 'PV of remaining benefits − PV of remaining costs', [
    'presentBenefits',
    'presentCosts',
  ]),
  stopValue: money('forward-value', 'salvage − exit cost', ['salvage', 'exitCost']),
  advantageOfGoingOn: money('forward-value', 'forward value − value of stopping', [
    'forwardValue',
    'stopValue',
  ]),
  bestNow: money('cost-of-waiting', 'highest NPV of an option today, or 0', ['worthsNow', ...discounting]),
  bestThen: money('cost-of-waiting', 'highest NPV today of an option chosen then, or 0', [
    'worthsThen',
    'waiting',
    ...discounting,
  ]),
  presentStanding: money('cost-of-waiting', 'Σ standing cost ÷ (1 + i)^k', [
    'standingCost',
    'waiting',
    ...discounting,
  ]),
  costOfWaiting: money('cost-of-waiting', 'best now − best then + PV of standing cost', [
    'bestNow',
    'bestThen',
    'presentStanding',
  ]),
  costOfWaitingPerPeriod: money('cost-of-waiting', 'cost of waiting ÷ periods', ['costOfWaiting', 'waiting']),
  price: money('revenue', 'Σ price of the obligations', ['prices']),
  revenue: money('revenue', 'Σ price × progress', ['revenues']),
  revenueOfPeriod: money('revenue', 'revenue − revenue before', ['revenue', 'recognisedBefore']),
  backlog: money('revenue', 'price − revenue', ['price', 'revenue']),
  contractAsset: money('contract-balance', 'max(0, revenue − billed)', ['revenue', 'billed']),
  contractLiability: money('contract-balance', 'max(0, billed − revenue)', ['revenue', 'billed']),
  costToDate: money('onerous', 'Σ cost to date', ['costs']),
  estimateAtCompletion: money('onerous', 'Σ estimate at completion', ['estimates']),
  marginAtCompletion: define('onerous', '(price − EAC) ÷ price', {
    unit: 'share',
    of: ['price', 'estimateAtCompletion'],
  }),
  onerousProvision: money('onerous', 'max(0, min((EAC − cost) − backlog, exit cost))', [
    'estimateAtCompletion',
    'costToDate',
    'backlog',
    'exitCost',
  ]),
}

function money(rule: string, formula: string, of: MeasureDefinition['of']): MeasureDefinition {
  return { unit: 'money', rule, formula, of }
}

function define(
  rule: string,
  formula: string,
  { unit, of }: Pick<MeasureDefinition, 'unit' | 'of'>,
): MeasureDefinition {
  return { unit, rule, formula, of }
}
