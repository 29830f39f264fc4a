import type { MeasureName, ValueName } from './result.ts'
import { isAbove } from './tolerance.ts'

export type MeasureDefinition = {
  readonly unit: string
  readonly rule: string
  readonly formula: string
  /** What it is made from; it is null if one of them is. */
  readonly of: readonly ValueName[]
  readonly compute: (values: Readonly<Record<ValueName, number>>) => number
  /** Why there is no answer where the formula has none (a division by zero). */
  readonly unless: string
}

/** The formula of every measure, each made only from inputs and measures above it. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  cv: define('variances', 'EV − AC', {
    unit: 'money',
    of: ['earnedValue', 'actualCost'],
    compute: ({ earnedValue, actualCost }) => earnedValue - actualCost,
  }),
  sv: define('variances', 'EV − PV', {
    unit: 'money',
    of: ['earnedValue', 'plannedValue'],
    compute: ({ earnedValue, plannedValue }) => earnedValue - plannedValue,
  }),
  cvShare: define('variances', 'CV ÷ EV', {
    unit: 'share',
    of: ['cv', 'earnedValue'],
    compute: ({ cv, earnedValue }) => cv / earnedValue,
    unless: 'nothing is earned yet (EV is 0)',
  }),
  svShare: define('variances', 'SV ÷ PV', {
    unit: 'share',
    of: ['sv', 'plannedValue'],
    compute: ({ sv, plannedValue }) => sv / plannedValue,
    unless: 'nothing was planned to be done yet (PV is 0)',
  }),
  cpi: define('indices', 'EV ÷ AC', {
    unit: 'ratio',
    of: ['earnedValue', 'actualCost'],
    compute: ({ earnedValue, actualCost }) => earnedValue / actualCost,
    unless: 'nothing is spent yet (AC is 0)',
  }),
  spi: define('indices', 'EV ÷ PV', {
    unit: 'ratio',
    of: ['earnedValue', 'plannedValue'],
    compute: ({ earnedValue, plannedValue }) => earnedValue / plannedValue,
    unless: 'nothing was planned to be done yet (PV is 0)',
  }),
  plannedShare: define('shares', 'PV ÷ BAC', {
    unit: 'share',
    of: ['plannedValue', 'budgetAtCompletion'],
    compute: ({ plannedValue, budgetAtCompletion }) => plannedValue / budgetAtCompletion,
    unless: 'there is no budget (BAC is 0)',
  }),
  completeShare: define('shares', 'EV ÷ BAC', {
    unit: 'share',
    of: ['earnedValue', 'budgetAtCompletion'],
    compute: ({ earnedValue, budgetAtCompletion }) => earnedValue / budgetAtCompletion,
    unless: 'there is no budget (BAC is 0)',
  }),
  spentShare: define('shares', 'AC ÷ BAC', {
    unit: 'share',
    of: ['actualCost', 'budgetAtCompletion'],
    compute: ({ actualCost, budgetAtCompletion }) => actualCost / budgetAtCompletion,
    unless: 'there is no budget (BAC is 0)',
  }),
  workRemaining: define('estimate-at-completion', 'BAC − EV', {
    unit: 'money',
    of: ['budgetAtCompletion', 'earnedValue'],
    compute: ({ budgetAtCompletion, earnedValue }) =>
      isAbove(earnedValue, budgetAtCompletion) ? Number.NaN : Math.max(0, budgetAtCompletion - earnedValue),
    unless: 'more is earned than the budget holds',
  }),
  weightedIndex: define('estimate-at-completion', 'w₁ × CPI + w₂ × SPI', {
    unit: 'ratio',
    of: ['cpi', 'spi', 'cpiWeight', 'spiWeight'],
    compute: ({ cpi, spi, cpiWeight, spiWeight }) => cpiWeight * cpi + spiWeight * spi,
  }),
  cpiLast3: define('estimate-at-completion', 'EV of the last 3 periods ÷ AC of the last 3 periods', {
    unit: 'ratio',
    of: ['earnedLast3', 'spentLast3'],
    compute: ({ earnedLast3, spentLast3 }) => earnedLast3 / spentLast3,
    unless: 'nothing was spent in the last 3 periods',
  }),
  cpiLast6: define('estimate-at-completion', 'EV of the last 6 periods ÷ AC of the last 6 periods', {
    unit: 'ratio',
    of: ['earnedLast6', 'spentLast6'],
    compute: ({ earnedLast6, spentLast6 }) => earnedLast6 / spentLast6,
    unless: 'nothing was spent in the last 6 periods',
  }),
  eacCpi: estimate('BAC ÷ CPI = AC + (BAC − EV) ÷ CPI', {
    of: ['actualCost', 'workRemaining', 'cpi', 'earnedValue'],
    // AC ÷ EV instead of 1 ÷ CPI: the same with one rounding less, so that whole answers come out whole.
    compute: ({ actualCost, workRemaining, earnedValue }) =>
      actualCost + (workRemaining * actualCost) / earnedValue,
    unless: 'nothing is earned yet (EV is 0)',
  }),
  eacRemainingAsPlanned: estimate('AC + (BAC − EV)', {
    of: ['actualCost', 'workRemaining'],
    compute: ({ actualCost, workRemaining }) => actualCost + workRemaining,
  }),
  eacCpiSpi: estimate('AC + (BAC − EV) ÷ (CPI × SPI)', {
    of: ['actualCost', 'workRemaining', 'cpi', 'spi', 'plannedValue', 'earnedValue'],
    compute: ({ actualCost, workRemaining, plannedValue, earnedValue }) =>
      actualCost + (workRemaining * actualCost * plannedValue) / (earnedValue * earnedValue),
    unless: 'nothing is earned yet (EV is 0)',
  }),
  eacWeighted: estimate('AC + (BAC − EV) ÷ (w₁ × CPI + w₂ × SPI)', {
    of: ['actualCost', 'workRemaining', 'weightedIndex'],
    compute: ({ actualCost, workRemaining, weightedIndex }) => actualCost + workRemaining / weightedIndex,
    unless: 'the weighted index is 0',
  }),
  eacBottomUp: estimate('AC + bottom-up ETC', {
    of: ['actualCost', 'bottomUpEtc'],
    compute: ({ actualCost, bottomUpEtc }) => actualCost + bottomUpEtc,
  }),
  eacLast3: estimate('AC + (BAC − EV) ÷ CPI of the last 3 periods', {
    of: ['actualCost', 'workRemaining', 'cpiLast3', 'earnedLast3', 'spentLast3'],
    compute: ({ actualCost, workRemaining, earnedLast3, spentLast3 }) =>
      actualCost + (workRemaining * spentLast3) / earnedLast3,
    unless: 'nothing was earned in the last 3 periods',
  }),
  eacLast6: estimate('AC + (BAC − EV) ÷ CPI of the last 6 periods', {
    of: ['actualCost', 'workRemaining', 'cpiLast6', 'earnedLast6', 'spentLast6'],
    compute: ({ actualCost, workRemaining, earnedLast6, spentLast6 }) =>
      actualCost + (workRemaining * spentLast6) / earnedLast6,
    unless: 'nothing was earned in the last 6 periods',
  }),
  etc: define('to-complete', 'EAC by CPI − AC', {
    unit: 'money',
    of: ['eacCpi', 'actualCost'],
    compute: ({ eacCpi, actualCost }) => eacCpi - actualCost,
  }),
  vac: define('to-complete', 'BAC − EAC by CPI', {
    unit: 'money',
    of: ['budgetAtCompletion', 'eacCpi'],
    compute: ({ budgetAtCompletion, eacCpi }) => budgetAtCompletion - eacCpi,
  }),
  tcpiBac: define('to-complete', '(BAC − EV) ÷ (BAC − AC)', {
    unit: 'ratio',
    of: ['workRemaining', 'budgetAtCompletion', 'actualCost'],
    compute: ({ workRemaining, budgetAtCompletion, actualCost }) =>
      workRemaining / (budgetAtCompletion - actualCost),
    unless: 'the whole budget is spent (AC equals BAC)',
  }),
  tcpiEac: define('to-complete', '(BAC − EV) ÷ (EAC by CPI − AC)', {
    unit: 'ratio',
    of: ['workRemaining', 'etc'],
    compute: ({ workRemaining, etc }) => workRemaining / etc,
    unless: 'nothing remains to be spent (the work is done)',
  }),
  tcpiManager: define('realism', '(BAC − EV) ÷ (manager’s EAC − AC)', {
    unit: 'ratio',
    of: ['workRemaining', 'managerEac', 'actualCost'],
    compute: ({ workRemaining, managerEac, actualCost }) => workRemaining / (managerEac - actualCost),
    unless: 'the manager’s estimate is what is already spent',
  }),
  tcpiGap: define('realism', 'TCPI for the manager’s EAC − CPI', {
    unit: 'ratio',
    of: ['tcpiManager', 'cpi'],
    compute: ({ tcpiManager, cpi }) => tcpiManager - cpi,
  }),
  es: define('earned-schedule', 'C + I', {
    unit: 'periods',
    of: ['wholePeriods', 'partPeriod'],
    compute: ({ wholePeriods, partPeriod }) => wholePeriods + partPeriod,
  }),
  svTime: define('earned-schedule', 'ES − AT', {
    unit: 'periods',
    of: ['es', 'actualTime'],
    compute: ({ es, actualTime }) => es - actualTime,
  }),
  spiTime: define('earned-schedule', 'ES ÷ AT', {
    unit: 'ratio',
    of: ['es', 'actualTime'],
    compute: ({ es, actualTime }) => es / actualTime,
    unless: 'no time has passed yet (AT is 0)',
  }),
  forecastDuration: define('earned-schedule', 'PD ÷ SPI(t)', {
    unit: 'periods',
    of: ['plannedDuration', 'actualTime', 'es', 'spiTime'],
    compute: ({ plannedDuration, actualTime, es }) => (plannedDuration * actualTime) / es,
    unless: 'no schedule is earned yet (ES is 0)',
  }),
  forecastDurationByFactor: define('earned-schedule', 'AT + (PD − ES) ÷ PF(t)', {
    unit: 'periods',
    of: ['actualTime', 'plannedDuration', 'es', 'timeFactor'],
    compute: ({ actualTime, plannedDuration, es, timeFactor }) =>
      actualTime + (plannedDuration - es) / timeFactor,
    unless: 'the expected schedule performance PF(t) is 0',
  }),
  tspi: define('earned-schedule', '(PD − ES) ÷ (PD − AT)', {
    unit: 'ratio',
    of: ['plannedDuration', 'es', 'actualTime'],
    compute: ({ plannedDuration, es, actualTime }) => (plannedDuration - es) / (plannedDuration - actualTime),
    unless: 'the planned time is used up (AT equals PD)',
  }),
  tspiEstimated: define('earned-schedule', '(PD − ES) ÷ (ED − AT)', {
    unit: 'ratio',
    of: ['plannedDuration', 'es', 'estimatedDuration', 'actualTime'],
    compute: ({ plannedDuration, es, estimatedDuration, actualTime }) =>
      (plannedDuration - es) / (estimatedDuration - actualTime),
    unless: 'the estimated time is used up (AT equals ED)',
  }),
}

type Making<Name extends ValueName> = {
  readonly unit: string
  readonly of: readonly Name[]
  readonly compute: (values: Readonly<Record<Name, number>>) => number
  readonly unless?: string
}

function estimate<const Name extends ValueName>(
  formula: string,
  making: Omit<Making<Name>, 'unit'>,
): MeasureDefinition {
  return define('estimate-at-completion', formula, { unit: 'money', ...making })
}

function define<const Name extends ValueName>(
  rule: string,
  formula: string,
  { unit, of, compute, unless = 'the numbers are too large' }: Making<Name>,
): MeasureDefinition {
  return { unit, rule: `earned-value/${rule}`, formula, of, compute, unless }
}
