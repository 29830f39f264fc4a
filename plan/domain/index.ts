export { applyEdits, type Applied } from './apply-edits.ts'
export { changedFields, entryToEdits, type Named, type Origin } from './entry-to-edits.ts'
export { type ChaseStep, chaseStep } from './close/chase-step.ts'
export { completeChecklist, firstChecklist, wrongItem } from './close/close-checklist.ts'
export { type DueDays, type Owed, owedTo } from './close/close-duties.ts'
export { blockingItems, type JudgedItem, judgeItems } from './close/close-items.ts'
export type { CloseFacts } from './close/judge-close.ts'
export { workdayFrom, workdaysBetween } from './close/workdays.ts'
export { emptyPlan, type PlanState } from './plan-state.ts'
export type { RegisterEntry } from './register-entry.ts'
export { agreementOf, clocksOf, comparedFields, differencesOf } from './schedule/agreement.ts'
export {
  type ComputedDates,
  type ComputedSchedule,
  computeSchedule,
  datesOf,
  explainActivity,
} from './schedule/compute-schedule.ts'
export { keepIds, withFileIds } from './schedule/keep-ids.ts'
export { matchActivities } from './schedule/match-activities.ts'
export { reasonFinder } from './schedule/disagreement.ts'
export { type PackedSchedule, packSchedule, unpackSchedule } from './schedule/pack-schedule.ts'
export { toNetwork } from './schedule/to-network.ts'
export { holdFinder, isBegun, newlyBegun } from './schedule/held-work.ts'
export { refusedEdits } from './schedule/edit-finding.ts'
export { applyScheduleEdits } from './schedule/apply-schedule-edits.ts'
export { type MovedDates, moveDates, prepareMoves } from './schedule/what-if/move-dates.ts'
export { standOf, type Stand } from './schedule/what-if/stand.ts'
export { type Allowance, whyHere, type WhyHereAnswer } from './schedule/what-if/why-here.ts'
export { workClock } from './schedule/work-clock.ts'
export { forecastAccuracy, type ForecastPair, type MeasuredAccuracy } from './forecast/accuracy.ts'
export { spreadEstimate } from './forecast/spread-estimate.ts'
export { firstForecast, shownPeriods } from './forecast/forecast-periods.ts'
export {
  type ForecastParts,
  forecastRow,
  forecastTotals,
  reasonTolerance,
  rowsWithoutReason,
} from './forecast/forecast-row.ts'
export { controlDifferences, ledgerTotals } from './ledger/control-totals.ts'
export { type GivenLine, type Judged, judgeLedger, type LedgerGround } from './ledger/judge-ledger.ts'
export {
  type ActualCell,
  cellKey,
  type ComparedCell,
  countingCells,
  reconcile,
  sourceFor,
} from './ledger/reconcile.ts'
export { type DaySpan, spreadLine } from './ledger/spread-line.ts'
export { actualSpans } from './period/actual-spans.ts'
export { fiscalYear, type LaidOutPeriod, type LaidOutYear } from './period/fiscal-year.ts'
export { type CalendarWish, planCalendar, type PlannedCalendar } from './period/plan-calendar.ts'
export { type Late, lateMoney, type PeriodDoor, type Span } from './period/late-money.ts'
export { type PeriodMove, periodMoves } from './period/period-steps.ts'
export { convertAmounts, type DatedAmount, type RateTable } from './currency/convert-amounts.ts'
export { compareScopes } from './scope/compare-scopes.ts'
export {
  type CountedScope,
  countScope,
  isAccepted,
  scopeCounts,
  sizeOf,
  type SizedItem,
} from './scope/count-scope.ts'
export { type ScopeOverTime, scopeOverTime, type ScopePoint } from './scope/scope-over-time.ts'
export { sprintKey, sprintRows } from './scope/sprint-rows.ts'
export { togetherTold, toldOf } from './together-told.ts'
export {
  closedDays,
  type KeptCalendar,
  type ResolvedCalendar,
  resolveWorkCalendar,
  standsOnItself,
} from './calendar/resolve-calendar.ts'
export { type GivenEntry, judgeAbsences, type JudgedEntry, judgeHolidays } from './calendar/judge-entries.ts'
export { samePersons } from './person/natural-person.ts'
export { countsOn, coverageOf, type HeldAbility } from './ability/coverage.ts'
export { type Assigned, myWeek, type Worked } from './week/my-week.ts'
export { progressEdit, type ReportedProgress } from './week/progress-edit.ts'
export { weeksOf } from './week/weeks.ts'
export { askHistory, type Asked, type Told as ToldByHistory } from './estimate/ask-history.ts'
export { keyOf as estimateKey, type PastEstimate } from './estimate/past-estimate.ts'
export { recordOf, trackRecords } from './estimate/track-records.ts'
export { type WorkedOut, workOut } from './estimate/work-out.ts'
export {
  type AbilityGround,
  type GivenAbility,
  judgeAbilityLines,
  type JudgedAbility,
} from './ability/judge-ability-lines.ts'
export { type Billed, billingPlan, leftToBill, termsOfBill } from './agreement/billing-plan.ts'
export { type Card, type CardRate, rateOn } from './rate-card/rate-on.ts'
export { type NumberedAmount, orderBalance, type OrderBalance, overdrawnLine } from './order/order-balance.ts'
export {
  type ComparedSupplier,
  reconcileInvoices,
  type SupplierCell,
  supplierKey,
} from './order/reconcile-invoices.ts'
export {
  explainFund,
  fundFigures,
  type FundFigures,
  type FundMeasure,
  type FundShare,
  type Overdrawn,
  overdrawnFund,
} from './fund/fund-figures.ts'
