import type { UseCase } from '@portolan/platform/operations'
import { abilityUseCases } from './ability/ability-use-cases.ts'
import { agreementUseCases } from './agreement/agreement-use-cases.ts'
import { writeAbsenceUseCases } from './calendar/absence-use-cases.ts'
import { calendarImportUseCases } from './calendar/calendar-import.ts'
import { calendarUseCases } from './calendar/calendar-use-cases.ts'
import { personCalendarUseCases } from './calendar/person-calendars.ts'
import { readAbsenceUseCases } from './calendar/read-absences.ts'
import { closeUseCases } from './close/close-use-cases.ts'
import { currencyUseCases } from './currency/currency-rates.ts'
import { directoryUseCases } from './directory.ts'
import { editPlanUseCases } from './edit-plan.ts'
import { estimateUseCases } from './estimate/estimate-use-cases.ts'
import { forecastUseCases } from './forecast/forecast-use-cases.ts'
import { fundUseCases } from './fund/fund-use-cases.ts'
import { importUseCases } from './import/import-use-cases.ts'
import { readImportUseCases } from './import/read-imports.ts'
import { ledgerUseCases } from './ledger/ledger-use-cases.ts'
import { orderUseCases } from './order/order-use-cases.ts'
import { partyUseCases } from './party/party-use-cases.ts'
import { periodUseCases } from './period/period-use-cases.ts'
import type { PlanParts } from './plan-parts.ts'
import { rateCardUseCases } from './rate-card/rate-card-use-cases.ts'
import { readProjectUseCases } from './read-projects.ts'
import { scheduleUseCases } from './schedule/schedule-use-cases.ts'
import { searchUseCases } from './search/search-use-cases.ts'
import { scopeUseCases } from './scope/scope-use-cases.ts'
import { weekUseCases } from './week/week-use-cases.ts'

export { foundAgreements, foundOrders } from './agreement/found-papers.ts'
export { foundParties } from './party/found-parties.ts'
export { type AccountsOf, accountsOf, readAccounts } from './person/natural-persons.ts'
export { chaseAll, chaseLate } from './close/chase-late.ts'
export { closeAnswers } from './close/on-closing-began.ts'
export { closeNotices } from './close/close-subjects.ts'
export { readCloseOutlook } from './duty/close-outlook.ts'
export { planDated } from './dated/plan-dated.ts'
export { planDuties } from './duty/plan-duties.ts'
export { readSpent, type Spent } from './ledger/read-spent.ts'
export { moveProject } from './move-project.ts'
export { placeOf, placesOf } from './place-of.ts'
export type { PlanParts } from './plan-parts.ts'
export { readRestDays } from './calendar/rest-days.ts'
export { readPeriods } from './period/period-rows.ts'
export { reportNothing, reportRating } from './report-rating.ts'
export { readBaselines, readEditions, readLines } from './read-history.ts'
export { fieldsOf } from './read-plan.ts'
export { matches, readProject } from './read-projects.ts'
export { openSchedule, type OpenedSchedule } from './schedule/open-schedule.ts'
export { readScopeDocument } from './schedule/document.ts'
export { openKept } from './schedule/open-documents.ts'
export {
  openVersion,
  type OpenVersion,
  readVersions as readScheduleVersions,
} from './schedule/schedule-versions.ts'
export { openScope, type OpenScope } from './scope/scope-versions.ts'
export { toItems, toSprints } from './scope/to-scope.ts'
export { moneyOf, type SelectedProject, selectProjects, toProject } from './select-projects.ts'
export { planSubjects } from './subjects.ts'

export function planUseCases(parts: PlanParts): readonly UseCase[] {
  return [
    ...readProjectUseCases,
    ...editPlanUseCases(parts),
    ...directoryUseCases,
    ...currencyUseCases,
    ...partyUseCases,
    ...periodUseCases,
    ...closeUseCases,
    ...agreementUseCases,
    ...rateCardUseCases,
    ...fundUseCases,
    ...orderUseCases,
    ...ledgerUseCases,
    ...forecastUseCases,
    ...estimateUseCases,
    ...importUseCases,
    ...readImportUseCases,
    ...scheduleUseCases(parts),
    ...scopeUseCases,
    ...searchUseCases,
    ...calendarUseCases,
    ...personCalendarUseCases,
    ...readAbsenceUseCases,
    ...writeAbsenceUseCases,
    ...calendarImportUseCases,
    ...abilityUseCases,
    ...weekUseCases(parts),
  ]
}
