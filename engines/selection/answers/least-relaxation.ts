import type { Finding } from '@portolan/quantity'
import { checkPortfolio } from '../check-portfolio.ts'
import type { LinearProgram } from '../linear-program.ts'
import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Limit, type Program } from '../program/program.ts'
import type { Means } from '../result.ts'
import { openState, type State, take } from '../search/state.ts'

/** A rule to give up or to loosen by so much; of a decision or a dependency there is only giving up. */
export type Loosened =
  | { readonly kind: 'limit'; readonly limit: Limit; readonly by: number }
  | { readonly kind: 'decision'; readonly ids: readonly string[] }

export type Relaxation = {
  readonly result: {
    /** `possible`: nothing needs to be relaxed. `proven`: no smaller set would do. */
    readonly status: 'possible' | 'proven' | 'found' | 'unknown'
    readonly loosened: readonly Loosened[]
  }
  readonly findings: readonly Finding[]
}

/** The fewest rules that must give way so that something can be chosen, and among those the least by which they must. */
export function leastRelaxation(given: Portfolio, { lp }: Means): Relaxation {
  const { portfolio, findings } = checkPortfolio(given)
  const program = buildProgram(portfolio)
  const elastic = elasticProgram(program)
  const { status, x } = lp.solveWhole(elastic, { share: 1 })
  if (x === null) return { result: { status: 'unknown', loosened: [] }, findings }
  const state = openState(program)
  program.value.forEach((_, option) => {
    if (at(x, option) > 0.5) take(state, option)
  })
  const loosened = loosenedBy(portfolio, state)
  const proven = status === 'optimal' ? 'proven' : 'found'
  return { result: { status: loosened.length === 0 ? 'possible' : proven, loosened }, findings }
}

function loosenedBy({ candidates }: Portfolio, { program, used, chosen }: State): readonly Loosened[] {
  const limits = program.limits.flatMap((limit, row): readonly Loosened[] => {
    const by = at(used, row) - at(program.limit, row)
    return by > 0 ? [{ kind: 'limit', limit, by }] : []
  })
  const dependencies = new Set<string>()
  const once = limits.filter((one) => {
    if (one.kind !== 'limit' || !('first' in one.limit)) return true
    const name = JSON.stringify(one.limit)
    if (dependencies.has(name)) return false
    return dependencies.add(name)
  })
  const decisions = program.groups.flatMap(({ members }, group): readonly Loosened[] =>
    program.must[group] === 1 && at(chosen, group) < 0
      ? [{ kind: 'decision', ids: members.map((member) => candidates[member]?.id ?? '') }]
      : [],
  )
  return [...once, ...decisions]
}

/**
 * Σ amount − excess ≤ limit, excess ≤ largest × given up; of a group that must be chosen, Σ options + given up = 1. All
 * periods of a dependency are given up together. What is given up costs 1, the excess by its share a thousandth at most.
 */
function elasticProgram(program: Program): LinearProgram {
  const { columns, limit, limits, must, groups, value } = program
  const count = value.length
  const largest = largestUse(program)
  const names = limits.map((one, row) => ('first' in one ? JSON.stringify(one) : `${row}`))
  const rules = [...new Set(names)]
  const rows = limit.length
  const musts = groups.flatMap((_, group) => (must[group] === 1 ? [group] : []))
  const matrix = openMatrix()
  const groupRow = new Int32Array(groups.length).fill(-1)
  let next = 2 * rows
  groups.forEach((_, group) => {
    groupRow[group] = next++
  })
  for (let option = 0; option < count; option++) {
    for (let e = at(columns.start, option); e < at(columns.start, option + 1); e++)
      matrix.put(at(columns.row, e), at(columns.amount, e) / at(largest, at(columns.row, e)))
    matrix.put(at(groupRow, at(program.groupOf, option)), 1)
    matrix.end(0, { whole: true, most: 1 })
  }
  for (let row = 0; row < rows; row++) {
    matrix.put(row, -1)
    matrix.put(rows + row, 1)
    matrix.end(-0.001 / Math.max(1, rows), { whole: false, most: 1 })
  }
  for (const rule of rules) {
    names.forEach((name, row) => {
      if (name === rule) matrix.put(rows + row, -1)
    })
    matrix.end(-1, { whole: true, most: 1 })
  }
  for (const group of musts) {
    matrix.put(at(groupRow, group), 1)
    // A little dearer than loosening any limit by as much as can be: a decision goes last.
    matrix.end(-1.002, { whole: true, most: 1 })
  }
  const rowUpper = new Float64Array(next).fill(1)
  for (let row = 0; row < rows; row++) {
    rowUpper[row] = at(limit, row) / at(largest, row)
    rowUpper[rows + row] = 0
  }
  const rowLower = new Float64Array(next).fill(-Infinity)
  for (const group of musts) rowLower[at(groupRow, group)] = 1
  return { ...matrix.close(), rowLower, rowUpper }
}

/** By row: more than this it can never be exceeded by; rows are divided by it. */
function largestUse({ columns, limit }: Program): Float64Array {
  const largest = limit.map((most) => Math.max(1, -most))
  columns.row.forEach((row, e) => {
    largest[row] = at(largest, row) + Math.max(0, at(columns.amount, e))
  })
  return largest
}

type Matrix = {
  readonly put: (row: number, value: number) => void
  readonly end: (cost: number, column: { readonly whole: boolean; readonly most: number }) => void
  readonly close: () => Omit<LinearProgram, 'rowLower' | 'rowUpper'>
}

function openMatrix(): Matrix {
  const [starts, indices, values, costs, most, whole]: number[][] = [[0], [], [], [], [], []]
  return {
    put: (row, value) => {
      indices?.push(row)
      values?.push(value)
    },
    end: (cost, column) => {
      starts?.push(indices?.length ?? 0)
      costs?.push(cost)
      most?.push(column.most)
      whole?.push(column.whole ? 1 : 0)
    },
    close: () => ({
      cost: Float64Array.from(costs ?? []),
      lower: new Float64Array(costs?.length ?? 0),
      upper: Float64Array.from(most ?? []),
      starts: Int32Array.from(starts ?? []),
      indices: Int32Array.from(indices ?? []),
      values: Float64Array.from(values ?? []),
      whole: Uint8Array.from(whole ?? []),
    }),
  }
}
