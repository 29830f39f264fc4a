import type { Answered } from '../assess.ts'
import { entryOf } from '../arithmetic/entry.ts'
import { log } from '../arithmetic/exp-log.ts'
import { mean } from '../arithmetic/mean.ts'

const LEAST_CASES = 50
const TAIL = 0.1

/**
 * Hill's estimate of how fast the tail thins: 1 ÷ mean of ln(x ÷ threshold) over the largest tenth. At 2 or below the
 * spread has no end, at 1 or below not even the mean.
 */
export function tailIndexOf(ratios: readonly number[]): Answered {
  if (ratios.length < LEAST_CASES) return { because: 'few-for-tail' }
  const sorted = ratios.toSorted((a, b) => b - a)
  const count = Math.floor(sorted.length * TAIL)
  const threshold = entryOf(sorted, count)
  const excess = mean(sorted.slice(0, count).map((ratio) => log(ratio / threshold)))
  return excess > 0 ? { is: 1 / excess } : { because: 'flat-tail' }
}
