const LN2_HIGH = 0.69314718036912381649
const LN2_LOW = 1.90821492927058770002e-10
const SQRT2 = Math.sqrt(2)
const TERMS = 15
const oneByFactorial = running(TERMS, (before, n) => before / n)
const powersOfTwo = running(1024, (before) => before * 2)

/** e^x by range reduction and a Taylor series, to a few units of the last digit: the same bits on every runtime. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY
  if (x < -709) return 0
  const k = Math.round(x / (LN2_HIGH + LN2_LOW))
  const rest = x - k * LN2_HIGH - k * LN2_LOW
  let sum = 0
  for (let n = TERMS - 1; n >= 0; n--) sum = sum * rest + (oneByFactorial[n] as number)
  return k < 0 ? sum / (powersOfTwo[-k] as number) : sum * (powersOfTwo[k] as number)
}

/** ln x of a number above 0, to about 15 digits: the same bits on every runtime, which those of Math are not. */
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

/** From 1 on, each from the one before it. */
function running(count: number, next: (before: number, n: number) => number): Float64Array {
  const all = new Float64Array(count).fill(1)
  for (let n = 1; n < count; n++) all[n] = next(all[n - 1] as number, n)
  return all
}
