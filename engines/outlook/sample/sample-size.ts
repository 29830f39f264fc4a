import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { chanceOfAtMost } from './hypergeometric.ts'

export type SampleSizeMeasure = 'tolerableCount' | 'sampleSize' | 'missChance'

export type SampleSizeInput = About & {
  /** How many there are to draw from. */
  readonly population: number | null
  /** The share of deviations that would no longer be tolerable. */
  readonly tolerableRate: number | null
  /** How sure the sample shall make us; 0.95 if left out. */
  readonly certainty?: number | null
  /** How many deviations may be found and the whole still be accepted; 0 if left out. */
  readonly mayFind?: number | null
}

/**
 * The smallest sample that, if as many deviate as are no longer tolerable, finds no more than `mayFind` of them with a
 * chance of 1 − certainty at most. Exact (hypergeometric), by halving: O(mayFind × log population).
 */
export function sampleSize(input: SampleSizeInput): Answer<Assessment<SampleSizeMeasure>> {
  const checks = openChecks()
  const population = checks.number('population', input.population, 'count-from-one')
  const tolerableRate = checks.number('tolerableRate', input.tolerableRate, 'within-share')
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.95)
  const mayFind = checks.optional('mayFind', input.mayFind, 'count', 0)
  const inputs = { population, tolerableRate, certainty, mayFind }
  if (population === null || tolerableRate === null || certainty === null || mayFind === null) {
    const nothing = { is: null }
    return settle(
      input,
      { tolerableCount: nothing, sampleSize: nothing, missChance: nothing },
      {
        inputs,
        findings: checks.findings,
      },
    )
  }
  // A product that rounding lifts over a whole number would ask for one more than is meant.
  const deviating = Math.max(1, Math.ceil(population * tolerableRate - 1e-9))
  const missChance = (sample: number): number => chanceOfAtMost(mayFind, { population, deviating, sample })
  const size = smallest(population, (sample) => missChance(sample) <= 1 - certainty + 1e-12)
  return settle(
    input,
    {
      tolerableCount: { is: deviating },
      sampleSize: size === null ? { because: 'no-sample-finds-more' } : { is: size },
      missChance: { is: size === null ? null : missChance(size) },
    },
    { inputs, findings: checks.findings },
  )
}

/** Null where not even all of them will do. */
function smallest(most: number, holds: (sample: number) => boolean): number | null {
  if (!holds(most)) return null
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
