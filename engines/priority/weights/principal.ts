import { sumOf } from '../arithmetic/entry.ts'
import type { Matrix } from './matrix.ts'

export type Principal = { readonly weights: readonly number[]; readonly lambda: number }

/**
 * Principal eigenvalue, and its eigenvector that adds up to 1, of a connected matrix, by the power method. Where pairs are
 * not judged, what the weights themselves say stands in for them, which is 1 + their number on the diagonal (Harker,
 * 1987). The matrix is irreducible with a positive diagonal, so it converges (Perron and Frobenius).
 */
export function principalOf(matrix: Matrix): Principal {
  const rows = matrix.map((row, i) => row.with(i, 1 + row.filter((value) => value === 0).length))
  let weights: readonly number[] = rows.map(() => 1 / rows.length)
  let lambda = rows.length
  for (let step = 0, moved = 1; moved > TINY && step < MOST_STEPS; step += 1) {
    const next = rows.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] as number), 0))
    lambda = sumOf(next)
    const scaled = next.map((value) => value / lambda)
    moved = scaled.reduce((most, value, i) => Math.max(most, Math.abs(value / (weights[i] as number) - 1)), 0)
    weights = scaled
  }
  return { weights, lambda }
}

/** As near as rounding lets it come; a chain of a hundred pairs takes some ten thousand steps. */
const TINY = 1e-15
const MOST_STEPS = 20_000
