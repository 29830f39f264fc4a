export type Interval = { readonly low: number; readonly high: number }

/**
 * The Winkler score of an interval: its width, and 2 ÷ (1 − certainty) times what the actual lies outside it. Lower is
 * better; on average it is lowest for the true quantiles.
 */
export function winkler({ low, high }: Interval, actual: number, certainty: number): number {
  const outside = Math.max(low - actual, actual - high, 0)
  return high - low + (outside * 2) / (1 - certainty)
}

export function holds({ low, high }: Interval, actual: number): boolean {
  return actual >= low && actual <= high
}
