import { at, type Program } from '../program/program.ts'

/** What limits are used by, and a change that is weighed before it is made. */
export type Draft = {
  readonly add: (option: number, sign: 1 | -1) => void
  /** What the change breaks, less what it mends, at the weights of the limits. */
  readonly penalty: () => number
  readonly apply: () => void
  readonly clear: () => void
  readonly broken: () => number
  /** Limits that are broken weigh more from now on, the others less. */
  readonly reweigh: () => void
}

export function openDraft(program: Program, prices: Float64Array): Draft {
  const { columns, limit } = program
  const used = new Float64Array(limit.length)
  const weights = firstWeights(program, prices)
  const change = new Float64Array(limit.length)
  const touched = new Int32Array(limit.length)
  let count = 0
  let broken = limit.reduce((sum, most) => sum + (most < 0 ? 1 : 0), 0)
  return {
    add: (option, sign) => {
      if (option < 0) return
      const end = at(columns.start, option + 1)
      for (let e = at(columns.start, option); e < end; e++) {
        const row = at(columns.row, e)
        if (change[row] === 0) touched[count++] = row
        change[row] = at(change, row) + sign * at(columns.amount, e)
      }
    },
    penalty: () => {
      let sum = 0
      for (let i = 0; i < count; i++) {
        const row = at(touched, i)
        const over = at(used, row) - at(limit, row)
        const after = over + at(change, row)
        sum += at(weights, row) * ((after > 0 ? after : 0) - (over > 0 ? over : 0))
      }
      return sum
    },
    apply: () => {
      for (let i = 0; i < count; i++) {
        const row = at(touched, i)
        const before = at(used, row) > at(limit, row)
        used[row] = at(used, row) + at(change, row)
        const after = at(used, row) > at(limit, row)
        if (before !== after) broken += after ? 1 : -1
      }
    },
    clear: () => {
      for (let i = 0; i < count; i++) change[at(touched, i)] = 0
      count = 0
    },
    broken: () => broken,
    reweigh: () => reweigh(weights, { used, limit, floor: prices }),
  }
}

/** A limit of no price is weighed as if its amounts were worth a tenth of the values. */
function firstWeights({ columns, limit, value }: Program, prices: Float64Array): Float64Array {
  const sums = new Float64Array(limit.length)
  const counts = new Float64Array(limit.length)
  columns.row.forEach((row, e) => {
    sums[row] = at(sums, row) + Math.abs(at(columns.amount, e))
    counts[row] = at(counts, row) + 1
  })
  const mean = value.reduce((sum, one) => sum + Math.abs(one), 0) / Math.max(1, value.length)
  return prices.map((price, row) =>
    Math.max(price * 1.2, (0.1 * mean * at(counts, row)) / Math.max(1, at(sums, row))),
  )
}

function reweigh(
  weights: Float64Array,
  {
    used,
    limit,
    floor,
  }: { readonly used: Float64Array; readonly limit: Float64Array; readonly floor: Float64Array },
): void {
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row)
    weights[row] =
      at(used, row) > at(limit, row) ? weight * 1.05 : Math.max(weight * 0.99, 0.5 * at(floor, row))
  }
}
