import { minorDigits } from './currency.ts'
import { type Money, toDecimal } from './money.ts'

/** '23 Nov 2026' */
export function dateInWords(d: string): string {
  return `${Number(d.slice(8, 10))} ${MONTHS[Number(d.slice(5, 7)) - 1] ?? '?'} ${d.slice(0, 4)}`
}

/** Rounded to the size a reader thinks in: '9 days', '7 weeks', '5 months', '2.5 years'. The sign is left out. */
export function spanInWords(days: number): string {
  const { count, unit } = spanOf(days)
  return unit === 'year' ? `${count} years` : countInWords(count, unit, `${unit}s`)
}

/** A number of days in the unit a reader thinks in; years to one decimal. The sign is left out. */
export function spanOf(days: number): {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
} {
  const size = Math.abs(days)
  if (size < 14) return { count: size, unit: 'day' }
  if (size < 120) return { count: Math.round(size / 7), unit: 'week' }
  if (size < 730) return { count: Math.round(size / 30.4375), unit: 'month' }
  return { count: oneDecimal(size / 365.25), unit: 'year' }
}

/** '12 %', '0.4 %'; the sign is left out. */
export function shareInWords(share: number): string {
  return `${roundPercent(share)} %`
}

/** 0.1234 is 12, 0.0042 is 0.4: per cent to the digits that matter. The sign is left out. */
export function roundPercent(share: number): number {
  const percent = Math.abs(share) * 100
  return percent < 10 ? oneDecimal(percent) : Math.round(percent)
}

/** Exact, with its currency; an amount in an unknown currency is shown in the units it came in. */
export function moneyInWords(m: Money): string {
  return minorDigits(m.currency) === undefined
    ? `${m.amount} (${m.currency})`
    : `${toDecimal(m)} ${m.currency}`
}

/** To three digits: '20.3 bn GBP', '1.92 m EUR', '784 k EUR', '850 EUR'. For sentences; the evidence holds the exact amount. */
export function roundMoneyInWords(m: Money): string {
  const digits = minorDigits(m.currency)
  if (digits === undefined) return moneyInWords(m)
  const units = Math.abs(m.amount) / 10 ** digits
  const sign = m.amount < 0 ? '\u2212' : ''
  const scale = SCALES.find(({ from }) => units >= from)
  const shown = scale === undefined ? threeDigits(units) : `${threeDigits(units / scale.unit)} ${scale.word}`
  return `${sign}${shown} ${m.currency}`
}

export function countInWords(n: number, one: string, other: string): string {
  return `${n} ${n === 1 ? one : other}`
}

/** In groups of three, as people read large numbers: '10,000'. */
export function groupedInWords(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const SCALES = [
  { from: 999_500_000, unit: 1e9, word: 'bn' },
  { from: 999_500, unit: 1e6, word: 'm' },
  { from: 9_995, unit: 1e3, word: 'k' },
]

function threeDigits(n: number): string {
  return String(Number(n.toPrecision(n >= 100 ? Math.max(3, Math.round(n).toString().length) : 3)))
}

function oneDecimal(n: number): number {
  return Math.round(n * 10) / 10
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The name of a period as an English sentence says it: 'October 2026', '2026/27 P10'. */
export function periodInWords(name: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? []
  const word = monthNames[Number(month) - 1]
  return word === undefined ? name : `${word} ${year}`
}
