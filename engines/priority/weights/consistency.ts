import type { Answered } from '../entries.ts'
import { judgedShare, type Matrix } from './matrix.ts'
import type { Principal } from './principal.ts'

export type Consistency = {
  readonly lambdaMax: Answered
  readonly consistencyIndex: Answered
  readonly consistencyRatio: Answered
}

/** CI = (λ − n) ÷ (n − 1), CR = CI ÷ RI; up to two items nobody can contradict himself. */
export function consistencyOf(matrix: Matrix, { lambda }: Principal): Consistency {
  const n = matrix.length
  if (judgedShare(matrix) < 1)
    return { lambdaMax: lambda, consistencyIndex: 'not-all-judged', consistencyRatio: null }
  // λ is n or more for a reciprocal matrix; below it is rounding.
  const index = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1))
  const random = randomIndex[Math.max(0, n - 1)]
  const ratio = random === undefined ? 'too-many-items' : random === 0 ? 0 : index / random
  return { lambdaMax: lambda, consistencyIndex: index, consistencyRatio: ratio }
}

/** The mean CI of matrices judged by chance, for 1, 2, 3 … items (Saaty, 1980). */
export const randomIndex: readonly number[] = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
]
