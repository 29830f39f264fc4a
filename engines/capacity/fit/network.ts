/** Lists of whole numbers, one after the other: those of `i` stand from `first[i]` up to `first[i + 1]`. */
export type Lists = { readonly first: Int32Array; readonly of: Int32Array }

/**
 * Work to be placed: each demand may use the crews of its pool in the spans from `from` up to `to`. A place is a crew
 * in a span: span × crews + crew, so that a span lies together.
 */
export type Network = {
  readonly spans: number
  readonly crews: number
  /** Minutes by place. */
  readonly capacity: Int32Array
  /** By pool, those whom least else wants first: in order of their numbers. */
  readonly crewsOf: Lists
  /** In order of rank. */
  readonly demands: DemandColumns
}

export type DemandColumns = {
  readonly pool: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly work: Float64Array
}

export function listsOf(lists: readonly ArrayLike<number>[]): Lists {
  const first = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => (first[i + 1] = (first[i] as number) + list.length))
  const of = new Int32Array(first[lists.length] as number)
  lists.forEach((list, i) => of.set(list, first[i]))
  return { first, of }
}
