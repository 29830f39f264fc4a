/** What a rule of the portfolio limits: the name of a row. */
export type Limit =
  | { readonly kind: 'fund' | 'role'; readonly id: string; readonly period: number | null }
  | { readonly kind: 'requires' | 'excludes'; readonly first: string; readonly second: string }
  | { readonly kind: 'at-least' | 'at-most'; readonly category: string }
  | { readonly kind: 'risk' }

/**
 * The portfolio as a program in whole numbers. A group is what is decided together: a candidate, or those that start
 * together. Of its options, each a start or a stop, one at most is taken, and of one that `must`, exactly one. All
 * limits have the form Σ amount ≤ limit, with amounts of either sign.
 */
export type Program = {
  readonly groups: readonly Group[]
  readonly must: Uint8Array
  /** Options of group g: from firstOption[g] to before firstOption[g + 1]. */
  readonly firstOption: Int32Array
  readonly groupOf: Int32Array
  /** 0 is a stop. */
  readonly period: Int32Array
  readonly value: Float64Array
  readonly columns: Columns
  readonly limits: readonly Limit[]
  readonly limit: Float64Array
  /** The rows from here on are the bands of the balance. */
  readonly firstBand: number
  readonly bands: readonly ReadBand[]
  readonly categories: readonly string[]
  /** What each option spends over all periods, by category. */
  readonly spending: Columns
}

/** Sparse columns: the entries of option j stand from start[j] to before start[j + 1]. */
export type Columns = {
  readonly start: Int32Array
  readonly row: Int32Array
  readonly amount: Float64Array
}
export type Group = { readonly members: readonly number[] }
export type ReadBand = { readonly category: number; readonly share: number; readonly sign: 1 | -1 }

/** An entry of a typed array that is known to be there. */
export function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] as number
}

export function packColumns(entries: readonly ReadonlyMap<number, number>[]): Columns {
  const size = entries.reduce((sum, one) => sum + one.size, 0)
  const start = new Int32Array(entries.length + 1)
  const row = new Int32Array(size)
  const amount = new Float64Array(size)
  let next = 0
  entries.forEach((one, j) => {
    for (const [r, a] of one) {
      row[next] = r
      amount[next++] = a
    }
    start[j + 1] = next
  })
  return { start, row, amount }
}

export function optionsOf({ firstOption }: Program, group: number): readonly [number, number] {
  return [at(firstOption, group), at(firstOption, group + 1)]
}
