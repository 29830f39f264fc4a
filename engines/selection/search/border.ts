import { at, type Program } from '../program/program.ts'

/** How far limits are used, and what it weighs to go past them. */
export type Border = {
  /** Takes an option, or leaves it; gives what that breaks, less what it mends, at the weights of the limits. */
  readonly change: (option: number, sign: 1 | -1) => number
  /** The same without doing it. */
  readonly weigh: (option: number, sign: 1 | -1) => number
  readonly broken: () => number
  /** Limits that are broken weigh more from now on, the others less, by so much. */
  readonly reweigh: (less: number) => void
}

export function openBorder(program: Program, prices: Float64Array): Border {
  const { columns, limit } = program
  const { start, row: rows, amount: amounts } = columns
  const over = limit.map((most) => -most)
  const weights = firstWeights(program, prices)
  const floor = weights.map((weight, row) => (isPlain(program, row) ? 0.5 * at(prices, row) : weight))
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
    reweigh: (less) => reweigh(weights, { over, floor, kept: 1 - less }),
  }
}

/** Limits of money, hours, balance and risk, which may be broken a little on the way; dependencies are or are not kept. */
function isPlain({ limits }: Program, row: number): boolean {
  const limit = limits[row]
  return limit === undefined || !('first' in limit)
}

/** A limit of no price is weighed as if its amounts were worth a tenth of the values, a dependency as one of them. */
function firstWeights(program: Program, prices: Float64Array): Float64Array {
  const { columns, limit, value } = program
  const sums = new Float64Array(limit.length)
  const counts = new Float64Array(limit.length)
  columns.row.forEach((row, e) => {
    sums[row] = at(sums, row) + Math.abs(at(columns.amount, e))
    counts[row] = at(counts, row) + 1
  })
  const mean = value.reduce((sum, one) => sum + Math.abs(one), 0) / Math.max(1, value.length)
  return prices.map((price, row) =>
    Math.max(
      price * 1.2,
      ((isPlain(program, row) ? 0.1 : 1) * mean * at(counts, row)) / Math.max(1, at(sums, row)),
    ),
  )
}
type Reweighing = { readonly over: Float64Array; readonly floor: Float64Array; readonly kept: number }

function reweigh(weights: Float64Array, { over, floor, kept }: Reweighing): void {
  for (let row = 0; row < weights.length; row++) {
    const weight = at(weights, row)
    weights[row] = at(over, row) > 0 ? weight * 1.05 : Math.max(weight * kept, at(floor, row))
  }
}
