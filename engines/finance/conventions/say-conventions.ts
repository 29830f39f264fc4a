import { term, told, type Told } from '@portolan/quantity'
import type { Conventions } from './conventions.ts'

/** The conventions as people say them, to stand beside the figures. */
export function sayConventions(said: Omit<Conventions, 'sentence' | 'wording'>): Told {
  const first = said.firstPeriodIsTimeZero ? 'zero' : 'one'
  const rateIs = term(`finance:rate-is.${said.rateIs}`, said.rateIs)
  const rate =
    said.rate === null
      ? told('finance:conventions.no-rate')`No rate is stated, so nothing is discounted`
      : told('finance:conventions.rate')`Discounted at ${{ rate: said.rate }} a year, ${{ rateIs }}`
  return told(
    'finance:conventions',
  )`${{ rate }}; periods a year: ${{ periods: said.periodsPerYear }}; amounts fall at the ${{ timing: term(`finance:timing.${said.timing}`, timingWords[said.timing]) }} of their period; the first one ${{ first: term(`finance:first.${first}`, firstWords[first]) }}; in ${{ prices: term(`finance:prices.${said.prices}`, said.prices) }} prices.`
}

const timingWords = { start: 'start', mid: 'middle', end: 'end' } as const
const firstWords = { zero: 'falls on time zero', one: 'is that of period 1' } as const
