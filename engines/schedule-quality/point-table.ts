import type { PointId } from './result.ts'

export type PointDefinition = {
  readonly number: number
  readonly name: string
  readonly formula: string
  readonly pass: 'at-most' | 'at-least'
  readonly limit: number
  readonly informational?: true
}

/** The fourteen points of the DCMA as the trade uses them; the README says what each counts. */
export const pointTable: Readonly<Record<PointId, PointDefinition>> = {
  logic: {
    number: 1,
    name: 'Logic',
    formula: 'incomplete activities without a predecessor or a successor ÷ incomplete activities',
    pass: 'at-most',
    limit: 0.05,
  },
  leads: { number: 2, name: 'Leads', formula: 'links with negative lag ÷ links', pass: 'at-most', limit: 0 },
  lags: { number: 3, name: 'Lags', formula: 'links with positive lag ÷ links', pass: 'at-most', limit: 0.05 },
  'link-types': {
    number: 4,
    name: 'Link types',
    formula: 'finish-to-start links ÷ links',
    pass: 'at-least',
    limit: 0.9,
  },
  'hard-constraints': {
    number: 5,
    name: 'Hard constraints',
    formula: 'incomplete activities with a hard constraint ÷ incomplete activities',
    pass: 'at-most',
    limit: 0.05,
  },
  'high-float': {
    number: 6,
    name: 'High float',
    formula: 'incomplete activities with a total float above 44 working days ÷ incomplete activities',
    pass: 'at-most',
    limit: 0.05,
  },
  'negative-float': {
    number: 7,
    name: 'Negative float',
    formula: 'incomplete activities with a total float below 0 ÷ incomplete activities',
    pass: 'at-most',
    limit: 0,
  },
  'high-duration': {
    number: 8,
    name: 'High duration',
    formula: 'incomplete activities with a baseline duration above 44 working days ÷ incomplete activities',
    pass: 'at-most',
    limit: 0.05,
  },
  'invalid-dates': {
    number: 9,
    name: 'Invalid dates',
    formula: 'activities with a forecast before, or an actual date after, the data date ÷ activities',
    pass: 'at-most',
    limit: 0,
  },
  resources: {
    number: 10,
    name: 'Resources',
    formula: 'activities of a day or more with neither resource nor cost ÷ activities of a day or more',
    pass: 'at-most',
    limit: 0,
    informational: true,
  },
  'missed-activities': {
    number: 11,
    name: 'Missed activities',
    formula: 'due activities that finished, or will, after their baseline ÷ due activities',
    pass: 'at-most',
    limit: 0.05,
  },
  'critical-path-test': {
    number: 12,
    name: 'Critical path test',
    formula: 'working days the finish moved ÷ working days added to a critical activity',
    pass: 'at-least',
    limit: 1,
  },
  'critical-path-length-index': {
    number: 13,
    name: 'Critical path length index (CPLI)',
    formula: '(critical path length + total float) ÷ critical path length',
    pass: 'at-least',
    limit: 0.95,
  },
  'baseline-execution-index': {
    number: 14,
    name: 'Baseline execution index (BEI)',
    formula: 'completed activities ÷ (due activities + activities without a baseline)',
    pass: 'at-least',
    limit: 0.95,
  },
}
