/** 1 for the highest; equal ones share the better rank, and the next is as far down as there are before it. Null has none. */
export function ranksOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null))
    .sort()
    .toReversed()
  return values.map((value) => (value === null ? null : placeIn(sorted, value) + 1))
}

/** How many of a falling list are above the value. */
export function placeIn(falling: Float64Array, value: number): number {
  let [from, to] = [0, falling.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((falling[middle] as number) > value) from = middle + 1
    else to = middle
  }
  return from
}
