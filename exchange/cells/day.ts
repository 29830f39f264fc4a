import { addDays, addMonths, day, type Day, dayOf, told } from '@portolan/quantity'
import { type Cell, readAbsence } from './cell.ts'
import { shortened } from '../outcome.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export type DayStyle = {
  readonly order: DateOrder
  /** Which day a bare month means: a start its first, a finish its last. */
  readonly edge: 'first' | 'last'
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const clock = String.raw`(?:[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}$`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})${clock}$`, 'i')
const dayWord = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?([a-z]{3,9})\.?,?[\s./-]*(\d{4}|\d{2})${clock}$`,
  'i',
)
const wordDay = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}$`, 'i')
const wordYear = /^([a-z]{3,9})\.?[\s,'’/-]*(\d{4}|\d{2})$/i
const coarse =
  /^(?:q[1-4][\s,/-]*(?:fy)?\s*\d{2,4}(?:[/-]\d{2,4})?|(?:fy)?\s*\d{2,4}(?:[/-]\d{2,4})?\s*[,/-]?\s*q[1-4]|(?:fy\s*)?(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?)$/i
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/

/** A calendar day from the ways people write one. Quarters and years alone are kept as text. */
export function readDay(raw: string, style: DayStyle): Cell<Day> {
  const absent = readAbsence(raw)
  if (absent) return absent
  const text = raw.replace(/[\s\u00a0]+/g, ' ').trim()
  const middle = middleOfRange(text)
  if (middle !== undefined) return readMiddle(raw, middle, style)
  if (text.length > 60) return unreadable(raw)
  if (coarse.test(text)) return { absent: 'imprecise', raw }
  return (
    readNumeric(raw, text, style) ?? readWords(raw, text, style) ?? readSerial(raw, text) ?? unreadable(raw)
  )
}

const longestRange = 200

/** "Low 31/03/2030 Mid 30/06/2030 High 31/12/2030", as amounts are written too; undefined where it is no range. */
function middleOfRange(text: string): string | undefined {
  if (text.length > longestRange || !/\b(low|high)\b/i.test(text)) return undefined
  return /\bmid(?:dle|[- ]?point)?\b[\s:=–-]*(.+?)[\s,;|/]*(?:\b(?:low|high)\b.*)?$/i.exec(text)?.[1]
}

function readMiddle(raw: string, middle: string, style: DayStyle): Cell<Day> {
  const cell = readDay(middle, style)
  if (!('value' in cell)) return { ...cell, raw }
  const doubt = told('exchange:day-range-middle')`Given as low, mid and high; the middle day is used.`
  return { value: cell.value, raw, doubt }
}

function readNumeric(raw: string, text: string, style: DayStyle): Cell<Day> | undefined {
  const first = yearFirst.exec(text) ?? compact.exec(text)
  if (first) return present(raw, dayOf(Number(first[1]), Number(first[2]), Number(first[3])))
  const last = yearLast.exec(text)
  if (!last) return undefined
  const [a, b, year] = [Number(last[1]), Number(last[2]), fullYear(last[3] ?? '')]
  const straight = style.order === 'mdy' ? dayOf(year, a, b) : dayOf(year, b, a)
  if (straight !== undefined) return { value: straight, raw }
  const swapped = style.order === 'mdy' ? dayOf(year, b, a) : dayOf(year, a, b)
  if (swapped === undefined) return present(raw, undefined)
  return {
    value: swapped,
    raw,
    doubt: told(
      'exchange:day-turned',
    )`Day and month stand the other way round in "${{ cell: shortened(raw) }}" than elsewhere.`,
  }
}

function readWords(raw: string, text: string, style: DayStyle): Cell<Day> | undefined {
  const dayFirst = dayWord.exec(text)
  const month = monthNumber(dayFirst?.[2])
  if (dayFirst && month) return present(raw, dayOf(fullYear(dayFirst[3] ?? ''), month, Number(dayFirst[1])))
  const monthFirst = wordDay.exec(text)
  const named = monthNumber(monthFirst?.[1])
  if (monthFirst && named) return present(raw, dayOf(Number(monthFirst[3]), named, Number(monthFirst[2])))
  const bare = wordYear.exec(text)
  const only = monthNumber(bare?.[1])
  if (!bare || !only) return undefined
  return edgeOfMonth(raw, dayOf(fullYear(bare[2] ?? ''), only, 1), style)
}

function edgeOfMonth(raw: string, first: Day | undefined, style: DayStyle): Cell<Day> {
  if (first === undefined) return present(raw, undefined)
  const value = style.edge === 'first' ? first : addDays(addMonths(first, 1), -1)
  const doubt =
    style.edge === 'first'
      ? told('exchange:month-first')`Only the month is given; its first day is used.`
      : told('exchange:month-last')`Only the month is given; its last day is used.`
  return { value, raw, doubt }
}

const spreadsheetEpoch = day('1899-12-30')

/** Whole numbers of this size in a column of dates are days counted by a spreadsheet: 1954 to 2119. */
function readSerial(raw: string, text: string): Cell<Day> | undefined {
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)
  const count = Number(serial?.[1])
  if (!serial || count < 20_000 || count > 80_000) return undefined
  const doubt = told('exchange:day-number')`Read as the day number of a spreadsheet.`
  return { value: addDays(spreadsheetEpoch, count), raw, doubt }
}

function present(raw: string, value: Day | undefined): Cell<Day> {
  if (value !== undefined) return { value, raw }
  return {
    wrong: told(
      'exchange:no-such-day',
    )`"${{ cell: shortened(raw) }}" is not a day of the calendar. Correct it in the file.`,
    code: 'date-impossible',
    raw,
  }
}

function unreadable(raw: string): Cell<Day> {
  const wrong = told('exchange:no-date')`"${{ cell: shortened(raw) }}" is not a date. Write it as YYYY-MM-DD.`
  return { wrong, code: 'date-unreadable', raw }
}

export function monthNumber(word: string | undefined): number | undefined {
  const index = months.findIndex((month) => word?.toLowerCase().startsWith(month))
  return index < 0 ? undefined : index + 1
}

/** Two digits: 70 to 99 are 1970 to 1999, the rest this century. Projects do not start before 1970. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

/** The order a column proves: one day above twelve settles it; undefined where nothing does. */
export function provenOrder(
  texts: readonly string[],
): { readonly order: DateOrder; readonly proofs: number } | undefined {
  let dayFirst = 0
  let monthFirst = 0
  let isoDays = 0
  for (const text of texts) {
    const match = yearLast.exec(text.trim())
    if (match && Number(match[1]) > 12) dayFirst += 1
    else if (match && Number(match[2]) > 12) monthFirst += 1
    else if (yearFirst.test(text.trim())) isoDays += 1
  }
  if (dayFirst === 0 && monthFirst === 0) return isoDays > 0 ? { order: 'ymd', proofs: isoDays } : undefined
  return dayFirst >= monthFirst ? { order: 'dmy', proofs: dayFirst } : { order: 'mdy', proofs: monthFirst }
}
