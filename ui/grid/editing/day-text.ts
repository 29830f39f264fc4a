import { addMonths, type Day, dayOf, monthOf, parseDay, startOfMonth, yearOf } from '@portolan/quantity'

/**
 * A day as people and spreadsheets write it: 2026-11-16, 16.11.2026, 16/11/26, 16 Nov, 16. November 2026, Nov 16, 2026.
 * Of two numbers the day comes first, unless the second can be no month. Without a year it is this year's, and next year's only in the month to come: as screens write them.
 */
export function readDay(text: string, today: Day): Day | undefined {
  const bare = text.trim().replace(/^\p{L}{2,9}\.?,?\s+(?=\d)(?!\d{4}$)/u, dropWeekday)
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(bare)?.[0]
  if (iso !== undefined) return parseDay(iso)
  const numbers = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4})?)?$/.exec(bare)
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3], today)
  const dayFirst = /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?,?(?:[\s-]+(\d{2}|\d{4}))?$/u.exec(bare)
  if (dayFirst) return fromWord(Number(dayFirst[1]), dayFirst[2] ?? '', dayFirst[3], today)
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(bare)
  return monthFirst ? fromWord(Number(monthFirst[2]), monthFirst[1] ?? '', monthFirst[3], today) : undefined
}

/** 'Mon 23 Nov' and 'Mo, 23.11.': the name of the weekday says nothing more. A month before a day is kept. */
function dropWeekday(word: string): string {
  return monthOfWord(word.replaceAll(/[.,\s]/g, '')) === undefined ? '' : word
}

function fromNumbers(first: number, second: number, year: string | undefined, today: Day): Day | undefined {
  return second > 12 ? made(first, second, year, today) : made(second, first, year, today)
}

function fromWord(day: number, word: string, year: string | undefined, today: Day): Day | undefined {
  const month = monthOfWord(word)
  return month === undefined ? undefined : made(month, day, year, today)
}

function made(month: number, day: number, year: string | undefined, today: Day): Day | undefined {
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  const next = addMonths(startOfMonth(today), 1)
  return dayOf(yearOf(monthOf(next) === month ? next : today), month, day)
}

/** The first three letters tell the months apart, in English and in German. */
function monthOfWord(word: string): number | undefined {
  const begin = word.toLowerCase().slice(0, 3)
  const index = months.findIndex((names) => word.length >= 3 && names.includes(begin))
  return index === -1 ? undefined : index + 1
}

const months: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
]
