import { entryOf } from './entry.ts'

/**
 * Every v > 0 with Σ c_j × v^j = 0, smallest first, a double root once. As u = v ÷ (1 + v), so that 0 … ∞ is 0 … 1.
 *
 * None is missed: with k at a change of sign, the coefficients of v × d/dv (v^−k × P) are (j − k) × c_j and change
 * sign once less, and P ÷ v^k is monotone between its roots. This is the proof of Descartes' rule (Pólya and Szegő,
 * *Problems and Theorems in Analysis II*, part V, 36). O(changes × roots × n).
 */
export function positiveRoots(given: readonly number[]): readonly number[] {
  const change = firstChangeOfSign(given)
  if (change === undefined) return []
  const coefficients = scaled(given)
  const turns = positiveRoots(coefficients.map((one, j) => (j - change) * one))
  const signs = coefficients.map(Math.sign).filter((sign) => sign !== 0)
  const ends = [
    { at: 0, sign: entryOf(signs, 0) },
    ...turns.map((at) => ({ at, sign: signAt(coefficients, at) })),
    { at: 1, sign: entryOf(signs, signs.length - 1) },
  ]
  return ends.slice(1).flatMap((end, i) => {
    const before = entryOf(ends, i)
    if (end.sign === 0) return [end.at]
    return before.sign * end.sign < 0 ? [crossing(coefficients, before.at, end.at)] : []
  })
}

/** How often the amounts go from below to above 0 or back. */
export function changesOfSign(amounts: readonly number[]): number {
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0)
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
}

/** Half-way between the two coefficients about the first change. */
function firstChangeOfSign(coefficients: readonly number[]): number | undefined {
  let [before, sign] = [0, 0]
  for (const [j, one] of coefficients.entries()) {
    if (one === 0) continue
    if (Math.sign(one) === -sign) return (before + j) / 2
    ;[before, sign] = [j, Math.sign(one)]
  }
  return undefined
}

/** To the same size at every level, for the factors would grow without end. */
function scaled(coefficients: readonly number[]): readonly number[] {
  const size = coefficients.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  return coefficients.map((one) => one / size)
}

/** 0 where the sum is lost in its own rounding: the curve only touches. */
function signAt(coefficients: readonly number[], u: number): number {
  const sizes = coefficients.map((one) => Math.abs(one))
  const value = valueAt(coefficients, u)
  const lost = 4 * coefficients.length * Number.EPSILON * valueAt(sizes, u)
  return Math.abs(value) <= lost ? 0 : Math.sign(value)
}

/** The sum at v ≤ 1, or the sum ÷ v^n beyond: of the same sign, and never too large. The inner loop of IRR. */
function valueAt(coefficients: readonly number[], u: number): number {
  const last = coefficients.length - 1
  const near = u <= 0.5
  const factor = near ? u / (1 - u) : (1 - u) / u
  let sum = 0
  for (let i = 0; i <= last; i++) sum = sum * factor + entryOf(coefficients, near ? last - i : i)
  return sum
}

/** Where the sum changes sign: the middle, until no number lies between. Nothing is surer, and some 60 steps are soon done. */
function crossing(coefficients: readonly number[], from: number, to: number): number {
  let [low, high] = [from, to]
  const rising = valueAt(coefficients, to) > valueAt(coefficients, from)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return nearer(coefficients, low, high)
    if (valueAt(coefficients, middle) > 0 === rising) high = middle
    else low = middle
  }
}

function nearer(coefficients: readonly number[], low: number, high: number): number {
  const [below, above] = [valueAt(coefficients, low), valueAt(coefficients, high)]
  return Math.abs(below) <= Math.abs(above) ? low : high
}
