import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { periodRefusals } from '../period/period-refusals.ts'
import { permissions } from '../permissions.ts'
import { AccuracyRow, ForecastSummary, ProjectForecast } from './forecast.ts'
import { forecastRefusals } from './forecast-refusals.ts'

const projectId = z.uuid()

export const showForecast = operation({
  id: 'plan.show-forecast',
  method: 'GET',
  path: '/projects/{projectId}/forecast',
  summary: 'Show the forecast of a project by category and period, beside last time and the actuals',
  may: permissions.readMoney,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectForecast,
  refuses: refuses(common.notFound),
  reads: ['forecast', 'ledger', 'period', 'project'],
})

export const enterForecast = operation({
  id: 'plan.enter-forecast',
  method: 'PATCH',
  path: '/projects/{projectId}/forecast',
  summary:
    'Enter amounts and reasons into the forecast of a project; the first ones make a draft from last time',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({
    projectId,
    rows: z
      .array(
        z.object({
          category: z.string().trim().min(1).max(200),
          amounts: z
            .array(z.object({ period: z.string().max(40), amount: z.int().describe('Minor units') }))
            .max(60),
          reason: z.string().trim().max(500).nullable().optional().describe('Absent: stays as it is'),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: ProjectForecast,
  refuses: refuses(
    common.notFound,
    forecastRefusals.nothingOpen,
    forecastRefusals.alreadySubmitted,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches: ['forecast'],
  versioned: true,
})

export const submitForecast = operation({
  id: 'plan.submit-forecast',
  method: 'POST',
  path: '/projects/{projectId}/forecast/submission',
  summary:
    'Submit the forecast of a project, with a reason wherever it differs from last time beyond tolerance',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectForecast,
  refuses: refuses(
    common.notFound,
    forecastRefusals.nothingOpen,
    forecastRefusals.nothingForecast,
    forecastRefusals.alreadySubmitted,
    forecastRefusals.reasonsMissing,
  ),
  touches: ['forecast'],
  versioned: true,
})

export const withdrawForecast = operation({
  id: 'plan.withdraw-forecast',
  method: 'POST',
  path: '/projects/{projectId}/forecast/withdrawal',
  summary: 'Take back a submission, so that the forecast can be changed',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectForecast,
  refuses: refuses(common.notFound, forecastRefusals.nothingOpen, forecastRefusals.notSubmitted),
  touches: ['forecast'],
  versioned: true,
})

export const listForecasts = operation({
  id: 'plan.list-forecasts',
  method: 'GET',
  path: '/forecasts',
  summary:
    'List the forecasts of all running projects: who submitted, what it will cost, what differs and why',
  may: permissions.readLedger,
  input: z.object({ ...pageInput }),
  output: pageOf(ForecastSummary).extend({
    asOf: z.string().nullable().describe('The first period that is forecast'),
    submitted: z.int(),
    projects: z.int(),
  }),
  reads: ['forecast', 'ledger', 'period', 'project'],
})

export const listForecastAccuracy = operation({
  id: 'plan.list-forecast-accuracy',
  method: 'GET',
  path: '/forecasts/accuracy',
  summary: 'How right forecasts were, so many periods ahead: by project or by who managed it then',
  may: permissions.readLedger,
  input: z.object({
    horizon: z.int().min(1).max(12).default(1),
    by: z.enum(['project', 'manager']).default('project'),
  }),
  output: z.object({ items: z.array(AccuracyRow), all: AccuracyRow }),
  reads: ['forecast', 'ledger', 'period'],
})
