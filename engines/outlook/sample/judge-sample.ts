import { settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { findingOf, told } from '@portolan/quantity'
import { chanceOfAtMost } from './hypergeometric.ts'

export type SampleMeasure = 'conformity' | 'mostDeviating' | 'mostDeviatingRate' | 'confidence'

export type SampleInput = About & {
  readonly population: number | null
  readonly sample: number | null
  /** How many of the sample deviate. */
  readonly found: number | null
  readonly tolerableRate: number | null
  /** How sure the upper bound shall be; 0.95 if left out. */
  readonly certainty?: number | null
}

/**
 * What a sample says of the whole: the most that can deviate and still show so few with a chance above 1 − certainty
 * (Clopper and Pearson's bound, without replacement), and how sure it is that fewer than the tolerable share deviate.
 */
export function judgeSample(input: SampleInput): Answer<Assessment<SampleMeasure>> {
  const checks = openChecks()
  const population = checks.number('population', input.population, 'count-from-one')
  const sample = checks.number('sample', input.sample, 'count-from-one')
  const found = checks.number('found', input.found, 'count')
  const tolerableRate = checks.number('tolerableRate', input.tolerableRate, 'within-share')
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.95)
  const inputs = { population, sample, found, tolerableRate, certainty }
  const isWhole = population !== null && sample !== null && found !== null && tolerableRate !== null
  if (!isWhole || certainty === null || !adds({ population, sample, found }, checks)) {
    const nothing = { is: null }
    const none = {
      conformity: nothing,
      mostDeviating: nothing,
      mostDeviatingRate: nothing,
      confidence: nothing,
    }
    return settle(input, none, { inputs, findings: checks.findings })
  }
  const chance = (deviating: number): number => chanceOfAtMost(found, { population, deviating, sample })
  const most = largest(found, population - (sample - found), (one) => chance(one) > 1 - certainty)
  const tolerable = Math.max(1, Math.ceil(population * tolerableRate - 1e-9))
  return settle(
    input,
    {
      conformity: { is: 1 - found / sample },
      mostDeviating: { is: most },
      mostDeviatingRate: { is: most / population },
      confidence: { is: 1 - chance(tolerable) },
    },
    { inputs, findings: checks.findings },
  )
}

type Counts = { readonly population: number; readonly sample: number; readonly found: number }

function adds({ population, sample, found }: Counts, checks: Checks): boolean {
  const isRight = found <= sample && sample <= population
  if (!isRight) {
    const says = told(
      'outlook:sample-beyond',
    )`A sample of ${{ sample }} with ${{ found }} deviations does not come from ${{ population }}; correct the counts.`
    checks.tell(findingOf('error', 'sample-beyond', ['input', 'sample', says]))
  }
  return isRight
}

/** What holds at `from` and no longer from some point on. */
function largest(from: number, to: number, holds: (deviating: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
