import { sumOfLines, threePoints } from '@portolan/outlook'
import { day } from '@portolan/quantity'
import type { Basis, Points, RangeLaw } from '../../contract/index.ts'
import type { Told } from './ask-history.ts'

/** What a basis comes to. */
export type WorkedOut = {
  readonly points: Points
  readonly law: RangeLaw
  readonly expected: number
  readonly deviation: number
  /** Of a sum. */
  readonly independent: number | null
  readonly together: number | null
  readonly cases: Told['nearest']
  readonly pastCases: number | null
}

/** Why a basis comes to nothing. */
export type Lacking = 'points' | 'lines' | 'history'

/** Points are stated, summed or drawn, by the method: nobody writes one and says another. */
export function workOut(
  basis: Basis,
  history: Told | undefined,
  today: string,
): WorkedOut | { readonly lacks: Lacking } {
  if (basis.method === 'three-points') return stated(basis, today)
  if (basis.method === 'bottom-up') return summed(basis, today)
  const drawn = basis.method === 'analogy' ? history?.analogy : history?.parametric
  if (drawn === null || drawn === undefined || drawn.likely === 0) return { lacks: 'history' }
  const { low, likely, high } = drawn
  return {
    ...spread({ low, likely, high }, 'p10-p90', today),
    cases: basis.method === 'analogy' ? (history?.nearest ?? []) : [],
    pastCases: 'pastCases' in drawn ? drawn.pastCases : drawn.sizedCases,
  }
}

function stated({ points, law }: Basis, today: string): WorkedOut | { readonly lacks: Lacking } {
  if (points === null || !isInOrder(points) || points.likely === 0) return { lacks: 'points' }
  return spread(points, law, today)
}

function spread(points: Points, law: RangeLaw, today: string): WorkedOut {
  const about = { subject: 'estimate', asOf: day(today) }
  const { expected, deviation } = threePoints({ ...about, ...points, law }).result.measures
  return {
    points,
    law,
    expected: Number(expected.value),
    deviation: Number(deviation.value),
    independent: null,
    together: null,
    cases: [],
    pastCases: null,
  }
}

function summed({ lines, law, correlation }: Basis, today: string): WorkedOut | { readonly lacks: Lacking } {
  if (lines.length === 0 || !lines.every(isInOrder)) return { lacks: 'lines' }
  const about = { subject: 'estimate', asOf: day(today) }
  const sum = sumOfLines({ ...about, lines, law, correlation }).result.measures
  const amount = ({ value }: { readonly value: unknown }): number => Math.round(Number(value))
  if (amount(sum.sumExpected) === 0) return { lacks: 'lines' }
  return {
    points: { low: amount(sum.sumLow), likely: amount(sum.sumExpected), high: amount(sum.sumHigh) },
    law,
    expected: Number(sum.sumExpected.value),
    deviation: Number(sum.sumDeviation.value),
    independent: Number(sum.sumIndependent.value),
    together: Number(sum.sumCorrelated.value),
    cases: [],
    pastCases: null,
  }
}

function isInOrder({ low, likely, high }: Points): boolean {
  return low <= likely && likely <= high
}
