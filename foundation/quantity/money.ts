import { minorDigits } from './currency.ts'
import { divideHalfEven, readDecimal } from './decimal.ts'

/** `amount` is a safe integer in minor units of the currency (cents, pence, yen). */
export type Money = { readonly amount: number; readonly currency: string }

/** One unit of `from` is `rate` units of `to`; the rate is a decimal text so that nothing is lost on the way. */
export type CurrencyRate = { readonly from: string; readonly to: string; readonly rate: string }

export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`${amount} ${currency} is no whole number of minor units that can be held exactly`)
  }
  if (minorDigits(currency) === undefined) {
    throw new RangeError(`"${currency}" is no currency with a minor unit; use a code of ISO 4217 such as EUR`)
  }
  return { amount: amount === 0 ? 0 : amount, currency }
}

/**
 * Exact: '654.11' GBP is 65411. Digits beyond the minor unit are rounded half to even. `powerOfTen` is the
 * unit the text counts in (6 for millions). Undefined if the text is no plain decimal ('1,234' is not), the
 * currency is unknown or the amount is beyond what can be held exactly.
 */
export function fromDecimal(text: string, currency: string, powerOfTen = 0): Money | undefined {
  const digits = minorDigits(currency)
  const decimal = readDecimal(text)
  if (digits === undefined || decimal === undefined) return undefined
  return within(scale(decimal.digits, decimal.exponent + powerOfTen + digits), currency)
}

/** All places of the minor unit, no grouping: '654.11', '-0.05', '1200' for yen. */
export function toDecimal(m: Money): string {
  const places = placesOf(m.currency)
  const text = String(Math.abs(m.amount)).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const sign = m.amount < 0 ? '-' : ''
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(text.length - places)}`
}

export function addMoney(a: Money, b: Money): Money {
  return money(a.amount + sameCurrency(a, b).amount, a.currency)
}

export function subtractMoney(a: Money, b: Money): Money {
  return money(a.amount - sameCurrency(a, b).amount, a.currency)
}

/** Negative, zero or positive, as a sort wants it. */
export function compareMoney(a: Money, b: Money): number {
  return a.amount - sameCurrency(a, b).amount
}

/** The currency is asked for because the sum of nothing has one too. */
export function sumMoney(parts: readonly Money[], currency: string): Money {
  return parts.reduce(addMoney, money(0, currency))
}

/**
 * Splits by weight without losing a minor unit: each part is rounded towards zero and what is left goes, one
 * unit each, to the largest remainders (the first of equals).
 */
export function allocate(m: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (
    !weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) ||
    !Number.isSafeInteger(total)
  ) {
    throw new RangeError('weights are whole numbers from 0 on; multiply fractions up first')
  }
  if (total === 0)
    throw new RangeError('at least one weight must be above 0, else there is nobody to give to')
  const size = BigInt(Math.abs(m.amount))
  const shares = weights.map((weight) => (size * BigInt(weight)) / BigInt(total))
  const rests = weights.map((weight, i) => ({ i, rest: (size * BigInt(weight)) % BigInt(total) }))
  const left = Number(size - shares.reduce((sum, share) => sum + share, 0n))
  const lucky = new Set(
    rests
      .toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map((entry) => entry.i),
  )
  const sign = m.amount < 0 ? -1 : 1
  return shares.map((share, i) => money(sign * (Number(share) + (lucky.has(i) ? 1 : 0)), m.currency))
}

/** Exact product, then one rounding half to even in the minor unit of the target. */
export function convert(m: Money, rate: CurrencyRate): Money {
  if (m.currency !== rate.from) {
    throw new RangeError(`a rate from ${rate.from} to ${rate.to} does not convert ${m.currency}`)
  }
  const factor = readDecimal(rate.rate)
  if (factor === undefined || factor.digits <= 0n) {
    throw new RangeError(`"${rate.rate}" is no rate; write a decimal above 0 such as 1.0834`)
  }
  const exponent = factor.exponent + placesOf(rate.to) - placesOf(rate.from)
  const converted = within(scale(BigInt(m.amount) * factor.digits, exponent), rate.to)
  if (converted === undefined)
    throw new RangeError(`${toDecimal(m)} ${m.currency} is too large in ${rate.to}`)
  return converted
}

function placesOf(currency: string): number {
  return minorDigits(money(0, currency).currency) ?? 0
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new RangeError(
      `${a.currency} and ${b.currency} do not add up; convert one of them with a dated rate`,
    )
  }
  return b
}

/** digits × 10^exponent, rounded half to even to a whole number. */
function scale(digits: bigint, exponent: number): bigint {
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : divideHalfEven(digits, 10n ** BigInt(-exponent))
}

function within(amount: bigint, currency: string): Money | undefined {
  const size = Number(amount)
  return Number.isSafeInteger(size) ? money(size, currency) : undefined
}
