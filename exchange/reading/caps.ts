/** Upper limits of what a file may ask of the reader. */
export type Caps = {
  /** Bytes of the file as handed in. */
  readonly bytes: number
  /** Bytes after inflating, counted while inflating and not taken from headers. */
  readonly inflatedBytes: number
  /** Inflated size divided by packed size, looked at above `ratioFloor`. */
  readonly ratio: number
  /** Below this inflated size no ratio is suspicious: small files pack absurdly well. */
  readonly ratioFloor: number
  /** Entries of a zip. */
  readonly entries: number
  readonly columns: number
  readonly rows: number
  /** Rows times columns, so that two far corners cannot ask for a rectangle between them. */
  readonly cells: number
}

export const defaultCaps: Caps = {
  bytes: 50_000_000,
  inflatedBytes: 500_000_000,
  ratio: 250,
  ratioFloor: 20_000_000,
  entries: 2_000,
  columns: 1_000,
  rows: 200_000,
  cells: 20_000_000,
}
