import { entryOf } from './entry.ts'

/** x of A x = b by Cholesky, for a symmetric A above 0. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length
  const lower: number[][] = []
  for (let i = 0; i < n; i++) {
    const row: number[] = []
    lower.push(row)
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j)
      for (let k = 0; k < j; k++) sum -= entryOf(row, k) * at(lower, j, k)
      row.push(i === j ? Math.sqrt(sum) : sum / at(lower, j, j))
    }
  }
  const solved = [...right]
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) solved[i] = entryOf(solved, i) - at(lower, i, k) * entryOf(solved, k)
    solved[i] = entryOf(solved, i) / at(lower, i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) solved[i] = entryOf(solved, i) - at(lower, k, i) * entryOf(solved, k)
    solved[i] = entryOf(solved, i) / at(lower, i, i)
  }
  return solved
}

function at(matrix: readonly (readonly number[])[], i: number, j: number): number {
  return entryOf(entryOf(matrix, i), j)
}
