import { at, type Columns, type Group, optionsOf, type Program } from '../program/program.ts'
import type { Restriction } from '../program/to-linear.ts'

/** A program of what a restriction leaves open, without the limits that this cannot break. */
export type Shrunk = {
  readonly program: Program
  /** By option and by group of the small program: the same of the whole one. */
  readonly optionOf: Int32Array
  readonly groupOf: Int32Array
  readonly rowOf: Int32Array
}

/** `loose`: 1 for limits to leave out although they could be broken; the caller looks whether they are. */
export function shrink(program: Program, { closed, settled }: Restriction, loose?: Uint8Array): Shrunk {
  const groups: number[] = []
  const options: number[] = []
  const firstOption: number[] = [0]
  program.groups.forEach((_, group) => {
    if (at(settled, group) >= 0) return
    const [from, to] = optionsOf(program, group)
    for (let option = from; option < to; option++) if (closed[option] === 0) options.push(option)
    if (options.length === firstOption.at(-1) && program.must[group] === 0) return
    groups.push(group)
    firstOption.push(options.length)
  })
  const { limit, rows } = openRows(program, { settled, options, firstOption, loose })
  const pick = (array: Float64Array): Float64Array =>
    Float64Array.from(options, (option) => at(array, option))
  return {
    optionOf: Int32Array.from(options),
    groupOf: Int32Array.from(groups),
    rowOf: rows,
    program: {
      ...program,
      groups: groups.map((group) => program.groups[group] as Group),
      must: Uint8Array.from(groups, (group) => at(program.must, group)),
      firstOption: Int32Array.from(firstOption),
      groupOf: Int32Array.from(
        groups.flatMap((_, g) =>
          Array.from({ length: at2(firstOption, g + 1) - at2(firstOption, g) }, () => g),
        ),
      ),
      period: Int32Array.from(options, (option) => at(program.period, option)),
      value: pick(program.value),
      columns: pickColumns(program.columns, options, placesOf(rows, program.limit.length)),
      limits: Array.from(rows, (row) => program.limits[row] as Program['limits'][number]),
      limit,
    },
  }
}

function at2(array: readonly number[], index: number): number {
  return array[index] as number
}

function placesOf(rows: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1)
  rows.forEach((row, i) => {
    places[row] = i
  })
  return places
}

type Open = {
  readonly settled: Int32Array
  readonly options: readonly number[]
  readonly firstOption: readonly number[]
  readonly loose: Uint8Array | undefined
}

/** What is left of each limit, for those that the dearest options together would break. */
function openRows(
  { columns, limit }: Program,
  { settled, options, firstOption, loose }: Open,
): { readonly limit: Float64Array; readonly rows: Int32Array } {
  const left = Float64Array.from(limit)
  for (const option of settled) {
    if (option < 0) continue
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      left[at(columns.row, e)] = at(left, at(columns.row, e)) - at(columns.amount, e)
  }
  const most = new Float64Array(limit.length)
  const dearest = new Float64Array(limit.length)
  for (let g = 0; g + 1 < firstOption.length; g++) {
    const touched: number[] = []
    for (let i = at2(firstOption, g); i < at2(firstOption, g + 1); i++) {
      const option = at2(options, i)
      for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++) {
        const row = at(columns.row, e)
        touched.push(row)
        dearest[row] = Math.max(at(dearest, row), at(columns.amount, e))
      }
    }
    for (const row of touched) {
      most[row] = at(most, row) + at(dearest, row)
      dearest[row] = 0
    }
  }
  const rows = Int32Array.from(limit.keys()).filter(
    (row) => at(most, row) > at(left, row) && loose?.[row] !== 1,
  )
  return { rows, limit: Float64Array.from(rows, (row) => at(left, row)) }
}

function pickColumns(columns: Columns, options: readonly number[], places: Int32Array): Columns {
  const start: number[] = [0]
  const row: number[] = []
  const amount: number[] = []
  for (const option of options) {
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++) {
      const place = at(places, at(columns.row, e))
      if (place < 0) continue
      row.push(place)
      amount.push(at(columns.amount, e))
    }
    start.push(row.length)
  }
  return { start: Int32Array.from(start), row: Int32Array.from(row), amount: Float64Array.from(amount) }
}

/** The choice of the whole program that a choice of the small one makes. */
export function widen({ optionOf, groupOf }: Shrunk, settled: Int32Array, chosen: Int32Array): Int32Array {
  const whole = Int32Array.from(settled)
  chosen.forEach((option, group) => {
    whole[at(groupOf, group)] = option < 0 ? -1 : at(optionOf, option)
  })
  return whole
}
