import { divideHalfEven, readDecimal } from '@portolan/quantity'

/** Amount × share in whole minor units, exactly and rounded once, half to even. The share is what its digits say. */
export function timesShare(amount: number, share: number): number {
  return timesFraction(amount, share, 1)
}

/** Amount × part ÷ whole, the same; part and whole may be decimals, the whole is above 0. */
export function timesFraction(amount: number, part: number, whole: number): number {
  const [above, below] = [exactly(part), exactly(whole)]
  const down = above.exponent - below.exponent
  const dividend = BigInt(amount) * above.digits * 10n ** BigInt(Math.max(down, 0))
  return Number(divideHalfEven(dividend, below.digits * 10n ** BigInt(Math.max(-down, 0))))
}

/** The shortest decimal that means this number: 0.1 is a tenth. */
function exactly(value: number): { readonly digits: bigint; readonly exponent: number } {
  return readDecimal(String(value)) ?? { digits: 0n, exponent: 0 }
}
