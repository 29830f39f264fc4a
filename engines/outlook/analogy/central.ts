import { quantile, type Weighted } from '../arithmetic/weighted-quantile.ts'
import type { Interval } from '../calibration/winkler.ts'

/** The interval with as much of the weight below as above it. */
export function central(like: Weighted, level: number): Interval {
  return { low: quantile(like, (1 - level) / 2), high: quantile(like, (1 + level) / 2) }
}
