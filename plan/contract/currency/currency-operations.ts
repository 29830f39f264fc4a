import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue } from '../investment.ts'
import { periodRefusals } from '../period/period-refusals.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { CurrencyRate, NewRate, rateKinds } from './currency.ts'

export const listCurrencyRates = operation({
  id: 'plan.list-currency-rates',
  method: 'GET',
  path: '/currency-rates',
  summary: 'List the dated rates between currencies, newest first',
  may: permissions.list,
  input: z.object({ kind: z.enum(rateKinds).optional() }),
  output: z.object({
    currency: z.string().describe('That of the organisation'),
    items: z.array(CurrencyRate),
  }),
  reads: ['currency-rate'],
})

const rateRefusals = refuses(
  refusals.unknownCurrency,
  refusals.editRefused,
  periodRefusals.periodLocked,
  periodRefusals.periodClosing,
)

export const setCurrencyRate = operation({
  id: 'plan.set-currency-rate',
  method: 'PUT',
  path: '/currency-rates',
  summary: 'Set what a currency is worth in another from a day on',
  may: permissions.setUp,
  input: NewRate,
  output: CurrencyRate,
  refuses: rateRefusals,
  touches: ['currency-rate', 'standing'],
  example: { from: 'GBP', to: 'EUR', kind: 'budget', day: '2026-01-01', rate: '1.1734' },
})

export const setCurrencyRates = operation({
  id: 'plan.set-currency-rates',
  method: 'PUT',
  path: '/currency-rates/table',
  summary: 'Set many rates together, all or none, as they are pasted from a table; null takes one away',
  may: permissions.setUp,
  input: z.object({
    rates: z
      .array(NewRate.extend({ rate: NewRate.shape.rate.nullable() }))
      .min(1)
      .max(2_000),
  }),
  output: z.object({ set: z.int(), removed: z.int() }),
  refuses: rateRefusals,
  touches: ['currency-rate', 'standing'],
  example: {
    rates: [
      { from: 'GBP', to: 'EUR', kind: 'actual', day: '2026-10-01', rate: '1.1512' },
      { from: 'USD', to: 'EUR', kind: 'actual', day: '2026-10-01', rate: '0.8630' },
    ],
  },
})

export const convertMoney = operation({
  id: 'plan.convert-money',
  method: 'GET',
  path: '/currency-rates/conversion',
  summary:
    'Convert an amount at the rate in force on a day, through a third currency where no rate leads straight',
  may: permissions.list,
  input: z.object({
    amount: z.int().describe('Minor units of the currency'),
    from: NewRate.shape.from,
    to: NewRate.shape.to,
    kind: z.enum(rateKinds),
    day: z.iso.date(),
  }),
  output: z.object({
    money: MoneyValue.nullable().describe('Null where no rate leads from one to the other on that day'),
    through: z.string().nullable(),
  }),
  reads: ['currency-rate'],
  example: { amount: 10_000, from: 'GBP', to: 'EUR', kind: 'budget', day: '2026-06-30' },
})
