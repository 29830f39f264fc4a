/** Natural logarithms of (i + ½) ÷ 4096: a draw from them is that of a share between 0 and 1, the same on every machine. */
export const logarithms: Float64Array = Float64Array.from({ length: 4096 }, (_, i) =>
  logarithm((i + 0.5) / 4096),
)

/** ln x = k ln 2 + 2 artanh((m − 1) ÷ (m + 1)), x = m × 2^k with m from ¾ to 1½. */
function logarithm(x: number): number {
  let [m, k] = [x, 0]
  while (m < 0.75) {
    m *= 2
    k--
  }
  const y = (m - 1) / (m + 1)
  let [sum, power] = [0, y]
  for (let n = 1; n < 40; n += 2) {
    sum += power / n
    power *= y * y
  }
  return 2 * sum + k * 0.6931471805599453
}
