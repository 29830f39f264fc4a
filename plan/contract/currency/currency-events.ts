import { event } from '@portolan/contract'
import { z } from 'zod'

export const currencyEvents = {
  rateSet: event({
    id: 'plan.currency-rate-set',
    summary: 'A currency rate was set',
    payload: z.object({
      from: z.string(),
      to: z.string(),
      kind: z.string(),
      day: z.string(),
      rate: z.string(),
      before: z.string().nullable(),
    }),
    sentence: ({ from, to, kind, day, rate, before }) =>
      `set the ${kind} rate of ${from} in ${to} to ${rate} from ${day}${before === null ? '' : `; it was ${before}`}`,
  }),
  ratesSet: event({
    id: 'plan.currency-rates-set',
    summary: 'Currency rates were set together',
    payload: z.object({
      set: z.int(),
      removed: z.int(),
      rates: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          kind: z.string(),
          day: z.string(),
          rate: z.string().nullable(),
          before: z.string().nullable(),
        }),
      ),
    }),
    sentence: ({ set, removed }) =>
      `set ${set} currency ${set === 1 ? 'rate' : 'rates'}${removed === 0 ? '' : ` and took ${removed} away`}`,
  }),
} as const
