import { z } from 'zod'

const rate = z
  .number('is not a number.')
  .gt(-1, 'must be above -1: rates are fractions, 0.1 for 10 %.')
  .max(1000, 'must not be above 1000: rates are fractions, 0.1 for 10 %.')
  .nullable()
  .optional()

/** What `compute value` reads: plain decimals; a convention that is left out or null is assumed, and told. */
export const ValueFile = z.object(
  {
    flows: z
      .array(z.number('is not a number.'), 'is not a list of numbers.')
      .min(1, 'is empty; state at least one amount.')
      .describe('Amounts by period in order of time, below 0 for what is paid'),
    periodsPerYear: z
      .int('is not a whole number.')
      .min(1, 'must be from 1 to 366.')
      .max(366, 'must be from 1 to 366.')
      .nullable()
      .optional()
      .describe('1 for years, 4 for quarters, 12 for months; 1 if left out'),
    rate: rate.describe('Discount rate a year, as a fraction; without it nothing is discounted'),
    rateIs: z
      .enum(['effective', 'nominal'], 'must be "effective" or "nominal".')
      .nullable()
      .optional()
      .describe('Of all rates, IRR and MIRR too; a nominal one is divided by the periods a year'),
    timing: z
      .enum(['start', 'mid', 'end'], 'must be "start", "mid" or "end".')
      .nullable()
      .optional()
      .describe('When in its period an amount falls; "end" if left out'),
    firstPeriodIsTimeZero: z
      .boolean('is not true or false.')
      .nullable()
      .optional()
      .describe('true: the first amount falls on time zero, before period 1; true if left out'),
    financeRate: rate.describe('What the money that is paid costs, a year, for MIRR'),
    reinvestRate: rate.describe('What the money that comes in earns, a year, for MIRR'),
    dateZero: z.iso
      .date('is no day such as 2026-11-23.')
      .nullable()
      .optional()
      .describe('The day of time zero; it is shown and not counted with'),
    prices: z
      .enum(['nominal', 'real'], 'must be "nominal" or "real".')
      .nullable()
      .optional()
      .describe('"real": amounts in prices of time zero; "nominal" if left out'),
    inflation: rate.describe('A year; with "real" prices the rates are deflated by it'),
  },
  'holds no JSON object.',
)
