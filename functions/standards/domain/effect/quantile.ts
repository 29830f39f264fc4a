/**
 * The value below which a share of all lies, between the two nearest where it falls between them; null of nothing.
 * Source: Hyndman and Fan 1996, definition 7.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (at - Math.floor(at))
}
