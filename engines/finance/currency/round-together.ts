import { divideHalfEven } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import type { Factor } from './rate.ts'

type Exact = { readonly amount: bigint; readonly factor: Factor }

/**
 * Amount × factor of each, as whole numbers whose sum is the exact sum rounded once, half to even: all are rounded
 * down, and what is left goes, one unit each, to those that lost most (largest remainder, the first of equals).
 */
export function roundTogether(exact: readonly Exact[]): {
  readonly parts: readonly bigint[]
  readonly total: bigint
} {
  const rests = new Float64Array(exact.length)
  const restByFactor = new Map<Factor, bigint>()
  let sum = 0n
  const parts = exact.map(({ amount, factor }, i) => {
    const { numerator, denominator } = factor
    const product = amount * numerator
    let rest = product % denominator
    if (rest < 0n) rest += denominator
    const floor = (product - rest) / denominator
    rests[i] = Number(rest) / Number(denominator)
    restByFactor.set(factor, (restByFactor.get(factor) ?? 0n) + rest)
    sum += floor
    return floor
  })
  const total = roundedSum(sum, byDenominator(restByFactor))
  return { parts: raised(parts, rests, Number(total - sum)), total }
}

/** Few rates differ in their denominators, and the sum grows with each. */
function byDenominator(rests: ReadonlyMap<Factor, bigint>): ReadonlyMap<bigint, bigint> {
  const sums = new Map<bigint, bigint>()
  for (const [{ denominator }, rest] of rests) sums.set(denominator, (sums.get(denominator) ?? 0n) + rest)
  return sums
}

function roundedSum(floors: bigint, rests: ReadonlyMap<bigint, bigint>): bigint {
  let [numerator, denominator] = [floors, 1n]
  for (const [other, rest] of rests) {
    numerator = numerator * other + rest * denominator
    denominator *= other
  }
  return divideHalfEven(numerator, denominator)
}

/** One more for as many as are left over: those with the largest rests. */
function raised(parts: readonly bigint[], rests: Float64Array, left: number): readonly bigint[] {
  if (left === 0) return parts
  const limit = entryOf(rests.toSorted(), rests.length - left)
  let ofEquals = left - rests.reduce((count, rest) => count + (rest > limit ? 1 : 0), 0)
  return parts.map((part, i) => {
    const rest = entryOf(rests, i)
    if (rest < limit || (rest === limit && ofEquals === 0)) return part
    if (rest === limit) ofEquals -= 1
    return part + 1n
  })
}
