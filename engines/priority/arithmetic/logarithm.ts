/**
 * Natural logarithm of a number above 0, and its inverse, by + − × ÷ alone, so that every runtime gives the same bits:
 * those of Math differ between versions. To about 15 digits.
 */
export function logarithm(of: number): number {
  let [rest, doublings] = [of, 0]
  for (; rest > Math.SQRT2; rest /= 2) doublings += 1
  for (; rest < Math.SQRT1_2; rest *= 2) doublings -= 1
  const tangent = (rest - 1) / (rest + 1)
  const square = tangent * tangent
  let sum = 0
  for (let odd = 23; odd >= 1; odd -= 2) sum = sum * square + 1 / odd
  return doublings * Math.LN2 + 2 * tangent * sum
}

export function exponential(of: number): number {
  const doublings = Math.round(of / Math.LN2)
  const rest = of - doublings * Math.LN2
  let sum = 1
  for (let term = 18; term >= 1; term -= 1) sum = 1 + (sum * rest) / term
  for (let left = Math.abs(doublings); left > 0; left -= 1) sum = doublings > 0 ? sum * 2 : sum / 2
  return sum
}
