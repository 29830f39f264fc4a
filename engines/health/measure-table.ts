import type { MeasureName } from './result.ts'

export type MeasureDefinition = { readonly unit: string; readonly rule: string; readonly formula: string }

const define = (unit: string, rule: string, formula: string): MeasureDefinition => ({
  unit,
  rule: `health/${rule}`,
  formula,
})

/** Unit, rule (a heading of the README) and formula of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  statedFinish: define('day', 'finish', 'finish of the latest edition that states one'),
  expectedFinish: define(
    'day',
    'finish',
    'the later of stated finish and status date; stated finish if closed',
  ),
  slipCurrentDays: define('days', 'slip-current', 'expected finish − current reference finish'),
  slipCurrentShare: define('share', 'slip-current', 'slip ÷ (current reference finish − start)'),
  slipFirstDays: define('days', 'slip-first', 'expected finish − first reference finish'),
  slipFirstShare: define('share', 'slip-first', 'slip ÷ (first reference finish − start)'),
  slipSinceLastDays: define('days', 'repeated-slip', 'expected finish − finish of the edition before'),
  movesInARow: define('count', 'repeated-slip', 'latest editions in a row that each moved the finish later'),
  daysLeft: define('days', 'time-left', 'stated finish − status date'),
  timeLeftShare: define('share', 'time-left', '(stated finish − status date) ÷ (stated finish − start)'),
  overdueDays: define('days', 'overdue', 'status date − stated finish, while not closed'),
  behindShare: define('share', 'behind-progress', 'share of planned time gone − share of work done'),
  daysToCommitted: define('days', 'end-near', 'committed finish − status date, while progress is not known'),
  costCurrentShare: define(
    'share',
    'cost-current',
    '(cost − current reference cost) ÷ current reference cost',
  ),
  costFirstShare: define('share', 'cost-first', '(cost − first reference cost) ÷ first reference cost'),
  periodVarianceShare: define('share', 'period-variance', '(forecast − budget) ÷ budget of the period'),
  scheduledFinish: define('day', 'schedule-slip', 'finish of the schedule, on its data date'),
  scheduleSlipDays: define('days', 'schedule-slip', 'finish of the schedule − finish of its baseline'),
  scheduleSlipShare: define('share', 'schedule-slip', 'slip ÷ (baseline finish − start)'),
  spiTime: define('ratio', 'spi-time', 'ES ÷ AT'),
  cpi: define('ratio', 'cpi', 'EV ÷ AC'),
  tcpiGap: define('ratio', 'tcpi-gap', 'TCPI for the cost on record − CPI'),
  baselineExecution: define('ratio', 'baseline-execution', 'activities done ÷ activities due or unplanned'),
  criticalPathLength: define(
    'ratio',
    'critical-path-length',
    '(critical path length + total float) ÷ critical path length',
  ),
  evidenceAgeDays: define('days', 'evidence-age', 'status date − date of the latest edition'),
  coverageShare: define('share', 'gaps', 'fields present ÷ (fields present + gaps), latest edition'),
  editionCount: define('count', 'evidence-age', 'editions known on the status date'),
  reportedStepChange: define('steps', 'reported', 'reported step − step of the edition before, same scale'),
  reportedDifference: define(
    'steps',
    'reported',
    'computed status − nearest status the reported step agrees with',
  ),
}
