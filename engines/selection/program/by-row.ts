import { at, type Columns } from './program.ts'

/** The entries of limit r stand from start[r] to before start[r + 1]. */
export type ByRow = {
  readonly start: Int32Array
  readonly option: Int32Array
  readonly amount: Float64Array
}

export function byRow({ start: starts, row, amount: amounts }: Columns, rows: number): ByRow {
  const start = new Int32Array(rows + 1)
  for (const r of row) start[r + 1] = at(start, r + 1) + 1
  for (let r = 0; r < rows; r++) start[r + 1] = at(start, r + 1) + at(start, r)
  const next = start.slice()
  const option = new Int32Array(row.length)
  const amount = new Float64Array(row.length)
  for (let j = 0; j + 1 < starts.length; j++)
    for (let e = at(starts, j); e < at(starts, j + 1); e++) {
      const r = at(row, e)
      const place = at(next, r)
      next[r] = place + 1
      option[place] = j
      amount[place] = at(amounts, e)
    }
  return { start, option, amount }
}
