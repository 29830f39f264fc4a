import { entryOf } from '../arithmetic/entry.ts'
import { exp, log } from '../arithmetic/exp-log.ts'
import { mean, sum } from '../arithmetic/mean.ts'
import { solve } from '../arithmetic/solve.ts'
import type { SizedCase } from './past-sizes.ts'

/** ln effort = intercept + Σ exponent × ln size, by least squares. */
export type LogFit = {
  readonly intercept: number
  /** In the order of the drivers. */
  readonly exponents: readonly number[]
  /** By how much each driver is told by the others: 1 ÷ (1 − R²). */
  readonly inflation: readonly number[]
  /** What each case weighs in its own fitted value. */
  readonly leverages: readonly number[]
  /** ln effort less what a line fitted without that case says. */
  readonly residuals: readonly number[]
  readonly efforts: readonly number[]
  readonly leverageOf: (sizes: readonly number[]) => number
}

/** Drivers are centred and brought to length 1, so that their products are correlations. At least one varies. */
export function fitLog(cases: readonly SizedCase[], drivers: readonly string[]): LogFit {
  const efforts = cases.map(({ effort }) => log(effort))
  const columns = drivers.map((name) => cases.map(({ sizes }) => log(sizes[name] as number)))
  const centres = columns.map(mean)
  const centred = columns.map((column, j) => column.map((one) => one - entryOf(centres, j)))
  const lengths = centred.map((column) => Math.sqrt(dot(column, column)))
  const unit = centred.map((column, j) => column.map((one) => one / entryOf(lengths, j)))
  const products = unit.map((one) => unit.map((other) => dot(one, other)))
  const middle = mean(efforts)
  const slopes = solve(
    products,
    unit.map((column) => dot(column, efforts)),
  )
  const exponents = slopes.map((slope, j) => slope / entryOf(lengths, j))
  const leverage = (row: readonly number[]): number => 1 / cases.length + dot(row, solve(products, row))
  const rows = cases.map((_, i) => unit.map((column) => entryOf(column, i)))
  const leverages = rows.map(leverage)
  return {
    intercept: middle - dot(exponents, centres),
    exponents,
    inflation: drivers.map((_, j) => entryOf(solve(products, oneAt(j, drivers.length)), j)),
    leverages,
    // The residual of a line fitted without the case, without fitting it anew (Allen's PRESS).
    residuals: rows.map(
      (row, i) => (entryOf(efforts, i) - middle - dot(slopes, row)) / (1 - entryOf(leverages, i)),
    ),
    efforts,
    leverageOf: (sizes) =>
      leverage(sizes.map((size, j) => (log(size) - entryOf(centres, j)) / entryOf(lengths, j))),
  }
}

/** What the line says of these sizes. */
export function onLine({ intercept, exponents }: LogFit, sizes: readonly number[]): number {
  return exp(intercept + dot(exponents, sizes.map(log)))
}

function oneAt(place: number, length: number): number[] {
  return Array.from({ length }, (_, at) => Number(at === place))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((one, i) => one * entryOf(b, i)))
}
