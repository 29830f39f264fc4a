import { at, type Program } from '../program/program.ts'

/** How far limits are used, and what it weighs to go past them. */
export type Border = {
  /** Takes an option, or leaves it; gives what that breaks, less what it mends, at the weights of the limits. */
  readonly change: (option: number, sign: 1 | -1) => number
  /** The same without doing it. */
  readonly weigh: (option: number, sign: 1 | -1) => number
  readonly broken: () => number
  /** Limits that are broken weigh more from now on, the others less. */
  readonly reweigh: () => void
}

export function openBorder(program: Program, prices: Float64Array): Border {
  const { columns, limit } = program
  const { start, row: rows, amount: amounts } = columns
  const over = limit.map((most) => -most)
  const weights = firstWeights(program, prices)
  let broken = over.reduce((sum, by) => sum + (by > 0 ? 1 : 0), 0)
  return {
    change: (option, sign) => {
      let sum = 0
      const end = at(start, option + 1)
      for (let e = at(start, option); e < end; e++) {
        const row = at(rows, e)
        const before = at(over, row)
        const after = before + sign * at(amounts, e)
        over[row] = after
        if (after > 0) {
          sum += at(weights, row) * (before > 0 ? after - before : after)
          if (before <= 0) broken++
        } else if (before > 0) {
          sum -= at(weights, row) * before
          broken--
        }
      }
      return sum
    },
    weigh: (option, sign) => {
      let sum = 0
      const end = at(start, option + 1)
      for (let e = at(start, option); e < end; e++) {
        const row = at(rows, e)
        const before = at(over, row)
        const after = before + sign * at(amounts, e)
        if (after > 0) sum += at(weights, row) * (before > 0 ? after - before : after)
        else if (before > 0) sum -= at(weights, row) * before
      }
      return sum
    },
    broken: () => broken,
    reweigh: () => reweigh(weights, over, prices),
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

function reweigh(weights: Float64Array, over: Float64Array, floor: Float64Array): void {
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row)
    weights[row] = at(over, row) > 0 ? weight * 1.05 : Math.max(weight * 0.99, 0.5 * at(floor, row))
  }
}
