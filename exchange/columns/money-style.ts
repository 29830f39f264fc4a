import { provenDecimalSign } from '../cells/decimal.ts'
import { type MoneyStyle, stripCurrency } from '../cells/money.ts'
import { plainDecimal } from '../cells/decimal.ts'

export type MoneyEvidence = {
  /** A code, or '$' where only the rest of the file can tell which dollar. */
  readonly currency?: string
  readonly scale?: MoneyStyle['scale']
  readonly decimal?: '.' | ','
}

/** What header and cells of one column say of its amounts. */
export function moneyEvidence(header: string, sample: readonly string[]): MoneyEvidence {
  const name = header.slice(0, 400)
  const currency = currencyInHeader(name) ?? currencyInCells(sample)
  const scale = scaleInHeader(name)
  const decimal = commonSign(sample)
  return {
    ...(currency !== undefined && { currency }),
    ...(scale !== undefined && { scale }),
    ...(decimal !== undefined && { decimal }),
  }
}

function currencyInHeader(header: string): string | undefined {
  const symbol = /US\s?\$|C\$|A\$|NZ\$|[£€$¥₹]/.exec(header)?.[0]
  if (symbol !== undefined) return stripCurrency(`${symbol.replace(/\s/g, '')}1`).code
  return /\b(USD|GBP|EUR|CAD|AUD|NZD|CHF|JPY|SEK|NOK|DKK|INR|SGD|HKD|ZAR|BRL|MXN|PLN|CZK)\b/.exec(header)?.[1]
}

function currencyInCells(sample: readonly string[]): string | undefined {
  const tally = new Map<string, number>()
  for (const text of sample) {
    const code = stripCurrency(text.replace(/^[\s\u00a0(+−-]+/, '')).code
    if (code !== undefined) tally.set(code, (tally.get(code) ?? 0) + 1)
  }
  const best = [...tally].toSorted((a, b) => b[1] - a[1])[0]
  return best && best[1] >= sample.length * 0.2 ? best[0] : undefined
}

function scaleInHeader(header: string): MoneyStyle['scale'] | undefined {
  if (/[£€$¥]\s?(m|mn|million)\b|\b(million|millions|mn)\b|\([^)]*\bm\)/i.test(header)) return 1_000_000
  if (/[£€$¥]\s?(k|'?000s?)\b|\b(thousand|thousands|000s|'000)\b|\(k\)/i.test(header)) return 1_000
  return undefined
}

function commonSign(sample: readonly string[]): '.' | ',' | undefined {
  let points = 0
  let commas = 0
  for (const text of sample) {
    const sign = provenDecimalSign(text)
    if (sign === '.') points += 1
    if (sign === ',') commas += 1
  }
  if (points === commas) return undefined
  return points > commas ? '.' : ','
}

export type ScaleGuess = {
  readonly scale: MoneyStyle['scale']
  readonly reason: string
  readonly doubtful: boolean
}

/**
 * Projects whose cost has a median of a few hundred are told in thousands or millions even if the file does not
 * say so. The guess is marked as doubtful, because only its author knows.
 */
export function guessScale(sample: readonly string[]): ScaleGuess {
  const amounts = sample.map(amountOf).filter((amount) => amount !== undefined && amount !== 0)
  const sorted = amounts.map((amount) => Math.abs(amount ?? 0)).toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  if (median === undefined || median >= 20_000) {
    return { scale: 1, reason: 'Amounts are taken as they stand.', doubtful: false }
  }
  const fractions = sorted.filter((amount) => !Number.isInteger(amount)).length / sorted.length
  const scale = fractions >= 0.3 ? 1_000_000 : 1_000
  const unit = scale === 1_000_000 ? 'millions' : 'thousands'
  const shape = fractions >= 0.3 ? 'with decimals' : 'whole'
  const reason = `The file names no unit; the median cost of ${median} (${shape}) reads like ${unit}.`
  return { scale, reason, doubtful: true }
}

function amountOf(text: string): number | undefined {
  // A cell that names its own unit says nothing about the column's.
  const plain = plainDecimal(stripCurrency(text.replaceAll('\u00a0', ' ').trim()).rest)
  return plain === undefined ? undefined : Number(plain)
}
