import { refusal } from '@portolan/contract'

export const forecastRefusals = {
  nothingOpen: refusal({
    code: 'plan/no-open-period',
    status: 409,
    title: 'No period is open',
    sentence: () =>
      'No period is open that could be forecast. Ask finance to make the next fiscal year under Money › Periods.',
  }),
  reasonsMissing: refusal<{ categories: string; tolerance: string }>({
    code: 'plan/forecast-without-reason',
    status: 422,
    title: 'A reason is missing',
    sentence: ({ categories, tolerance }) =>
      `${categories} will cost another sum than last time by more than ${tolerance}. Say why beside it, then submit.`,
  }),
  alreadySubmitted: refusal<{ by: string }>({
    code: 'plan/forecast-submitted',
    status: 409,
    title: 'Submitted already',
    sentence: ({ by }) => `${by} submitted this forecast. Take the submission back first, then change it.`,
  }),
  notSubmitted: refusal({
    code: 'plan/forecast-not-submitted',
    status: 409,
    title: 'Not submitted',
    sentence: () => 'This forecast is a draft: there is no submission to take back.',
  }),
  nothingForecast: refusal({
    code: 'plan/nothing-forecast',
    status: 409,
    title: 'Nothing is forecast',
    sentence: () => 'There is no amount to submit yet. Enter what will be spent, category by category.',
  }),
} as const
