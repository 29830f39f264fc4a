import { raise, sumOfPowers } from '../arithmetic/power.ts'
import type { Answered } from '../assess.ts'
import type { Conventions } from '../conventions/conventions.ts'
import { periodsOf } from '../conventions/times.ts'

/**
 * The same amount at the end of each year that is worth as much: NPV × r ÷ (1 − (1 + r)^−n), r the effective annual
 * rate and n the years (Blank and Tarquin, *Engineering Economy*, chapter 6). With g = 1 + the rate of a period, m
 * periods a year and N in all, this is NPV × g^N × Σ g^0…g^(m−1) ÷ Σ g^0…g^(N−1), which holds at a rate of 0 too.
 */
export function equivalentAnnual(
  npv: number,
  count: number,
  by: { readonly conventions: Conventions; readonly growth: number },
): Answered {
  const periods = periodsOf(count, by.conventions)
  if (periods === 0) return 'no-time'
  const year = sumOfPowers(by.growth, by.conventions.periodsPerYear)
  return (npv * raise(by.growth, periods) * year) / sumOfPowers(by.growth, periods)
}
