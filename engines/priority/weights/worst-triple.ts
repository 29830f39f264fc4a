import { entryOf } from '../arithmetic/entry.ts'
import { consistencyOf } from './consistency.ts'
import { type Matrix, withJudgement } from './matrix.ts'
import { type Principal, principalOf } from './principal.ts'

/** Three items whose judgements contradict each other most. */
export type WorstTriple = {
  readonly items: readonly [string, string, string]
  /** Of the first over the second, the second over the third, the first over the third. */
  readonly judgements: readonly [number, number, number]
  /** What the first two make of the third: first over second × second over third. */
  readonly implied: number
  /** How many times too large or too small the third is; 1 without contradiction. */
  readonly contradiction: number
  /** The one judgement of the three whose change to a step of the scale helps most; null where none helps. */
  readonly revisit: Revisit | null
}

export type Revisit = {
  readonly first: string
  readonly second: string
  readonly given: number
  /** A step of the scale: the nearest to what the other two make of it, or to the ratio of the weights. */
  readonly suggested: number
  /** Computed anew with it. */
  readonly lambdaAfter: number
  readonly ratioAfter: number | null
}

type Pair = readonly [number, number]
type Triple = { readonly at: readonly [number, number, number]; readonly contradiction: number }

/** The triple by Koczkodaj (1993): the largest of a_ij × a_jk ÷ a_ik or its inverse. Null with fewer than three judged pairs in a ring. */
export function worstTriple(
  matrix: Matrix,
  principal: Principal,
  names: readonly string[],
): WorstTriple | null {
  const worst = worstOf(matrix)
  if (worst === undefined) return null
  const [i, j, k] = worst.at
  const [ij, jk, ik] = [judged(matrix, [i, j]), judged(matrix, [j, k]), judged(matrix, [i, k])]
  return {
    items: [entryOf(names, i), entryOf(names, j), entryOf(names, k)],
    judgements: [ij, jk, ik],
    implied: ij * jk,
    contradiction: worst.contradiction,
    revisit: revisitOf(matrix, principal, names, worst.at),
  }
}

function worstOf(matrix: Matrix): Triple | undefined {
  let worst: Triple | undefined
  for (let i = 0; i < matrix.length; i++)
    for (let j = i + 1; j < matrix.length; j++)
      for (let k = j + 1; k < matrix.length; k++) {
        const [way, straight] = [judged(matrix, [i, j]) * judged(matrix, [j, k]), judged(matrix, [i, k])]
        if (way === 0 || straight === 0) continue
        const contradiction = Math.max(way / straight, straight / way)
        if (worst === undefined || contradiction > worst.contradiction)
          worst = { at: [i, j, k], contradiction }
      }
  return worst
}

function judged(matrix: Matrix, [i, j]: Pair): number {
  return entryOf(entryOf(matrix, i), j)
}

type Candidate = { readonly pair: Pair; readonly suggested: number }

/** Every candidate is tried, and λ computed anew. */
function revisitOf(
  matrix: Matrix,
  { weights, lambda }: Principal,
  names: readonly string[],
  triple: Triple['at'],
): Revisit | null {
  let [best, least]: [Revisit | null, number] = [null, lambda - 1e-9]
  for (const { pair, suggested } of candidates(matrix, weights, triple)) {
    const changed = withJudgement(matrix, pair, suggested)
    const after = principalOf(changed)
    if (after.lambda >= least) continue
    const { consistencyRatio } = consistencyOf(changed, after)
    least = after.lambda
    best = {
      first: entryOf(names, pair[0]),
      second: entryOf(names, pair[1]),
      given: judged(matrix, pair),
      suggested,
      lambdaAfter: after.lambda,
      ratioAfter: typeof consistencyRatio === 'number' ? consistencyRatio : null,
    }
  }
  return best
}

/** For each of the three: what the other two make of it, and what all weights do. */
function candidates(
  matrix: Matrix,
  weights: readonly number[],
  [i, j, k]: Triple['at'],
): readonly Candidate[] {
  const [ij, jk, ik] = [judged(matrix, [i, j]), judged(matrix, [j, k]), judged(matrix, [i, k])]
  const made: readonly (readonly [Pair, number])[] = [
    [[i, j], ik / jk],
    [[j, k], ik / ij],
    [[i, k], ij * jk],
  ]
  return made.flatMap(([pair, byOthers]) => {
    const byWeights = entryOf(weights, pair[0]) / entryOf(weights, pair[1])
    return [byOthers, byWeights].map((value) => ({ pair, suggested: onScale(value) }))
  })
}

/** The nearest of 1/9 … 1/2, 1, 2 … 9, by ratio. */
function onScale(value: number): number {
  const above = Math.max(value, 1 / value)
  const low = Math.min(9, Math.floor(above))
  const step = above * above > low * (low + 1) ? Math.min(9, low + 1) : low
  return value < 1 ? 1 / step : step
}
