/** A whole number of minor units of the project's currency. */
export type MinorUnits = number

/**
 * Splits a whole amount by weight so that the parts add up to it: each part is cut towards 0 and what is left
 * goes, one unit each, to the largest remainders (the first of equals). Weights are whole numbers from 0 on;
 * undefined if they or the amount are not, or if all weights are 0. O(n log n).
 */
export function apportion(total: MinorUnits, weights: readonly number[]): readonly MinorUnits[] | undefined {
  const sum = weights.reduce((so, weight) => so + weight, 0)
  const sound = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)
  if (!sound || !Number.isSafeInteger(total) || !Number.isSafeInteger(sum) || sum === 0) return undefined
  const size = BigInt(Math.abs(total))
  const parts = weights.map((weight) => Number((size * BigInt(weight)) / BigInt(sum)))
  const rests = weights.map((weight) => Number((size * BigInt(weight)) % BigInt(sum)))
  const left = Math.abs(total) - parts.reduce((so, part) => so + part, 0)
  for (const i of largestFirst(rests).slice(0, left)) parts[i] = (parts[i] ?? 0) + 1
  return total < 0 ? parts.map((part) => 0 - part) : parts
}

function largestFirst(rests: readonly number[]): readonly number[] {
  return rests
    .map((rest, i) => ({ rest, i }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
    .map(({ i }) => i)
}

/** The part of an amount that a share from 0 to 1 is, to the nearest unit (a half goes up). */
export function portion(total: MinorUnits, share: number): MinorUnits {
  return Math.round(total * share)
}
