import { told, type Told } from '@portolan/quantity'
import { type DecimalSign, plainDecimal, provenDecimalSign } from '../cells/decimal.ts'
import { type MoneyStyle, stripCurrency } from '../cells/money.ts'

export type MoneyEvidence = {
  /** A code, or '$' where only the rest of the file can tell which dollar. */
  readonly currency?: string
  readonly scale?: MoneyStyle['scale']
  readonly decimal?: '.' | ','
  /** True where the sign is what is likely, not what the cells prove. */
  readonly assumed?: true
}

/** What header and cells of one column say of its amounts. */
export function moneyEvidence(header: string, sample: readonly string[]): MoneyEvidence {
  const name = header.slice(0, 400)
  const currency = currencyInHeader(name) ?? currencyInCells(sample)
  const scale = scaleInHeader(name)
  const proven = commonSign(sample)
  const assumed = proven === undefined && scale !== 1_000_000 && onlyThousandsPoints(sample)
  const decimal = assumed ? ',' : proven
  return {
    ...(currency !== undefined && { currency }),
    ...(scale !== undefined && { scale }),
    ...(decimal !== undefined && { decimal }),
    ...(assumed && { assumed: true as const }),
  }
}

const codes = 'USD|GBP|EUR|CAD|AUD|NZD|CHF|JPY|SEK|NOK|DKK|INR|SGD|HKD|ZAR|BRL|MXN|PLN|CZK'
const codeInHeader = new RegExp(String.raw`\b[TKM]?(${codes})\b`)

function currencyInHeader(header: string): string | undefined {
  const symbol = /US\s?\$|C\$|A\$|NZ\$|[£€$¥₹]/.exec(header)?.[0]
  if (symbol !== undefined) return stripCurrency(`${symbol.replace(/\s/g, '')}1`).code
  return codeInHeader.exec(header)?.[1]
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

const millions = [
  /[£€$¥]\s?(m|mn|million)\b|\b(million|millions|mn|mio)\b|\([^)]*\bm\)/i,
  new RegExp(String.raw`\bM(${codes})\b|\bM[€£$]|\b(${codes}) ?[Mm]\b`),
]
const thousands = [
  /[£€$¥]\s?(k|'?000s?)\b|\b(thousand|thousands|000s|'000|tsd)\b|\(k\)/i,
  new RegExp(String.raw`\b[TKk](${codes})\b|\b[TKk][€£$]|\b(${codes}) ?([Kk]\b|'?000)`),
]

function scaleInHeader(header: string): MoneyStyle['scale'] | undefined {
  if (millions.some((pattern) => pattern.test(header))) return 1_000_000
  if (thousands.some((pattern) => pattern.test(header))) return 1_000
  // "Budget (€)" and "Cost EUR" name their unit: it is the currency itself.
  return currencyInHeader(header) === undefined ? undefined : 1
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

/**
 * Every amount with a point has three digits behind it ("12.500", "250.000"): points between thousands, as in much
 * of Europe. In millions they may be decimals, and one amount alone shows nothing.
 */
function onlyThousandsPoints(sample: readonly string[]): boolean {
  const bodies = sample.flatMap((text) => /\d[\d.,]*/.exec(text)?.[0] ?? [])
  const pointed = new Set(bodies.filter((body) => body.includes('.')))
  return pointed.size > 1 && [...pointed].every((body) => /^[1-9]\d{0,2}\.\d{3}$/.test(body))
}

export type ScaleGuess = {
  readonly scale: MoneyStyle['scale']
  readonly reason: Told
  readonly doubtful: boolean
}

/**
 * Projects whose cost has a median of a few hundred are told in thousands or millions even if the file does not
 * say so; thousands with cents are told to the cent. The guess is marked as doubtful, because only its author knows.
 */
export function guessScale(sample: readonly string[], sign?: DecimalSign): ScaleGuess {
  const amounts = sample.flatMap((text) => amountOf(text, sign) ?? []).filter((amount) => amount !== 0)
  const sorted = amounts.map((amount) => Math.abs(amount)).toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  const fractions = sorted.filter((amount) => !Number.isInteger(amount)).length / sorted.length
  if (median === undefined || median >= 20_000 || (median >= 1_000 && fractions >= 0.3)) {
    const reason = told('exchange:amounts-as-they-stand')`Amounts are taken as they stand.`
    return { scale: 1, reason, doubtful: false }
  }
  return fractions >= 0.3
    ? {
        scale: 1_000_000,
        reason: told(
          'exchange:reads-like-millions',
        )`The file names no unit; the median cost of ${{ median }} (with decimals) reads like millions.`,
        doubtful: true,
      }
    : {
        scale: 1_000,
        reason: told(
          'exchange:reads-like-thousands',
        )`The file names no unit; the median cost of ${{ median }} (whole) reads like thousands.`,
        doubtful: true,
      }
}

function amountOf(text: string, sign: DecimalSign | undefined): number | undefined {
  // A cell that names its own unit says nothing about the column's.
  const plain = plainDecimal(stripCurrency(text.replaceAll('\u00a0', ' ').trim()).rest, sign)
  return plain === undefined ? undefined : Number(plain)
}
