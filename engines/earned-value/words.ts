import type { ComputeInput } from './input.ts'
import type { InputName, MeasureName } from './result.ts'

/** What may be handed in for more than the command line asks. */
export type OptionalName = Extract<
  InputName,
  'bottomUpEtc' | 'managerEac' | 'estimatedDuration' | 'cpiWeight' | 'spiWeight' | 'timeFactor'
>

/** What people call a measure. */
const measureWords: Readonly<Record<MeasureName, string>> = {
  cv: 'cost variance (CV)',
  sv: 'schedule variance (SV)',
  cvShare: 'cost variance in percent',
  svShare: 'schedule variance in percent',
  cpi: 'cost performance index (CPI)',
  spi: 'schedule performance index (SPI)',
  plannedShare: 'planned percentage',
  completeShare: 'percentage complete',
  spentShare: 'percentage spent',
  workRemaining: 'remaining work',
  weightedIndex: 'weighted index',
  cpiLast3: 'CPI of the last 3 periods',
  cpiLast6: 'CPI of the last 6 periods',
  eacCpi: 'estimate at completion (EAC) by CPI',
  eacRemainingAsPlanned: 'estimate at completion with the rest as planned',
  eacCpiSpi: 'estimate at completion by CPI × SPI',
  eacWeighted: 'estimate at completion by the weighted index',
  eacBottomUp: 'estimate at completion from the bottom up',
  eacLast3: 'estimate at completion by the last 3 periods',
  eacLast6: 'estimate at completion by the last 6 periods',
  etc: 'estimate to complete (ETC)',
  vac: 'variance at completion (VAC)',
  tcpiBac: 'to-complete index (TCPI) for the budget',
  tcpiEac: 'to-complete index (TCPI) for the estimate',
  tcpiManager: 'to-complete index (TCPI) for the manager’s estimate',
  tcpiGap: 'gap between that index and CPI',
  es: 'earned schedule (ES)',
  svTime: 'schedule variance in time, SV(t)',
  spiTime: 'schedule performance index in time, SPI(t)',
  forecastDuration: 'forecast duration',
  forecastDurationByFactor: 'forecast duration by PF(t)',
  tspi: 'to-complete schedule index (TSPI)',
  tspiEstimated: 'to-complete schedule index (TSPI) for the estimated duration',
}

export const inputWords: Readonly<Record<keyof ComputeInput | OptionalName, string>> = {
  budgetAtCompletion: 'budget at completion (BAC)',
  plannedValue: 'planned value (PV)',
  earnedValue: 'earned value (EV)',
  actualCost: 'actual cost (AC)',
  plannedDuration: 'planned duration (PD)',
  actualTime: 'actual time (AT)',
  cumulativePlannedValue: 'cumulative planned value by period',
  bottomUpEtc: 'bottom-up estimate to complete',
  managerEac: 'manager’s estimate at completion',
  estimatedDuration: 'estimated duration (ED)',
  cpiWeight: 'weight of CPI',
  spiWeight: 'weight of SPI',
  timeFactor: 'expected schedule performance PF(t)',
}

export function wordsOf(name: MeasureName): string {
  return measureWords[name]
}
