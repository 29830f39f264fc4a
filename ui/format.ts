import {
  addMonths,
  type Day,
  daysBetween,
  epochOf,
  type Instant,
  isDay,
  isInstant,
  minorDigits,
  type Money,
  startOfMonth,
} from '@portolan/quantity'
import { dayInWords } from './day-words.ts'
import { datesIn, numbersIn } from './formatters.ts'
import {
  type CountedUnit,
  countInWords,
  daysAheadInWords,
  moneyInWords,
  numberInWords,
} from './number-words.ts'

/** Everything a number, day or amount needs to be written: the language, the day and the moment it is read on. */
export type Setting = { readonly locale: string; readonly today: Day; readonly now: Instant }

export const MINUS = '\u2212'
const NO_BREAK = '\u00a0'
const FEW_SECONDS = 45_000

export function formatNumber(value: number, locale: string, digits?: number): string {
  const shown = digits === undefined ? { least: 0, most: 2 } : { least: digits, most: digits }
  return withMinus(numberInWords(unsignZero(value, shown.most), languageOf(locale), shown))
}

/** '+€0.34m', '−8': the sign is part of the statement. Zero has none. */
export function formatSigned(value: number, written: string): string {
  return value > 0 ? `+${written}` : written
}

/** 0.182 → '18.2 %'. */
export function formatShare(share: number, locale: string, digits?: number): string {
  const percent = share * 100
  const shown = digits ?? (Number.isInteger(Number(percent.toFixed(6))) ? 0 : 1)
  return `${formatNumber(percent, locale, shown)}${NO_BREAK}%`
}

/** In full: '€3,438,000' and, where there are cents, '€12.50'. */
export function formatMoney(money: Money, locale: string): string {
  const { units, digits } = unitsOf(money)
  return writeCurrency(units, money.currency, locale, Number.isInteger(units) ? 0 : digits)
}

/** In brief: '€3.44m' for a project, '€34.7m' for many, '€46k', '€820'. */
export function formatMoneyShort(money: Money, locale: string): string {
  const { units } = unitsOf(money)
  const size = Math.abs(units)
  const step = steps.find((one) => size >= one.from)
  if (!step) return writeCurrency(units, money.currency, locale, 0)
  const scaled = units / step.by
  const digits = step.digits(Math.abs(scaled))
  return writeCurrency(
    scaled,
    money.currency,
    locale,
    digits,
    suffixes[languageOf(locale)]?.[step.name] ?? step.name,
  )
}

/** '23 Nov'; the year stands where it is neither this one nor next month's. */
export function formatDay(d: Day, setting: Pick<Setting, 'locale' | 'today'>): string {
  const soon = startOfMonth(d) === startOfMonth(addMonths(startOfMonth(setting.today), 1))
  return d.slice(0, 4) === setting.today.slice(0, 4) || soon
    ? dayInWords(d, languageOf(setting.locale), {})
    : dayInWords(d, languageOf(setting.locale), { year: true })
}

/** '23 Nov 2026': in a sentence, which may be about any year. */
export function formatDayFull(d: Day, locale: string): string {
  return dayInWords(d, languageOf(locale), { year: true })
}

/** '2026-10' → 'Oct 2026'; a period that is no month keeps its name. */
export function formatMonthName(name: string, locale: string): string {
  const first = `${name}-01`
  return isDay(first) ? dayInWords(first, languageOf(locale), { year: true }).replace(/^1\.? /, '') : name
}

export function formatDayLong(d: Day, locale: string): string {
  return dayInWords(d, languageOf(locale), { year: true, weekday: true })
}

/** 'Mon 23 Nov, 08:40', on the clock of the reader. */
export function formatInstant(at: Instant, setting: Pick<Setting, 'locale'>): string {
  const date = new Date(epochOf(at))
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return shortMonths(datesIn(languageOf(setting.locale), { ...parts, hourCycle: 'h23' }).format(date))
}

/** '34 min', '6 h', '3 days', '5 months': how old something is, in words of its size. */
export function formatAge(at: Day | Instant, setting: Setting): string {
  const elapsed = isInstant(at)
    ? epochOf(setting.now) - epochOf(at)
    : daysBetween(at as Day, setting.today) * 86_400_000
  const size = Math.abs(elapsed)
  if (isInstant(at) && size < FEW_SECONDS) return languageOf(setting.locale) === 'de' ? 'jetzt' : 'now'
  if (isInstant(at) && size < 3_600_000) return `${Math.max(1, Math.round(size / 60_000))}${NO_BREAK}min`
  if (isInstant(at) && size < 36 * 3_600_000) return `${Math.round(size / 3_600_000)}${NO_BREAK}h`
  const days = Math.round(elapsed / 86_400_000)
  return days > 0 ? formatDays(days, setting.locale) : daysAheadInWords(-days, languageOf(setting.locale))
}

export function formatDays(count: number, locale: string): string {
  if (count < 180) return writeUnit(count, 'day', locale)
  return count < 730
    ? writeUnit(Math.round(count / 30.44), 'month', locale)
    : writeUnit(Math.round(count / 365.25), 'year', locale)
}

/**
 * A computed value in the unit its rule gives. Currency codes take minor units, 'share' a fraction, 'percent' a
 * number of hundredths, 'day' and 'instant' their text; any other unit is written behind the number.
 */
export function formatValue(value: number | string, unit: string, setting: Setting, short = true): string {
  if (typeof value === 'string') return formatText(value, setting)
  if (/^[A-Z]{3}$/.test(unit) && minorDigits(unit) !== undefined) {
    const money = { amount: Math.round(value), currency: unit }
    return short ? formatMoneyShort(money, setting.locale) : formatMoney(money, setting.locale)
  }
  const write = units[unit]
  if (write) return write(value, setting.locale)
  const number = formatNumber(value, setting.locale)
  return unit === '' ? number : `${number}${NO_BREAK}${unitWord(unit, Math.abs(value), setting.locale)}`
}

function unitWord(unit: string, count: number, locale: string): string {
  const language = languageOf(locale)
  const one = count === 1 ? unitsOfOne[language]?.[unit] : undefined
  return one ?? unitWords[language]?.[unit] ?? unit
}

/** Units that are words, where there is one of them. */
const unitsOfOne: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-GB': { periods: 'period', steps: 'step', fields: 'field', points: 'point', items: 'item' },
  de: { periods: 'Periode', steps: 'Stufe', fields: 'Feld', points: 'Punkt', items: 'Eintrag' },
}

/** Units that are words, where a language has others than the rules. */
const unitWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    periods: 'Perioden',
    steps: 'Stufen',
    fields: 'Felder',
    points: 'Punkte',
    items: 'Einträge',
    'points of 100': 'von 100 Punkten',
  },
}

type Write = (value: number, locale: string) => string

const ratio: Write = (value, locale) => formatNumber(value, locale, 2)
const plain: Write = (value, locale) => formatNumber(value, locale)

const units: Readonly<Record<string, Write>> = {
  share: (value, locale) => formatShare(value, locale),
  percent: (value, locale) => formatShare(value / 100, locale),
  '%': (value, locale) => formatShare(value / 100, locale),
  ratio,
  index: ratio,
  count: plain,
  number: plain,
  days: (value, locale) => writeUnit(value, 'day', locale),
  weeks: (value, locale) => writeUnit(value, 'week', locale),
  months: (value, locale) => writeUnit(value, 'month', locale),
  years: (value, locale) => writeUnit(value, 'year', locale),
  hours: (value, locale) => `${formatNumber(value, locale)}${NO_BREAK}h`,
  minutes: (value, locale) => `${formatNumber(value / 60, locale)}${NO_BREAK}h`,
}

const steps: readonly {
  from: number
  by: number
  name: 'k' | 'm' | 'bn'
  digits: (size: number) => number
}[] = [
  { from: 999_500_000, by: 1e9, name: 'bn', digits: () => 2 },
  { from: 99_500, by: 1e6, name: 'm', digits: (size) => (size >= 100 ? 0 : size >= 9.995 ? 1 : 2) },
  { from: 1_000, by: 1e3, name: 'k', digits: (size) => (size >= 10 || Number.isInteger(size) ? 0 : 1) },
]

const suffixes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { k: `${NO_BREAK}Tsd.`, m: `${NO_BREAK}Mio.`, bn: `${NO_BREAK}Mrd.` },
}

function formatText(value: string, setting: Setting): string {
  if (isDay(value)) return formatDay(value, setting)
  if (isInstant(value)) return formatInstant(value, setting)
  return value
}

/** English is written as Britain writes it; the pseudo-locale shares its numbers. */
export function languageOf(locale: string): string {
  return locale.startsWith('de') ? 'de' : 'en-GB'
}

function unitsOf(money: Money): { units: number; digits: number } {
  const digits = minorDigits(money.currency) ?? 2
  return { units: money.amount / 10 ** digits, digits }
}

function writeCurrency(units: number, currency: string, locale: string, digits: number, suffix = ''): string {
  const language = languageOf(locale)
  const shown = unsignZero(units, digits)
  const number = numberInWords(shown, language, { least: digits, most: digits }) + suffix
  return withMinus(
    moneyInWords(number, currency, language) ??
      writeRareCurrency(shown, { language, currency, digits, suffix }),
  )
}

type Rare = { language: string; currency: string; digits: number; suffix: string }

function writeRareCurrency(units: number, { language, currency, digits, suffix }: Rare): string {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const
  const parts = numbersIn(language, options).formatToParts(units)
  const last = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction')
  return parts.map((part, index) => (index === last ? part.value + suffix : part.value)).join('')
}

function writeUnit(value: number, unit: CountedUnit, locale: string): string {
  return withMinus(countInWords(value, unit, languageOf(locale)))
}

/** British ICU data says 'Sept', the only month of four letters: columns stay aligned with three. */
function shortMonths(text: string): string {
  return text.replace('Sept', 'Sep')
}

function withMinus(text: string): string {
  return text.replace(/^-|(?<=\s)-(?=\d)/, MINUS)
}

/** −0.004 shown with two digits would read '−0.00'. */
function unsignZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value
}
