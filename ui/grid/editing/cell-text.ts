import { type Day, fromDecimal, type Money, minorDigits, toDecimal } from '@portolan/quantity'
import { type AnyEdit, type CellValue, choicesOf } from '../cell-edit.ts'
import { readDay } from './day-text.ts'
import { readDecimal } from './number-text.ts'

export type Reading = { readonly locale: string; readonly today: Day }

/** Why a text or a value does not go into a cell: one of the house, said in the reader's words, or the screen's own. */
export type Problem =
  | { readonly code: ProblemCode; readonly values?: Readonly<Record<string, string | number>> }
  | { readonly sentence: string }
export type ProblemCode =
  | 'fixed'
  | 'needed'
  | 'too-long'
  | 'no-number'
  | 'too-small'
  | 'too-big'
  | 'no-amount'
  | 'no-day'
  | 'no-choice'
  | 'unreadable'

export type Judged = { readonly value: CellValue } | { readonly problem: Problem }

/** Reads what was typed or pasted into the cell of a row, and judges what was read. */
export function judgeText<Row>(edit: AnyEdit<Row>, row: Row, given: { text: string } & Reading): Judged {
  const shut = edit.closed?.(row)
  if (shut !== undefined) return { problem: { sentence: shut } }
  const text = given.text.trim()
  if (text === '') return judgeValue(edit, row, null)
  const read = edit.parse
    ? parsed(edit, row, text)
    : readers[edit.kind](text, edit as AnyEdit<unknown>, { row, ...given })
  return 'problem' in read ? read : judgeValue(edit, row, read.value)
}

/** Judges a value that needs no reading: one that was filled from another cell or chosen from a list. */
export function judgeValue<Row>(edit: AnyEdit<Row>, row: Row, value: CellValue): Judged {
  const shut = edit.closed?.(row)
  const limit = shut === undefined ? problemOf(edit, value) : { sentence: shut }
  if (limit) return { problem: limit }
  const sentence = edit.check?.(value, row)
  return sentence === undefined ? { value } : { problem: { sentence } }
}

function problemOf<Row>(edit: AnyEdit<Row>, value: CellValue): Problem | undefined {
  if (value === null) return edit.needed ? { code: 'needed' } : undefined
  if (typeof value === 'string' && edit.longest !== undefined && value.length > edit.longest)
    return { code: 'too-long', values: { limit: edit.longest } }
  const size = typeof value === 'object' ? Number(toDecimal(value)) : value
  if (typeof size !== 'number') return undefined
  if (edit.least !== undefined && size < edit.least)
    return { code: 'too-small', values: { limit: edit.least } }
  if (edit.most !== undefined && size > edit.most) return { code: 'too-big', values: { limit: edit.most } }
  return undefined
}

function parsed<Row>(edit: AnyEdit<Row>, row: Row, text: string): Judged {
  const value = edit.parse?.(text, row)
  return value === undefined ? { problem: { code: 'unreadable', values: { text } } } : { value }
}

type Read = (text: string, edit: AnyEdit<unknown>, given: Reading & { row: unknown }) => Judged

const readers: Readonly<Record<AnyEdit<unknown>['kind'], Read>> = {
  text: (text) => ({ value: text }),
  number: (text, _, { locale }) => {
    const decimal = readDecimal(text.replace(/\s*%$/, ''), locale)
    return decimal === undefined
      ? { problem: { code: 'no-number', values: { text } } }
      : { value: Number(decimal) }
  },
  money: (text, edit, { locale }) => {
    const money = readMoney(text, edit.currency ?? 'EUR', locale)
    return money ? { value: money } : { problem: { code: 'no-amount', values: { text } } }
  },
  day: (text, _, { today }) => {
    const day = readDay(text, today)
    return day ? { value: day } : { problem: { code: 'no-day', values: { text } } }
  },
  choice: (text, edit, { row }) => {
    const wanted = text.toLowerCase()
    const choices = choicesOf(edit, row)
    const found =
      choices.find(({ label }) => label.toLowerCase() === wanted) ??
      choices.find(({ value }) => value === text)
    return found ? { value: found.value } : { problem: { code: 'no-choice', values: { text } } }
  },
}

/** '1.200.000', '€1.2m', '12,5 Mio. EUR', 'GBP 300k'. */
export function readMoney(text: string, own: string, locale: string): Money | undefined {
  const code = /\b([A-Z]{3})\b/.exec(text)?.[1]
  const sign = Object.keys(signs).find((one) => text.includes(one))
  const currency = code !== undefined && minorDigits(code) !== undefined ? code : currencyOfSign(sign, own)
  const bare = text
    .replace(code ?? '', '')
    .replace(sign ?? '', '')
    .trim()
  const step = steps.find(([word]) => bare.toLowerCase().endsWith(word))
  const number = step ? bare.slice(0, -step[0].length) : bare
  const decimal = readDecimal(number, locale)
  return decimal === undefined ? undefined : fromDecimal(decimal, currency, step?.[1] ?? 0)
}

/** A dollar sign says less than a currency: in a column of Canadian dollars it means those. */
function currencyOfSign(sign: string | undefined, own: string): string {
  if (sign === undefined) return own
  return sign === '$' && own.endsWith('D') ? own : (signs[sign] ?? own)
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' }

const steps: readonly (readonly [string, number])[] = [
  ['tsd.', 3],
  ['tsd', 3],
  ['mio.', 6],
  ['mio', 6],
  ['mrd.', 9],
  ['mrd', 9],
  ['bn', 9],
  ['m', 6],
  ['k', 3],
]
