const LN2_HIGH = 0.69314718036912381649
const LN2_LOW = 1.90821492927058770002e-10
const SQRT2 = Math.sqrt(2)

/** e^x by range reduction and a Taylor series, to a few units of the last digit: the same bits on every runtime. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -709) return 0
  const k = Math.round(x / (LN2_HIGH + LN2_LOW))
  const rest = x - k * LN2_HIGH - k * LN2_LOW
  let sum = 1
  for (let n = 14; n >= 1; n--) sum = 1 + (sum * rest) / n
  return k < 0 ? sum / powerOfTwo(-k) : sum * powerOfTwo(k)
}

/** ln x; x above 0. */
export function log(x: number): number {
  let [mantissa, k] = [x, 0]
  while (mantissa >= SQRT2) [mantissa, k] = [mantissa / 2, k + 1]
  while (mantissa < SQRT2 / 2) [mantissa, k] = [mantissa * 2, k - 1]
  // ln m = 2 artanh((m − 1) ÷ (m + 1)), and the quotient is under 0.172.
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let n = 23; n >= 1; n -= 2) sum = sum * square + 1 / n
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW)
}

/** 1 ÷ (1 + e^−x) */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

export function logit(share: number): number {
  return log(share / (1 - share))
}

function powerOfTwo(k: number): number {
  let [power, base, left] = [1, 2, k]
  while (left > 0) {
    if (left % 2 === 1) power *= base
    left = Math.floor(left / 2)
    if (left > 0) base *= base
  }
  return power
}
