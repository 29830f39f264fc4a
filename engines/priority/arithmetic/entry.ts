/** An entry that is known to be there: the index comes from a list of the same length. */
export function entryOf<Entry>(list: ArrayLike<Entry>, index: number): Entry {
  return list[index] as Entry
}

/** In order, so that the same input gives the same bits. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

export function meanOf(amounts: readonly number[]): number {
  return sumOf(amounts) / amounts.length
}
