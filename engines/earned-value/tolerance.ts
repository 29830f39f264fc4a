/** Sums of decimals miss by some last digits; that much above a limit is the limit. */
export function isAbove(amount: number, limit: number): boolean {
  return amount > limit + Math.abs(limit) * 1e-9
}
