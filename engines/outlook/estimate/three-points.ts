import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { type EstimateLaw, spreadOf, type ThreePoints } from './estimate-law.ts'

export type ThreePointMeasure = 'expected' | 'deviation'

export type ThreePointInput = About & ThreePoints & { readonly law: EstimateLaw }

/** What a three-point estimate comes to on average, and how far it spreads, by the law that is stated. */
export function threePoints(input: ThreePointInput): Answer<Assessment<ThreePointMeasure>> {
  const checks = openChecks()
  const low = checks.number('low', input.low, 'from-zero')
  const likely = checks.number('likely', input.likely, 'from-zero')
  const high = checks.number('high', input.high, 'from-zero')
  const footing = { inputs: { low, likely, high }, findings: checks.findings }
  if (low === null || likely === null || high === null)
    return settle(input, { expected: { is: null }, deviation: { is: null } }, footing)
  if (low > likely || likely > high)
    return settle(
      input,
      { expected: { because: 'points-out-of-order' }, deviation: { because: 'points-out-of-order' } },
      footing,
    )
  const { expected, deviation } = spreadOf({ low, likely, high }, input.law)
  return settle(input, { expected: { is: expected }, deviation: { is: deviation } }, footing)
}
