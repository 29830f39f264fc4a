export { explainEarnedValue, withoutAmounts } from './explain-earned-value.ts'
export {
  type MeasuredAnswer,
  type MeasuredSchedule,
  type MeasuredValue,
  measureEarnedValue,
} from './measure-earned-value.ts'
export { isWithheld, shownEarnedValue, withoutMoney } from './show-earned-value.ts'
