export { explainEarnedValue, withoutAmounts } from './explain-earned-value.ts'
export { forecastBand } from './forecast-band.ts'
export {
  type MeasuredAnswer,
  type MeasuredSchedule,
  type MeasuredValue,
  measureEarnedValue,
} from './measure-earned-value.ts'
export { isWithheld, shownEarnedValue, withoutMoney } from './show-earned-value.ts'
export { periodRows } from './period-rows.ts'
export { varianceSteps } from './variance-steps.ts'
