/** Of places in a new order, the positions of a longest run that still rises: the rest has moved. */
export function standing(places: readonly number[]): ReadonlySet<number> {
  const length: number[] = []
  const before: number[] = []
  for (const [at, place] of places.entries()) {
    const earlier = [...places.keys()].filter((one) => one < at && (places[one] ?? 0) < place)
    const best = earlier.toSorted((a, b) => (length[b] ?? 0) - (length[a] ?? 0))[0]
    length.push(best === undefined ? 1 : (length[best] ?? 0) + 1)
    before.push(best ?? -1)
  }
  const still = new Set<number>()
  let at = length.indexOf(Math.max(...length))
  while (at >= 0) {
    still.add(at)
    at = before[at] ?? -1
  }
  return still
}
