import { z } from 'zod'

export const rateKinds = ['budget', 'actual', 'closing'] as const
export type RateKind = (typeof rateKinds)[number]

const code = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.')

export const NewRate = z.object({
  from: code,
  to: code,
  kind: z
    .enum(rateKinds)
    .describe('For budgets, for what was spent, or for what stands at the end of a period'),
  day: z.iso.date().describe('The first day on which it holds'),
  rate: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,10})?$/, 'is not a positive decimal, as 1.1734.')
    .describe('Decimal text: one unit of `from` in units of `to`'),
})
export type NewRate = z.output<typeof NewRate>

export const CurrencyRate = NewRate.extend({
  id: z.uuid(),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
})
export type CurrencyRate = z.output<typeof CurrencyRate>
