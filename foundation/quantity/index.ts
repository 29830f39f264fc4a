export type { Day } from './day.ts'
export {
  addDays,
  addMonths,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfMonthOf,
  daysBetween,
  endOfMonth,
  isDay,
  isoWeek,
  monthOf,
  parseDay,
  startOfMonth,
  weekday,
  yearOf,
} from './day.ts'
export type { Instant } from './instant.ts'
export {
  addMilliseconds,
  dayOfInstant,
  epochOf,
  instant,
  instantOf,
  isInstant,
  millisecondsBetween,
  parseInstant,
} from './instant.ts'
export { currencies, minorDigits } from './currency.ts'
export { exp, log } from './exp-log.ts'
export { type Decimal, divideHalfEven, readDecimal } from './decimal.ts'
export type { CurrencyRate, Money } from './money.ts'
export {
  addMoney,
  allocate,
  compareMoney,
  convert,
  fromDecimal,
  money,
  subtractMoney,
  sumMoney,
  toDecimal,
} from './money.ts'
export { type Finding, findingOf, type Severity } from './finding.ts'
export {
  countInWords,
  dateInWords,
  moneyInWords,
  roundMoneyInWords,
  roundPercent,
  shareInWords,
  spanInWords,
  spanOf,
  periodInWords,
} from './in-words.ts'
export { type Language, sayWording } from './say-wording.ts'
export type { Form, Formed, Slot, Told, Wording, WordingValue, WordingValues } from './wording.ts'
export {
  asCount,
  asDay,
  asGrouped,
  asIndex,
  asPeriod,
  asRound,
  asShare,
  asSpan,
  term,
  told,
} from './wording.ts'
export type { Explanation, Figure } from './figure.ts'
export type { Random } from './random.ts'
export { random } from './random.ts'
export type { Civil, CivilReading } from './civil-time.ts'
export { civil, civilAt, isCivil, isZone, readCivil } from './civil-time.ts'
export type { CalendarDefinition, CalendarException, Shift, WorkCalendar } from './calendar.ts'
export { officeWeek, workCalendar } from './calendar.ts'
export {
  addWorkingMinutes,
  nextWorkingMoment,
  previousWorkingMoment,
  workingMinutesBetween,
} from './working-time.ts'
