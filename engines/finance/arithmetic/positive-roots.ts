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
  const ends = [0, ...turns, 1]
  const signs = [
    Math.sign(coefficients.find((one) => one !== 0) ?? 0),
    ...turns.map((turn) => signAt(coefficients, turn)),
    Math.sign(coefficients.findLast((one) => one !== 0) ?? 0),
  ]
  return ends.flatMap((end, i) => {
    if (signs[i] === 0) return [end]
    const next = ends[i + 1]
    return next !== undefined && (signs[i] ?? 0) * (signs[i + 1] ?? 0) < 0
      ? [bisect(coefficients, end, next)]
      : []
  })
}

/** How often the amounts go from below to above 0 or back. */
export function changesOfSign(amounts: readonly number[]): number {
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0)
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
}

/** Half-way between the two coefficients about the first change. */
function firstChangeOfSign(coefficients: readonly number[]): number | undefined {
  let before = -1
  for (const [j, one] of coefficients.entries()) {
    if (one === 0) continue
    if (before >= 0 && one > 0 !== (coefficients[before] ?? 0) > 0) return (before + j) / 2
    before = j
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
  const value = valueAt(coefficients, u)
  const size = valueAt(
    coefficients.map((one) => Math.abs(one)),
    u,
  )
  return Math.abs(value) <= 4 * coefficients.length * Number.EPSILON * size ? 0 : Math.sign(value)
}

/** The sum at v ≤ 1, or the sum ÷ v^n beyond: of the same sign, and never too large. */
function valueAt(coefficients: readonly number[], u: number): number {
  return u <= 0.5
    ? coefficients.reduceRight((sum, one) => sum * (u / (1 - u)) + one, 0)
    : coefficients.reduce((sum, one) => sum * ((1 - u) / u) + one, 0)
}

/** The middle until no number lies between. */
function bisect(coefficients: readonly number[], from: number, to: number): number {
  let [low, high] = [from, to]
  const rising = valueAt(coefficients, to) > valueAt(coefficients, from)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return closer(coefficients, low, high)
    if (valueAt(coefficients, middle) > 0 === rising) high = middle
    else low = middle
  }
}

function closer(coefficients: readonly number[], low: number, high: number): number {
  const [below, above] = [valueAt(coefficients, low), valueAt(coefficients, high)]
  return Math.abs(below) <= Math.abs(above) ? low : high
}
