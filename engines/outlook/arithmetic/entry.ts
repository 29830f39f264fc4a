/** An entry that is known to be there: the index comes from a list of the same length. */
export function entryOf<Entry>(list: ArrayLike<Entry>, index: number): Entry {
  return list[index] as Entry
}
