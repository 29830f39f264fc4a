import { readPeople } from '@portolan/platform/identity/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { CalendarCheck, CalendarPlus, Coins, FileUp, FolderKanban, History, ListPlus } from 'lucide-react'
import { estimatePermissions } from '../contract/estimate/estimate-permissions.ts'
import { permissions } from '../contract/permissions.ts'
import de from './locales/de.json'
import en from './locales/en.json'

const project = '/projects/$projectId'

/** Projects and what registers said of them, and the way registers come in. */
export const planWeb: WebContribution = {
  id: 'plan',
  texts: [{ namespace: 'plan', en, de }],
  patterns: { de: async () => (await import('./told/german.ts')).german },
  navigation: [
    {
      to: '/my-week',
      label: 'plan:week.title',
      icon: CalendarCheck,
      order: 6,
      key: 'w',
      may: permissions.list,
    },
    {
      to: '/projects',
      label: 'plan:projects.title',
      icon: FolderKanban,
      order: 20,
      key: 'p',
      may: permissions.list,
    },
    {
      to: '/money',
      label: 'plan:money.title',
      icon: Coins,
      order: 30,
      key: 'm',
      may: permissions.list,
    },
  ],
  routes: [
    {
      path: '/my-week',
      may: permissions.list,
      component: screen(
        async () => (await import('./week/week-page.tsx')).WeekPage,
        async () => (await import('./week/week-readings.ts')).weekReadings,
      ),
    },
    {
      path: '/projects',
      may: permissions.list,
      component: screen(async () => (await import('./project/projects-page.tsx')).ProjectsPage),
    },
    {
      path: project,
      component: screen(
        async () => (await import('./project/project-page.tsx')).ProjectPage,
        async () => (await import('./project/project-readings.ts')).projectReadings,
      ),
    },
    {
      path: `${project}/schedule-imports/$scheduleImportId`,
      component: screen(async () => (await import('./schedule/import-page.tsx')).ScheduleImportPage),
    },
    {
      path: `${project}/schedule-comparison`,
      component: screen(async () => (await import('./schedule/comparison-page.tsx')).ComparisonPage),
    },
    {
      path: `${project}/scope-imports/$scopeImportId`,
      component: screen(async () => (await import('./scope/import-page.tsx')).ScopeImportPage),
    },
    {
      path: `${project}/scope-comparison`,
      component: screen(async () => (await import('./scope/comparison-page.tsx')).ScopeComparisonPage),
    },
    {
      path: `${project}/estimates/$estimateId`,
      component: screen(async () => (await import('./estimate/estimate-page.tsx')).EstimatePage),
    },
    {
      path: '/money',
      may: permissions.list,
      component: screen(async () => (await import('./money/money-page.tsx')).MoneyPage),
    },
    {
      path: '/periods/$periodId/close',
      may: permissions.readLedger,
      component: screen(async () => (await import('./close/close-page.tsx')).ClosePage),
    },
    {
      path: '/ledger-imports/$ledgerImportId',
      may: permissions.ledger,
      component: screen(async () => (await import('./ledger/ledger-import-page.tsx')).LedgerImportPage),
    },
    {
      path: '/imports/new',
      may: permissions.import,
      component: screen(async () => (await import('./import/new-import-page.tsx')).NewImportPage),
    },
    {
      path: '/imports/$importId',
      may: permissions.import,
      component: screen(async () => (await import('./import/import-page.tsx')).ImportPage),
    },
  ],
  tabs: [
    {
      host: project,
      path: 'plan',
      label: 'plan:plan.part',
      group: 'plan:plan.title',
      order: 15,
      component: screen(
        async () => (await import('./schedule/plan-tab.tsx')).PlanTab,
        async () => (await import('./schedule/plan-readings.ts')).planReadings,
      ),
    },
    {
      host: project,
      path: 'history',
      label: 'plan:history.title',
      group: 'plan:record.title',
      order: 45,
      component: screen(async () => (await import('./project/history-tab.tsx')).HistoryTab),
    },
    {
      host: project,
      path: 'details',
      label: 'plan:details.title',
      group: 'plan:record.title',
      order: 40,
      component: screen(async () => (await import('./project/details-tab.tsx')).DetailsTab),
    },
    {
      host: '/money',
      path: '',
      label: 'plan:money.periods',
      order: 20,
      component: screen(async () => (await import('./period/periods-page.tsx')).PeriodsPage),
    },
    {
      host: project,
      path: 'forecast',
      label: 'plan:money.forecast',
      group: 'plan:money.title',
      order: 16.5,
      may: permissions.readMoney,
      component: screen(async () => (await import('./forecast/forecast-tab.tsx')).ForecastTab),
    },
    {
      host: project,
      path: 'estimates',
      label: 'plan:money.estimates',
      group: 'plan:money.title',
      order: 16.7,
      may: estimatePermissions.readEstimates,
      component: screen(async () => (await import('./estimate/estimates-tab.tsx')).EstimatesTab),
    },
    {
      host: '/money',
      path: 'estimates',
      label: 'plan:money.estimates',
      order: 35,
      may: estimatePermissions.listEstimates,
      component: screen(async () => (await import('./estimate/estimates-page.tsx')).EstimatesPage),
    },
    {
      host: '/money',
      path: 'forecasts',
      label: 'plan:money.forecasts',
      order: 30,
      may: permissions.readLedger,
      component: screen(async () => (await import('./forecast/forecasts-page.tsx')).ForecastsPage),
    },
    {
      host: '/money',
      path: 'ledger',
      label: 'plan:money.ledger',
      order: 40,
      may: permissions.readLedger,
      component: screen(async () => (await import('./ledger/ledger-page.tsx')).LedgerPage),
    },
    {
      host: '/money',
      path: 'reconciliation',
      label: 'plan:money.reconciliation',
      order: 45,
      may: permissions.readLedger,
      component: screen(async () => (await import('./ledger/reconciliation-page.tsx')).ReconciliationPage),
    },
    {
      host: '/money',
      path: 'rates',
      label: 'plan:money.rates',
      order: 50,
      component: screen(async () => (await import('./currency/rates-page.tsx')).RatesPage),
    },
    {
      host: '/money',
      path: 'parties',
      label: 'plan:money.parties',
      order: 60,
      component: screen(async () => (await import('./party/parties-page.tsx')).PartiesPage),
    },
    {
      host: '/administration',
      path: 'imports',
      label: 'plan:imports.title',
      order: 40,
      may: permissions.import,
      component: screen(async () => (await import('./import/imports-page.tsx')).ImportsPage),
    },
  ],
  things: [
    {
      id: 'plan.search',
      host: project,
      may: permissions.list,
      search: async (text, asking) =>
        await (await import('./search/search-plan.ts')).searchPlan(text, asking),
      recall: async (ids, asking) => await (await import('./search/search-plan.ts')).recallPlan(ids, asking),
    },
    {
      id: 'plan.people',
      may: readPeople,
      search: async (text, asking) =>
        await (await import('./search/search-people.ts')).searchPeople(text, asking),
    },
  ],
  pageActions: [
    {
      id: 'plan.drop-schedule',
      host: project,
      label: 'plan:plan.drop',
      icon: CalendarPlus,
      may: permissions.edit,
      to: `${project}/plan`,
      search: { drop: true },
      findPlace: async ({ projectId = '' }) =>
        await (await import('./search/find-place.ts')).findPlace(projectId),
    },
    {
      id: 'plan.drop-scope',
      host: project,
      label: 'plan:plan.drop-list',
      icon: ListPlus,
      may: permissions.edit,
      to: `${project}/scope`,
      search: { drop: true },
      findPlace: async ({ projectId = '' }) =>
        await (await import('./search/find-place.ts')).findPlace(projectId),
    },
  ],
  actions: [
    {
      id: 'plan.import',
      label: 'plan:import.action',
      icon: FileUp,
      to: '/imports/new',
      may: permissions.import,
    },
    {
      id: 'plan.imports',
      label: 'plan:imports.action',
      icon: History,
      to: '/administration/imports',
      may: permissions.import,
    },
  ],
}
