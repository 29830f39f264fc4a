import { fromDecimal, minorDigits, type Money, told } from '@portolan/quantity'
import { type Cell, readAbsence } from './cell.ts'
import { type DecimalSign, plainDecimal } from './decimal.ts'
import { shortened } from '../outcome.ts'

/** What a column says once for all of its amounts. */
export type MoneyStyle = {
  readonly currency?: string
  readonly scale: 1 | 1000 | 1000000
  readonly decimal?: DecimalSign
}

export type Amount = {
  readonly money: Money
  /** Given as a range: all three points are kept, and `money` is the middle one. */
  readonly range?: { readonly low: Money; readonly mid: Money; readonly high: Money }
}

const symbols: readonly (readonly [RegExp, string])[] = [
  [/^(US\$|USD\$)/i, 'USD'],
  [/^(CA?\$|CDN\$)/i, 'CAD'],
  [/^AU?\$/i, 'AUD'],
  [/^NZ\$/i, 'NZD'],
  [/^HK\$/i, 'HKD'],
  [/^S\$/i, 'SGD'],
  [/^R\$/i, 'BRL'],
  [/^£/, 'GBP'],
  [/^€/, 'EUR'],
  [/^¥/, 'JPY'],
  [/^₹/, 'INR'],
  [/^CHF\b/i, 'CHF'],
]

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'])

const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/(billion|bn|bln|mrd)\.?$/i, 9],
  [/(millions?|mill|mio|mn|m)\.?$/i, 6],
  [/(thousand|th|tsd|k)\.?$/i, 3],
]

const powers = { 1: 0, 1000: 3, 1000000: 6 } as const

const longestAmount = 200

export function readMoney(raw: string, style: MoneyStyle): Cell<Amount> {
  const absent = readAbsence(raw)
  if (absent) return absent
  // A story is no amount, and the patterns below are not for long texts.
  if (raw.length > longestAmount) return unreadable(raw)
  const points = /\blow\b[:\s]*(.+?)[,;/|\s]+mid\w*\b[:\s]*(.+?)[,;/|\s]+high\b[:\s]*(.+)$/is.exec(raw.trim())
  return points ? readRange(raw, points, style) : readSingle(raw, style)
}

function readRange(raw: string, points: RegExpExecArray, style: MoneyStyle): Cell<Amount> {
  const [low, mid, high] = points.slice(1, 4).map((point) => readSingle(point, style))
  if (low && mid && high && 'value' in low && 'value' in mid && 'value' in high) {
    const range = { low: low.value.money, mid: mid.value.money, high: high.value.money }
    const doubt = told('exchange:range-middle')`Given as low, mid and high; the middle amount is used.`
    return { value: { money: range.mid, range }, raw, doubt }
  }
  return {
    wrong: told(
      'exchange:no-range',
    )`"${{ cell: shortened(raw) }}" is not a range of amounts. Write low, mid and high.`,
    code: 'money-unreadable',
    raw,
  }
}

function readSingle(raw: string, style: MoneyStyle): Cell<Amount> {
  const sign = stripSign(unitLast(raw.replaceAll('\u00a0', ' ').trim()))
  const unit = stripCurrency(sign.rest)
  const own = unit.code === '$' ? dollarOf(style) : unit.code
  const currency = own ?? style.currency
  const magnitude = stripMagnitude(unit.rest)
  const inner = stripSign(magnitude.rest)
  const plain = plainDecimal(inner.rest, style.decimal)
  const twice = sign.negative && (inner.negative || plain?.startsWith('-') === true)
  if (plain === undefined || twice) return unreadable(raw)
  if (currency === undefined) return currencyMissing(raw)
  if (minorDigits(currency) === undefined) return currencyUnknown(raw, currency)
  const power = magnitude.power ?? powers[style.scale]
  const negative = sign.negative !== inner.negative
  const money = fromDecimal(negative ? negated(plain) : plain, currency, power)
  if (money === undefined) {
    const wrong = told('exchange:amount-too-large')`"${{ cell: shortened(raw) }}" is too large an amount.`
    return { wrong, code: 'money-unreadable', raw }
  }
  return { value: { money }, raw }
}

const prefixed = /(^|[\s\d])([TKM])(EUR|USD|GBP|CHF|[€£])(?=\s|\d|$)/

/** "12 TEUR", "T€ 12" and "MEUR 3" as an amount with its unit behind: the letter counts thousands or millions. */
function unitLast(text: string): string {
  const [, , letter, currency] = prefixed.exec(text) ?? []
  if (letter === undefined || currency === undefined) return text
  return `${text.replace(prefixed, '$1').trim()} ${letter === 'M' ? 'm' : 'k'} ${currency}`
}

function unreadable(raw: string): Cell<Amount> {
  return {
    wrong: told(
      'exchange:no-amount',
    )`"${{ cell: shortened(raw) }}" is not an amount. Write digits, such as 1234.50.`,
    code: 'money-unreadable',
    raw,
  }
}

function currencyMissing(raw: string): Cell<Amount> {
  const wrong = told(
    'exchange:amount-without-currency',
  )`"${{ cell: shortened(raw) }}" names no currency. Choose one in the mapping.`
  return { wrong, code: 'currency-missing', raw }
}

function currencyUnknown(raw: string, currency: string): Cell<Amount> {
  const wrong = told(
    'exchange:amount-in-unknown-currency',
  )`"${{ cell: shortened(raw) }}" is in ${{ currency }}, which is no known currency. Write its three-letter code.`
  return { wrong, code: 'currency-unknown', raw }
}

function negated(plain: string): string {
  return plain.startsWith('-') ? plain.slice(1) : `-${plain}`
}

function stripSign(text: string): { readonly negative: boolean; readonly rest: string } {
  const bracketed = /^\((.*)\)$/.exec(text)?.[1]
  if (bracketed !== undefined) return { negative: true, rest: bracketed.trim() }
  if (/^[-−–]/.test(text)) return { negative: true, rest: text.slice(1).trim() }
  if (/\d\s*[-−]$/.test(text)) return { negative: true, rest: text.slice(0, -1).trim() }
  return { negative: false, rest: text.replace(/^\+/, '').trim() }
}

/** The currency a text names itself: a code, or '$' where only the column can tell which dollar. */
export function stripCurrency(text: string): { readonly code: string | undefined; readonly rest: string } {
  if (text.length > longestAmount) return { code: undefined, rest: text }
  for (const [pattern, code] of symbols) {
    const match = pattern.exec(text)
    if (match) return { code, rest: text.slice(match[0].length).trim() }
  }
  if (text.startsWith('$')) return { code: '$', rest: text.slice(1).trim() }
  const before = /^([A-Z]{3})\s*(?=[-+(]?[\d.])/.exec(text)
  if (before) return { code: before[1], rest: text.slice(before[0].length).trim() }
  const after =
    /\d\s*(?:[kKmM]|bn|mn|[Mm]io\.?|[Mm]rd\.?|[Tt]sd\.?|million|thousand)?\s*([A-Z]{3}|[£€$])$/.exec(text)
  if (after?.[1] === undefined) return { code: undefined, rest: text }
  const rest = text.slice(0, -after[1].length).trim()
  return { code: after[1] === '£' ? 'GBP' : after[1] === '€' ? 'EUR' : after[1], rest }
}

function dollarOf(style: MoneyStyle): string {
  return style.currency !== undefined && dollars.has(style.currency) ? style.currency : 'USD'
}

function stripMagnitude(text: string): { readonly power: number | undefined; readonly rest: string } {
  for (const [pattern, power] of magnitudes) {
    const match = pattern.exec(text)
    if (match && /\d/.test(text.slice(0, match.index)))
      return { power, rest: text.slice(0, match.index).trim() }
  }
  return { power: undefined, rest: text }
}
