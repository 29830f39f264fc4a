import type { MeasureName } from './result.ts'

export type MeasureDefinition = {
  readonly unit: string
  readonly rule: string
  readonly name: string
  readonly formula: string
}

type Words = Pick<MeasureDefinition, 'name' | 'formula'>

const define = (unit: string, rule: string, words: Words): MeasureDefinition => ({
  unit,
  rule: `health/${rule}`,
  ...words,
})

/** Unit, rule (a heading of the README), name and formula of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  statedFinish: define('day', 'finish', {
    name: 'Stated finish',
    formula: 'finish of the latest edition that states one',
  }),
  expectedFinish: define('day', 'finish', {
    name: 'Expected finish',
    formula: 'the later of stated finish and status date; stated finish if closed',
  }),
  slipCurrentDays: define('days', 'slip-current', {
    name: 'Slip against the current reference',
    formula: 'expected finish − current reference finish',
  }),
  slipCurrentShare: define('share', 'slip-current', {
    name: 'Slip against the current reference, share',
    formula: 'slip ÷ (current reference finish − start)',
  }),
  slipFirstDays: define('days', 'slip-first', {
    name: 'Slip against the first reference',
    formula: 'expected finish − first reference finish',
  }),
  slipFirstShare: define('share', 'slip-first', {
    name: 'Slip against the first reference, share',
    formula: 'slip ÷ (first reference finish − start)',
  }),
  slipSinceLastDays: define('days', 'repeated-slip', {
    name: 'Slip since the edition before',
    formula: 'expected finish − finish of the edition before',
  }),
  movesInARow: define('count', 'repeated-slip', {
    name: 'Moves in a row',
    formula: 'latest editions in a row that each moved the finish later',
  }),
  daysLeft: define('days', 'time-left', { name: 'Time left', formula: 'stated finish − status date' }),
  timeLeftShare: define('share', 'time-left', {
    name: 'Time left, share',
    formula: '(stated finish − status date) ÷ (stated finish − start)',
  }),
  overdueDays: define('days', 'overdue', {
    name: 'Overdue',
    formula: 'status date − stated finish, while not closed',
  }),
  behindShare: define('share', 'behind-progress', {
    name: 'Work behind time',
    formula: 'share of planned time gone − share of work done',
  }),
  daysToCommitted: define('days', 'end-near', {
    name: 'Time to the committed finish',
    formula: 'committed finish − status date, while progress is not known',
  }),
  costCurrentShare: define('share', 'cost-current', {
    name: 'Cost growth against the current reference',
    formula: '(cost − current reference cost) ÷ current reference cost',
  }),
  costFirstShare: define('share', 'cost-first', {
    name: 'Cost growth against the first reference',
    formula: '(cost − first reference cost) ÷ first reference cost',
  }),
  periodVarianceShare: define('share', 'period-variance', {
    name: 'Variance of the period',
    formula: '(forecast − budget) ÷ budget of the period',
  }),
  scheduledFinish: define('day', 'schedule-slip', {
    name: 'Finish of the schedule',
    formula: 'finish of the schedule, on its data date',
  }),
  scheduleSlipDays: define('days', 'schedule-slip', {
    name: 'Slip of the schedule',
    formula: 'finish of the schedule − finish of its baseline',
  }),
  scheduleSlipShare: define('share', 'schedule-slip', {
    name: 'Slip of the schedule, share',
    formula: 'slip ÷ (baseline finish − start)',
  }),
  spiTime: define('ratio', 'spi-time', { name: 'SPI(t)', formula: 'ES ÷ AT' }),
  cpi: define('ratio', 'cpi', { name: 'CPI', formula: 'EV ÷ AC' }),
  tcpiGap: define('ratio', 'tcpi-gap', { name: 'TCPI − CPI', formula: 'TCPI for the cost on record − CPI' }),
  baselineExecution: define('ratio', 'baseline-execution', {
    name: 'Baseline execution (BEI)',
    formula: 'activities done ÷ activities due or unplanned',
  }),
  criticalPathLength: define('ratio', 'critical-path-length', {
    name: 'Critical path length (CPLI)',
    formula: '(critical path length + total float) ÷ critical path length',
  }),
  milestoneMoves: define('count', 'milestone-trend', {
    name: 'Moves of a critical milestone in a row',
    formula: 'reports in a row that each moved a critical milestone later',
  }),
  contingencyAheadShare: define('share', 'contingency-burn', {
    name: 'Contingency ahead of progress',
    formula: 'share of the contingency that is spent − share of the work that is done',
  }),
  issuesOverdue: define('count', 'issue-overdue', {
    name: 'Issues past due',
    formula: 'issues that are past due and not resolved',
  }),
  keyPersonLoadShare: define('share', 'key-person-load', {
    name: 'Load of the key person',
    formula: 'planned work ÷ available time of the key person with the most of it',
  }),
  statusAgeDays: define('days', 'status-age', {
    name: 'Age of the last status',
    formula: 'status date − day of the last reported status',
  }),
  estimateGrowthShare: define('share', 'estimate-growth', {
    name: 'Growth of the estimate',
    formula: '(estimate of the work now − estimate agreed) ÷ estimate agreed',
  }),
  scopeChurnShare: define('share', 'scope-churn', {
    name: 'Churn of the scope in a month',
    formula: 'scope added or dropped within a month ÷ scope before it',
  }),
  timesheetsLateShare: define('share', 'timesheet-lateness', {
    name: 'Late timesheets',
    formula: 'timesheets handed in late or not at all ÷ timesheets due',
  }),
  rejectedShare: define('share', 'acceptance-rejection', {
    name: 'Rejected deliverables',
    formula: 'deliverables rejected ÷ deliverables handed over',
  }),
  evidenceAgeDays: define('days', 'evidence-age', {
    name: 'Age of the evidence',
    formula: 'status date − date of the latest edition',
  }),
  coverageShare: define('share', 'gaps', {
    name: 'Coverage',
    formula: 'fields present ÷ (fields present + gaps), latest edition',
  }),
  editionCount: define('count', 'evidence-age', {
    name: 'Editions known',
    formula: 'editions known on the status date',
  }),
  reportedStepChange: define('steps', 'reported', {
    name: 'Change of the reported rating',
    formula: 'reported step − step of the edition before, same scale',
  }),
  reportedDifference: define('steps', 'reported', {
    name: 'Computed against reported',
    formula: 'computed status − nearest status the reported step agrees with',
  }),
}
