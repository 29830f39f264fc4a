/** digits × 10^exponent, exactly what the text says. */
export type Decimal = { readonly digits: bigint; readonly exponent: number }

/**
 * Reads '12', '-0.5', '.5', '5.', '+7' and the notation spreadsheets write for large numbers ('6.5411E8').
 * Undefined for anything else, and for more than 60 characters or powers of ten beyond 99: no amount is that
 * long, and an attacker's would be.
 */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > 60) return undefined
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', bare = '', power = '0'] = match
  const places = fraction + bare
  const size = BigInt(whole + places)
  return { digits: sign === '-' ? -size : size, exponent: Number(power) - places.length }
}

/** Quotient rounded to the nearest whole number, a tie to the even one. The divisor is above 0. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n
  const size = negative ? -dividend : dividend
  const floor = size / divisor
  const twice = (size % divisor) * 2n
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n)
  const rounded = up ? floor + 1n : floor
  return negative ? -rounded : rounded
}

const DECIMAL = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,2}))?$/
