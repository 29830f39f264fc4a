/** The 95 % interval of a share of which `happened` of n was seen (Wilson 1927). */
export function wilson(happened: number, n: number): readonly [number, number] {
  const z = 1.959963984540054
  const share = happened / n
  const squared = (z * z) / n
  const middle = (share + squared / 2) / (1 + squared)
  const half = (z / (1 + squared)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
