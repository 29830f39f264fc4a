import { log } from './exp-log.ts'

const HALF_LN_TWO_PI = 0.9189385332046727

/** ln k!, exact to some fifteen digits: summed up to 15, by Stirling's series from there. */
export function lnFactorial(k: number): number {
  if (k < 16) return log(product(k))
  const square = k * k
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / k
  return (k + 0.5) * log(k) - k + HALF_LN_TWO_PI + series
}

function product(k: number): number {
  let all = 1
  for (let i = 2; i <= k; i++) all *= i
  return all
}
