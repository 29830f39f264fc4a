import { findingOf, told } from '@portolan/quantity'
import { raise, root } from '../arithmetic/power.ts'
import type { Checks } from '../checks.ts'
import { shown } from '../finding.ts'
import type { Conventions, Growths, RateKind, StatedConventions } from './conventions.ts'
import { sayConventions } from './say-conventions.ts'

export type ReadConventions = { readonly conventions: Conventions; readonly growths: Growths }

/** Conventions that can be counted with; what was not stated is assumed, and told. */
export function readConventions(stated: StatedConventions, checks: Checks): ReadConventions {
  tellAssumed(stated, checks)
  const rateIs = stated.rateIs ?? assumed.rateIs
  const timing = stated.timing ?? assumed.timing
  const firstPeriodIsTimeZero = stated.firstPeriodIsTimeZero ?? assumed.firstPeriodIsTimeZero
  const prices = stated.prices ?? assumed.prices
  const perYear =
    checks.optional('periodsPerYear', stated.periodsPerYear, 'per-year') ?? assumed.periodsPerYear
  const rate = checks.number('rate', stated.rate, 'rate')
  const financeRate = checks.optional('financeRate', stated.financeRate, 'rate')
  const reinvestRate = checks.optional('reinvestRate', stated.reinvestRate, 'rate')
  const inflation = checks.optional('inflation', stated.inflation, 'rate')
  if (rate !== null && rate > 1) tellPercent(rate, checks)
  const deflator = prices === 'real' && inflation !== null ? root(1 + inflation, perYear) : 1
  const periodRate = (annual: number | null): number | null =>
    annual === null ? null : deflated(periodRateOf(annual, rateIs, perYear), deflator)
  const discount = periodRate(rate)
  const plain = {
    periodsPerYear: perYear,
    rate,
    rateIs,
    timing,
    firstPeriodIsTimeZero,
    financeRate,
    reinvestRate,
    dateZero: stated.dateZero ?? null,
    prices,
    inflation,
    periodRate: discount,
    effectiveAnnualRate: discount === null ? null : effectiveRate(discount, perYear),
  }
  return {
    conventions: { ...plain, ...sayConventions(plain) },
    growths: {
      discount: plusOne(discount),
      finance: plusOne(periodRate(financeRate)),
      reinvest: plusOne(periodRate(reinvestRate)),
    },
  }
}

/** A rate of one period as a rate a year, of the kind that the conventions state. */
export function annualRate(periodRate: number, { rateIs, periodsPerYear }: Conventions): number {
  return rateIs === 'nominal' ? periodRate * periodsPerYear : effectiveRate(periodRate, periodsPerYear)
}

/** With one period a year the rate is kept to its last digit. */
function effectiveRate(periodRate: number, perYear: number): number {
  return perYear === 1 ? periodRate : raise(1 + periodRate, perYear) - 1
}

function periodRateOf(annual: number, kind: RateKind, perYear: number): number {
  return kind === 'nominal' || perYear === 1 ? annual / perYear : root(1 + annual, perYear) - 1
}

function deflated(periodRate: number, deflator: number): number {
  return deflator === 1 ? periodRate : (1 + periodRate) / deflator - 1
}

function plusOne(periodRate: number | null): number | null {
  return periodRate === null ? null : 1 + periodRate
}

const assumed = {
  periodsPerYear: 1,
  rateIs: 'effective',
  timing: 'end',
  firstPeriodIsTimeZero: true,
  prices: 'nominal',
} as const satisfies StatedConventions

type Assumed = keyof typeof assumed
/** Prices are nominal unless somebody says otherwise; the others change the answer too often to be passed over. */
function tellAssumed(stated: StatedConventions, checks: Checks): void {
  const names = (Object.keys(assumed) as Assumed[]).filter(
    (name) => name !== 'prices' && (stated[name] ?? null) === null,
  )
  if (names.length === 0) return
  const says = told(
    'finance:assumed',
  )`Not stated and so assumed: ${{ assumed: names.map((name) => `${name} ${assumed[name]}`) }}; state what is so.`
  checks.tell(findingOf('info', 'assumed', ['input', names.join(','), says]))
}

function tellPercent(rate: number, checks: Checks): void {
  const says = told(
    'finance:rate-in-percent',
  )`The rate ${{ rate }} is ${{ percent: shown(rate * 100) }} % a year; rates are fractions: write 0.1 for 10 %.`
  checks.tell(findingOf('warning', 'rate-in-percent', ['input', 'rate', says]))
}
