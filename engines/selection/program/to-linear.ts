import type { LinearProgram } from '../linear-program.ts'
import { at, type Program } from './program.ts'

/** The linear program of a program in which some options are closed and some groups are settled. */
export type Linear = {
  readonly linear: LinearProgram
  /** Option of each of the first columns. */
  readonly options: Int32Array
  /** Column of each option, −1 without. */
  readonly columnOf: Int32Array
  /** Row of each limit, −1 where nothing of it is left. */
  readonly rowOf: Int32Array
  /** Row of each group with several options left, −1 for the others. */
  readonly groupRowOf: Int32Array
  /** Value of what is settled. */
  readonly settledValue: number
}

export type Restriction = {
  /** 1 for an option that is not to be taken. */
  readonly closed: Uint8Array
  /** Option that is taken, by group; −1 leaves it open. */
  readonly settled: Int32Array
  readonly whole: boolean
}

export function openRestriction({ value, groups }: Program, whole: boolean): Restriction {
  return {
    closed: new Uint8Array(value.length),
    settled: new Int32Array(groups.length).fill(-1),
    whole,
  }
}

/** Rows of bands are divided by this: one more of such a row is so many more of the limit. */
export const BAND_SCALE = 10_000

/**
 * Bands are dense rows: they are written over one more column for each category, which holds what is spent in it
 * (Σ spending − column = 0), so that each option has one entry for them and not one for each band.
 */
export function toLinear(program: Program, restriction: Restriction): Linear {
  const { options, columnOf, used, settledValue } = openColumns(program, restriction)
  const { rowOf, rows, firstSpend, firstBandRow } = openRows(program, { options, used })
  const groupRowOf = groupRows(program, restriction, { options, rows })
  const categories = program.bands.length === 0 ? 0 : program.categories.length + 1
  const count = options.length + categories
  const matrix = fillMatrix(program, { options, rowOf, groupRowOf, firstSpend, firstBandRow, categories })
  const lower = new Float64Array(count)
  const upper = new Float64Array(count).fill(1).fill(Infinity, options.length)
  const cost = new Float64Array(count)
  const whole = new Uint8Array(count)
  options.forEach((option, column) => {
    cost[column] = at(program.value, option)
    whole[column] = restriction.whole ? 1 : 0
  })
  if (restriction.settled.some((option) => option >= 0))
    settleSpending(program, restriction, { lower: rows.lower, upper: rows.upper, firstSpend })
  return {
    linear: {
      cost,
      lower,
      upper,
      rowLower: Float64Array.from(rows.lower),
      rowUpper: Float64Array.from(rows.upper),
      ...matrix,
      whole,
    },
    options,
    columnOf,
    rowOf,
    groupRowOf,
    settledValue,
  }
}

type Rows = { readonly lower: number[]; readonly upper: number[] }

function openColumns(
  program: Program,
  { closed, settled }: Restriction,
): {
  readonly options: Int32Array
  readonly columnOf: Int32Array
  readonly used: Float64Array
  readonly settledValue: number
} {
  const { value, groupOf, columns, limit } = program
  const columnOf = new Int32Array(value.length).fill(-1)
  const open: number[] = []
  const used = new Float64Array(limit.length)
  let settledValue = 0
  for (let option = 0; option < value.length; option++) {
    const taken = at(settled, at(groupOf, option))
    if (taken === option) {
      settledValue += at(value, option)
      for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
        used[at(columns.row, e)] = at(used, at(columns.row, e)) + at(columns.amount, e)
    } else if (taken < 0 && closed[option] === 0) {
      columnOf[option] = open.length
      open.push(option)
    }
  }
  return { options: Int32Array.from(open), columnOf, used, settledValue }
}

/** Rows that no open option can break are left out. */
function openRows(
  { columns, limit, firstBand, bands, categories }: Program,
  { options, used }: { readonly options: Int32Array; readonly used: Float64Array },
): {
  readonly rowOf: Int32Array
  readonly rows: Rows
  readonly firstSpend: number
  readonly firstBandRow: number
} {
  const needed = new Uint8Array(limit.length)
  for (const option of options)
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      if (at(columns.amount, e) > 0) needed[at(columns.row, e)] = 1
  const rowOf = new Int32Array(limit.length).fill(-1)
  const rows: Rows = { lower: [], upper: [] }
  const addRow = (lower: number, upper: number): number => {
    rows.lower.push(lower)
    return rows.upper.push(upper) - 1
  }
  for (let r = 0; r < firstBand; r++)
    if (needed[r] === 1 || at(used, r) > at(limit, r))
      rowOf[r] = addRow(-Infinity, at(limit, r) - at(used, r))
  const firstSpend = rows.lower.length
  if (bands.length > 0) for (let c = 0; c <= categories.length; c++) addRow(0, 0)
  const firstBandRow = rows.lower.length
  bands.forEach((_, i) => {
    rowOf[firstBand + i] = addRow(-Infinity, 0)
  })
  return { rowOf, rows, firstSpend, firstBandRow }
}

function groupRows(
  { groups, must, groupOf }: Program,
  { settled }: Restriction,
  { options, rows }: { readonly options: Int32Array; readonly rows: Rows },
): Int32Array {
  const open = new Int32Array(groups.length)
  for (const option of options) open[at(groupOf, option)] = at(open, at(groupOf, option)) + 1
  return Int32Array.from(groups, (_, group) => {
    const isMust = must[group] === 1 && at(settled, group) < 0
    if (at(open, group) < 2 && !isMust) return -1
    rows.lower.push(isMust ? 1 : -Infinity)
    return rows.upper.push(1) - 1
  })
}

type Placed = {
  readonly options: Int32Array
  readonly rowOf: Int32Array
  readonly groupRowOf: Int32Array
  readonly firstSpend: number
  readonly firstBandRow: number
  readonly categories: number
}

function fillMatrix(
  program: Program,
  { options, rowOf, groupRowOf, firstSpend, firstBandRow, categories }: Placed,
): Pick<LinearProgram, 'starts' | 'indices' | 'values'> {
  const { columns, spending, firstBand, groupOf, bands } = program
  const most = entryCount(program, options) + categories * (bands.length + 1)
  const starts = new Int32Array(options.length + categories + 1)
  const indices = new Int32Array(most)
  const values = new Float64Array(most)
  let next = 0
  const put = (row: number, value: number): void => {
    indices[next] = row
    values[next++] = value
  }
  options.forEach((option, column) => {
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++) {
      const row = at(columns.row, e)
      if (row < firstBand && at(rowOf, row) >= 0) put(at(rowOf, row), at(columns.amount, e))
    }
    if (categories > 0)
      for (let e = at(spending.start, option); e < at(spending.start, option + 1); e++)
        put(firstSpend + at(spending.row, e), at(spending.amount, e))
    const groupRow = at(groupRowOf, at(groupOf, option))
    if (groupRow >= 0) put(groupRow, 1)
    starts[column + 1] = next
  })
  for (let c = 0; c < categories; c++) {
    put(firstSpend + c, -1)
    bands.forEach(({ category, share, sign }, i) =>
      put(firstBandRow + i, (sign * ((category === c ? 10_000 : 0) - share)) / BAND_SCALE),
    )
    starts[options.length + c + 1] = next
  }
  return { starts, indices: indices.slice(0, next), values: values.slice(0, next) }
}

/** No column has more entries than these: those of its limits and of what it spends, and that of its group. */
function entryCount({ columns, spending }: Program, options: Int32Array): number {
  let count = 0
  for (const option of options)
    count +=
      at(columns.start, option + 1) -
      at(columns.start, option) +
      at(spending.start, option + 1) -
      at(spending.start, option) +
      1
  return count
}

/** What settled options spend stands on the right of Σ spending − column = −settled. */
function settleSpending(
  { spending, bands }: Program,
  { settled }: Restriction,
  { lower, upper, firstSpend }: Rows & { readonly firstSpend: number },
): void {
  if (bands.length === 0) return
  for (const option of settled) {
    if (option < 0) continue
    for (let e = at(spending.start, option); e < at(spending.start, option + 1); e++) {
      const row = firstSpend + at(spending.row, e)
      lower[row] = (lower[row] ?? 0) - at(spending.amount, e)
      upper[row] = lower[row]
    }
  }
}
