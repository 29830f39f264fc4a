import { event } from '@portolan/contract'
import { periodInWords } from '@portolan/quantity'
import { z } from 'zod'

const about = z.object({ name: z.string(), asOf: z.string() })

export const forecastEvents = {
  forecastEntered: event({
    id: 'plan.forecast-entered',
    summary: 'Amounts of a forecast were entered',
    payload: about.extend({ categories: z.array(z.string()), cells: z.int() }),
    sentence: ({ name, asOf, cells }) =>
      `entered ${cells} ${cells === 1 ? 'amount' : 'amounts'} into the forecast of “${name}” from ${periodInWords(asOf)}`,
  }),
  forecastSubmitted: event({
    id: 'plan.forecast-submitted',
    summary: 'A forecast was submitted',
    payload: about.extend({
      currency: z.string(),
      toComplete: z.int(),
      atCompletion: z.int(),
      difference: z.int().nullable(),
    }),
    sentence: ({ name, asOf }) => `submitted the forecast of “${name}” from ${periodInWords(asOf)}`,
  }),
  forecastWithdrawn: event({
    id: 'plan.forecast-withdrawn',
    summary: 'The submission of a forecast was taken back',
    payload: about,
    sentence: ({ name, asOf }) => `took back the forecast of “${name}” from ${periodInWords(asOf)}`,
  }),
} as const
