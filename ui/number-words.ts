import { numbersIn } from './formatters.ts'

/** How many digits stand behind the point: at least, and at most. */
export type Digits = { readonly least: number; readonly most: number }

/**
 * '1,234.5', as the Intl formatters of both languages write it, which a test holds to: half a digit rounds away from
 * zero, by the digits one reads; zero has no sign. Making the first of those costs a page of figures the time of drawing fifty rows.
 */
export function numberInWords(value: number, language: string, digits: Digits): string {
  const size = String(Math.abs(value))
  if (!plain.test(size))
    return numbersIn(language, {
      minimumFractionDigits: digits.least,
      maximumFractionDigits: digits.most,
    }).format(value)
  const { group, point } = marks(language)
  const [whole, behind] = round(size, digits)
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group)
  return `${value < 0 ? '-' : ''}${grouped}${behind === '' ? '' : `${point}${behind}`}`
}

/** The amount with its sign of money in the place where the language has it; undefined for a currency that is rare here. */
export function moneyInWords(number: string, currency: string, language: string): string | undefined {
  const sign = signs[currency]
  if (sign === undefined) return undefined
  const [minus, size] = number.startsWith('-') ? ['-', number.slice(1)] : ['', number]
  if (language === 'de') return `${minus}${size}${NO_BREAK}${sign}`
  return `${minus}${sign}${/[A-Z]$/.test(sign) ? NO_BREAK : ''}${size}`
}

export type CountedUnit = 'day' | 'week' | 'month' | 'year'

/** '1 day', '2.5 weeks'. */
export function countInWords(value: number, unit: CountedUnit, language: string): string {
  const number = numberInWords(value, language, { least: 0, most: 1 })
  const [one, many] = (language === 'de' ? german : english)[unit]
  return `${number} ${/^-?1$/.test(number) ? one : many}`
}

/** 'today', 'in 3 days'. */
export function daysAheadInWords(days: number, language: string): string {
  if (language === 'de')
    return days === 0 ? 'heute' : `in ${countInWords(days, 'day', language)}${days === 1 ? '' : 'n'}`
  return days === 0 ? 'today' : `in ${countInWords(days, 'day', language)}`
}

const NO_BREAK = '\u00a0'
const plain = /^\d+(\.\d+)?$/

const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', CHF: 'CHF' }

type Counted = Readonly<Record<CountedUnit, readonly [one: string, many: string]>>

const english: Counted = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
}

const german: Counted = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
}

function marks(language: string): { group: string; point: string } {
  return language === 'de' ? { group: '.', point: ',' } : { group: ',', point: '.' }
}

/** Rounds what one reads, not what the machine holds: 1.005 to two digits is 1.01. */
function round(size: string, { least, most }: Digits): [whole: string, behind: string] {
  const [whole = '0', behind = ''] = size.split('.')
  const kept = behind.slice(0, most)
  if (behind.length <= most) return [whole, kept.padEnd(least, '0')]
  const up = (behind[most] ?? '0') >= '5'
  const all = up ? String(BigInt(whole + kept) + 1n).padStart(whole.length + most, '0') : whole + kept
  const digits = all.slice(all.length - most)
  return [
    all.slice(0, all.length - most),
    most === 0 ? '' : digits.slice(0, least) + digits.slice(least).replace(/0+$/, ''),
  ]
}
