declare const dayBrand: unique symbol

/** A plain day, 'YYYY-MM-DD', proleptic Gregorian, 0001-01-01 to 9999-12-31. Text order is time order. */
export type Day = string & { readonly [dayBrand]: true }

export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is no day; write an existing day as YYYY-MM-DD`)
  return text
}

export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

export function isDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month)
}

/** Undefined if there is no such day (30 February, month 13, year 0). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, month)) return undefined
  return write(year, month, dayOfMonth)
}

/** Throws a RangeError if the sum leaves the years 1 to 9999. */
export function addDays(d: Day, n: number): Day {
  return dayFromNumber(dayNumber(d) + n)
}

/** to − from, in days. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(d: Day): number {
  return weekdayOfNumber(dayNumber(d))
}

export function weekdayOfNumber(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

export function startOfMonth(d: Day): Day {
  return write(yearOf(d), monthOf(d), 1)
}

export function endOfMonth(d: Day): Day {
  return write(yearOf(d), monthOf(d), lengthOfMonth(yearOf(d), monthOf(d)))
}

/** The same day of the month n months on; where that month is shorter, its last day. */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + (monthOf(d) - 1) + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  if (!Number.isInteger(n) || year < 1 || year > 9999) throw new RangeError(`${d} plus ${n} months is no day`)
  return write(year, month, Math.min(dayOfMonthOf(d), lengthOfMonth(year, month)))
}

export function yearOf(d: Day): number {
  return digits(d, 0, 4)
}

export function monthOf(d: Day): number {
  return digits(d, 5, 7)
}

export function dayOfMonthOf(d: Day): number {
  return digits(d, 8, 10)
}

/** ISO 8601 week: week 1 holds the year's first Thursday, so the year of a week may differ from the day's. */
export function isoWeek(d: Day): { readonly year: number; readonly week: number } {
  const thursday = dayNumber(d) - weekday(d) + 4
  const year = civilFromNumber(thursday)[0]
  return { year, week: Math.floor((thursday - numberFromCivil(year, 1, 1)) / 7) + 1 }
}

/** Days since 1970-01-01. */
export function dayNumber(d: Day): number {
  return numberFromCivil(yearOf(d), monthOf(d), dayOfMonthOf(d))
}

export function dayFromNumber(n: number): Day {
  if (!Number.isInteger(n) || n < FIRST || n > LAST) {
    throw new RangeError(`${n} days from 1970-01-01 is no day between the years 1 and 9999`)
  }
  const [year, month, dayOfMonth] = civilFromNumber(n)
  return write(year, month, dayOfMonth)
}

const HYPHEN = 45
const FIRST = -719162
const LAST = 2932896
const DAYS_OF_400_YEARS = 146097
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** NaN if one of the characters is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN
  }
  return value
}

function lengthOfMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (LENGTHS[month - 1] ?? Number.NaN)
}

/** Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
function numberFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_400_YEARS + dayOfEra - 719468
}

/** Its inverse, civil_from_days. */
function civilFromNumber(n: number): [year: number, month: number, dayOfMonth: number] {
  const shifted = n + 719468
  const era = Math.floor(shifted / DAYS_OF_400_YEARS)
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth]
}

function write(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
