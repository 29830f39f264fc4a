import { sum } from '../arithmetic/mean.ts'
import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { type EstimateLaw, spreadOf, type ThreePoints } from './estimate-law.ts'

export type SumMeasure =
  | 'sumExpected'
  | 'sumIndependent'
  | 'sumCorrelated'
  | 'sumDeviation'
  | 'sumLow'
  | 'sumHigh'

export type SumInput = About & {
  readonly lines: readonly ThreePoints[]
  readonly law: EstimateLaw
  /** Of any two lines, from 0 (each goes wrong by itself) to 1 (all go wrong together). */
  readonly correlation: number
}

/** The normal law's quantile of nine tenths. */
const NINE_TENTHS = 1.2815515655446004

/**
 * Lines summed: averages add up, and spreads add up only if all go wrong together. Both are told, and beside them the
 * spread at the correlation that is stated: √(Σσ² + 2ρ Σ σᵢσⱼ).
 */
export function sumOfLines(input: SumInput): Answer<Assessment<SumMeasure>> {
  const checks = openChecks()
  const correlation = checks.number('correlation', input.correlation, 'share')
  const lines = Array.isArray(input.lines) ? input.lines : []
  const footing = { inputs: { correlation, lines: lines.length }, findings: checks.findings }
  if (correlation === null) return settle(input, nothing, footing)
  if (lines.length === 0) return settle(input, { ...nothing, sumExpected: { because: 'no-lines' } }, footing)
  if (!lines.every(isInOrder))
    return settle(input, { ...nothing, sumExpected: { because: 'points-out-of-order' } }, footing)
  const spreads = lines.map((line) => spreadOf(line, input.law))
  const expected = sum(spreads.map((one) => one.expected))
  const squares = sum(spreads.map(({ deviation }) => deviation * deviation))
  const together = sum(spreads.map(({ deviation }) => deviation))
  const deviation = Math.sqrt(squares + correlation * Math.max(0, together * together - squares))
  return settle(
    input,
    {
      sumExpected: { is: expected },
      sumIndependent: { is: Math.sqrt(squares) },
      sumCorrelated: { is: together },
      sumDeviation: { is: deviation },
      sumLow: { is: Math.max(0, expected - NINE_TENTHS * deviation) },
      sumHigh: { is: expected + NINE_TENTHS * deviation },
    },
    footing,
  )
}

function isInOrder(line: ThreePoints): boolean {
  const { low, likely, high } = line ?? {}
  return low >= 0 && low <= likely && likely <= high && Number.isFinite(high)
}

const none = { is: null }
const nothing = {
  sumExpected: none,
  sumIndependent: none,
  sumCorrelated: none,
  sumDeviation: none,
  sumLow: none,
  sumHigh: none,
}
