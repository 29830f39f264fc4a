import { classed, event } from '@portolan/contract'
import { z } from 'zod'

export const rateCardEvents = {
  rateCardAdded: event({
    id: 'plan.rate-card-added',
    summary: 'A rate card was added',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the rate card “${name}”`,
  }),
  ratesOfCardSet: event({
    id: 'plan.role-rates-set',
    summary: 'Rates of a card were set together',
    payload: z.object({
      name: z.string(),
      set: z.int(),
      removed: z.int(),
      rates: z.array(
        z.object({
          role: z.string(),
          level: z.int(),
          from: z.string(),
          price: classed(z.int().nullable(), 'rate'),
          cost: classed(z.int().nullable(), 'rate'),
        }),
      ),
    }),
    sentence: ({ name, set, removed }) =>
      `set ${set} ${set === 1 ? 'rate' : 'rates'} of “${name}”${removed === 0 ? '' : ` and took ${removed} away`}`,
  }),
  gradesSet: event({
    id: 'plan.grades-set',
    summary: 'It was said as what role and at what level people work',
    payload: z.object({ people: z.int() }),
    sentence: ({ people }) => `set the grade of ${people} ${people === 1 ? 'person' : 'people'}`,
  }),
} as const
