export type MeasureName =
  | 'plannedFinish'
  | 'meanFinish'
  | 'finishP10'
  | 'finishP50'
  | 'finishP80'
  | 'finishP90'
  | 'finishAtMeans'
  | 'mergeBias'
  | 'finishConfidence'
  | 'timeContingency'
  | 'plannedCost'
  | 'meanCost'
  | 'costP10'
  | 'costP50'
  | 'costP80'
  | 'costP90'
  | 'costConfidence'
  | 'costContingency'
  | 'jointConfidence'
  | 'criticality'
  | 'cruciality'
  | 'sensitivity'
  | 'meanDuration'
  | 'finishEffect'
  | 'finishEffectP80'
  | 'costEffect'
  | 'costEffectP80'

export type MeasureDefinition = {
  readonly unit: 'moment' | 'minutes' | 'money' | 'share' | 'ratio'
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  readonly of: readonly (MeasureName | InputName)[]
}

export type InputName =
  | 'iterations'
  | 'seed'
  | 'targetFinish'
  | 'targetCost'
  | 'plannedDuration'
  | 'probability'

/** Unit, rule, formula and parts of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  plannedFinish: define('finish', 'finish of the network with every duration as planned', 'moment', []),
  meanFinish: define('finish', 'mean of the finishes', 'moment', ['iterations', 'seed']),
  finishP10: percentile('finish', 10, 'moment'),
  finishP50: percentile('finish', 50, 'moment'),
  finishP80: percentile('finish', 80, 'moment'),
  finishP90: percentile('finish', 90, 'moment'),
  finishAtMeans: define('merge-bias', 'finish of the network with every duration at its mean', 'moment', [
    'iterations',
  ]),
  mergeBias: define('merge-bias', 'mean finish − finish at the means', 'minutes', [
    'meanFinish',
    'finishAtMeans',
  ]),
  finishConfidence: define(
    'confidence',
    'share of the finishes up to the target, else up to the plan',
    'share',
    ['targetFinish', 'plannedFinish', 'iterations'],
  ),
  timeContingency: define('contingency', 'P80 of the finish − planned finish', 'minutes', [
    'finishP80',
    'plannedFinish',
  ]),
  plannedCost: define(
    'cost',
    'fixed + Σ rate × planned duration + rate of the project × its length + Σ mean amounts',
    'money',
    [],
  ),
  meanCost: define('cost', 'mean of the costs', 'money', ['iterations', 'seed']),
  costP10: percentile('cost', 10, 'money'),
  costP50: percentile('cost', 50, 'money'),
  costP80: percentile('cost', 80, 'money'),
  costP90: percentile('cost', 90, 'money'),
  costConfidence: define('confidence', 'share of the costs up to the target, else up to the plan', 'share', [
    'targetCost',
    'plannedCost',
    'iterations',
  ]),
  costContingency: define('contingency', 'P80 of the cost − planned cost', 'money', [
    'costP80',
    'plannedCost',
  ]),
  jointConfidence: define('confidence', 'share of the iterations that keep both finish and cost', 'share', [
    'targetFinish',
    'plannedFinish',
    'targetCost',
    'plannedCost',
    'iterations',
  ]),
  criticality: define('sensitivity', 'share of the iterations in which the finish hung on it', 'share', [
    'iterations',
  ]),
  cruciality: define('sensitivity', '|correlation of its duration with the finish|', 'ratio', ['iterations']),
  sensitivity: define('sensitivity', 'σ of its duration × criticality ÷ σ of the finish', 'ratio', [
    'criticality',
  ]),
  meanDuration: define('sensitivity', 'mean of its durations', 'minutes', ['plannedDuration', 'iterations']),
  finishEffect: define('drivers', 'mean finish − mean finish without the risk', 'minutes', ['probability']),
  finishEffectP80: define('drivers', 'P80 of the finish − P80 without the risk', 'minutes', ['probability']),
  costEffect: define('drivers', 'mean cost − mean cost without the risk', 'money', ['probability']),
  costEffectP80: define('drivers', 'P80 of the cost − P80 without the risk', 'money', ['probability']),
}

function define(
  rule: string,
  formula: string,
  unit: MeasureDefinition['unit'],
  of: MeasureDefinition['of'],
): MeasureDefinition {
  return { rule: `risk/${rule}`, formula, unit, of }
}

function percentile(rule: string, percent: number, unit: 'moment' | 'money'): MeasureDefinition {
  return define(rule, `least value that ${percent} of 100 iterations do not exceed`, unit, [
    'iterations',
    'seed',
  ])
}
