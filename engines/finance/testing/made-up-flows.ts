import { day } from '@portolan/quantity'
import * as fc from 'fast-check'

export const runs = { numRuns: 10_000 }
/** For what computes an investment several times a case: all ten thousand in the long run of the tests. */
export const longRuns = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 1000 : 10_000 }
/** A machine that does much else takes its time. */
export const patience = { testTimeout: 120_000 }

export const about = { subject: 'p', asOf: day('2026-11-23') }
const rate = fc.integer({ min: -50, max: 200 }).map((percent) => percent / 100)
export const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
export const conventions = fc.record({
  periodsPerYear: fc.constantFrom(1, 2, 4, 12, 52),
  rate,
  rateIs: fc.constantFrom('effective' as const, 'nominal' as const),
  timing: fc.constantFrom('start' as const, 'mid' as const, 'end' as const),
  firstPeriodIsTimeZero: fc.boolean(),
  financeRate: rate,
  reinvestRate: rate,
})
export const flows = fc.array(amount, { minLength: 1, maxLength: 12 })
/** Something is paid first, and more comes back later: one change of sign. */
export const investment = fc
  .tuple(
    fc.integer({ min: 1000, max: 1_000_000 }),
    fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 2, maxLength: 12 }),
  )
  .map(([paid, gained]) => [-paid, ...gained])
