import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { periodStates } from '../period/period.ts'

const minor = z.int().describe('Minor units of the currency of the project')

export const ForecastPeriod = z.object({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  state: z.enum(periodStates),
})
export type ForecastPeriod = z.output<typeof ForecastPeriod>

/** One category of a project: what was spent, what is forecast, and how that differs from last time. */
export const ForecastRow = z.object({
  category: z.string(),
  budget: minor.describe('Of the whole project'),
  spent: minor.describe('Until the first period that is forecast'),
  amounts: z
    .array(minor)
    .describe('In the order of the periods: actuals where they are closing or locked, else the forecast'),
  last: z
    .array(minor.nullable())
    .describe('In the same order, what was forecast last time; null where nothing was'),
  toComplete: minor.describe('Estimate to complete: all that is forecast'),
  atCompletion: minor.describe('Estimate at completion: spent and to complete'),
  lastAtCompletion: minor.nullable().describe('As it was forecast last time, with the actuals until then'),
  difference: minor.nullable(),
  reason: z.string().nullable(),
  reasonNeeded: z.boolean().describe('True where the difference is beyond the tolerance'),
})
export type ForecastRow = z.output<typeof ForecastRow>

export const ForecastTotals = ForecastRow.pick({
  budget: true,
  spent: true,
  toComplete: true,
  atCompletion: true,
  lastAtCompletion: true,
  difference: true,
})
export type ForecastTotals = z.output<typeof ForecastTotals>

export const forecastStates = ['none', 'draft', 'submitted'] as const
export type ForecastState = (typeof forecastStates)[number]

/** How right forecasts were: 1 less the sum of what they were off by over the sum of what was spent. */
export const Accuracy = z.object({
  horizon: z.int().describe('How many periods ahead: 1 is the first period of a forecast'),
  accuracy: z.number().nullable().describe('Null where nothing was spent'),
  periods: z.int().describe('How many periods of how many projects it speaks of'),
})
export type Accuracy = z.output<typeof Accuracy>

export const ProjectForecast = z.object({
  projectId: projectKey(z.uuid()),
  currency: z.string(),
  state: z.enum(forecastStates).describe('none: what stands here is filled from last time and not saved yet'),
  asOf: z.string().nullable().describe('The first period that is forecast; null where no period is open'),
  filledFrom: z.enum(['last', 'budget', 'nothing']),
  lastAsOf: z.string().nullable(),
  tolerance: z.number().describe('Share of the last estimate at completion'),
  periods: z.array(ForecastPeriod),
  rows: z.array(ForecastRow),
  totals: ForecastTotals,
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  accuracy: z.array(Accuracy),
  version: z.int().describe('0 as long as nothing is saved'),
})
export type ProjectForecast = z.output<typeof ProjectForecast>

export const ForecastSummary = ForecastTotals.extend({
  projectId: projectKey(z.uuid()),
  code: z.string().nullable(),
  name: z.string(),
  manager: z.string().nullable(),
  currency: z.string(),
  state: z.enum(forecastStates),
  reasons: z.array(z.string()),
  submittedBy: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  accuracy: z.number().nullable().describe('Of forecasts one period ahead'),
})
export type ForecastSummary = z.output<typeof ForecastSummary>

export const AccuracyRow = z.object({
  id: z.uuid().nullable(),
  name: z.string(),
  accuracy: z.number().nullable(),
  bias: z.number().nullable().describe('Forecast less spent over spent: above 0 is too much'),
  periods: z.int(),
})
export type AccuracyRow = z.output<typeof AccuracyRow>
