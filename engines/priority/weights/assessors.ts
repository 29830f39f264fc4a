import { entryOf } from '../arithmetic/entry.ts'
import { consistencyOf } from './consistency.ts'
import type { Placed } from './judgement.ts'
import { byPair, isConnected, matrixOf, MOST } from './matrix.ts'
import { principalOf } from './principal.ts'
import { worstTriple, type WorstTriple } from './worst-triple.ts'

export type AssessorView = {
  readonly assessor: string
  /** Null where he has not judged every pair. */
  readonly consistencyRatio: number | null
  readonly worstTriple: WorstTriple | null
  /** In the order of the items; null where his judgements do not connect them. */
  readonly weights: readonly number[] | null
}

/** The pair that the assessors see most differently. */
export type Dispute = {
  readonly first: string
  readonly second: string
  readonly lowest: number
  readonly highest: number
  /** Highest ÷ lowest. */
  readonly ratio: number
}

/** Each assessor alone, in the order in which they come up; none where there is but one. */
export function assessorViews(
  names: readonly string[],
  judgements: readonly Placed[],
): readonly AssessorView[] {
  const assessors = [...new Set(judgements.map(({ assessor }) => assessor))]
  if (assessors.length < 2) return []
  return assessors.map((assessor) => {
    const matrix = matrixOf(
      names.length,
      judgements.filter((judgement) => judgement.assessor === assessor),
    )
    if (!isConnected(matrix)) return { assessor, consistencyRatio: null, worstTriple: null, weights: null }
    const principal = principalOf(matrix)
    const { consistencyRatio } = consistencyOf(matrix, principal)
    return {
      assessor,
      consistencyRatio: typeof consistencyRatio === 'number' ? consistencyRatio : null,
      worstTriple: worstTriple(matrix, principal, names),
      weights: principal.weights,
    }
  })
}

/** Null while nobody differs. */
export function greatestDispute(names: readonly string[], judgements: readonly Placed[]): Dispute | null {
  let greatest: Dispute | null = null
  for (const [pair, judged] of byPair(judgements)) {
    const values = judged.map(({ value }) => value)
    const [lowest, highest] = [Math.min(...values), Math.max(...values)]
    if (highest / lowest <= (greatest?.ratio ?? 1)) continue
    const [first, second] = [entryOf(names, Math.floor(pair / MOST)), entryOf(names, pair % MOST)]
    greatest = { first, second, lowest, highest, ratio: highest / lowest }
  }
  return greatest
}
