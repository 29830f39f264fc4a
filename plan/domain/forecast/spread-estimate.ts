import { allocate } from '@portolan/quantity'

/**
 * A new estimate to complete over the periods that are open, in the proportions of what stood there; evenly where
 * nothing did. The parts add up to it, to the cent.
 */
export function spreadEstimate(
  before: readonly number[],
  total: number,
  currency: string,
): readonly number[] {
  if (before.length === 0) return []
  const weights = before.map((amount) => Math.max(0, amount))
  const some = weights.some((weight) => weight > 0)
  const usable = some && weights.reduce((sum, weight) => sum + weight, 0) <= Number.MAX_SAFE_INTEGER
  return allocate({ amount: total, currency }, usable ? weights : before.map(() => 1)).map(
    ({ amount }) => amount,
  )
}
