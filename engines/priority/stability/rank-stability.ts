import { entryOf } from '../arithmetic/entry.ts'
import { ranksOf } from '../arithmetic/ranks.ts'
import { type Checks, openChecks } from '../checks.ts'
import { entryFrom } from '../entries.ts'
import { textOf } from '../finding.ts'
import type { About, Answer, Entry, Named, Sheet } from '../result.ts'
import { readWeights } from '../scoring/read-criteria.ts'
import { sampleRanks, type Sampled, type Sampling } from './sample-ranks.ts'
import { scoresBy } from './scores-by.ts'
import { weightRange } from './weight-range.ts'

export type StabilityInput = About & {
  readonly criteria: readonly { readonly id: string; readonly weight: number }[]
  /** u from 0 to 1 of each item in the order of the criteria, as `weightedScores` gives them. */
  readonly items: readonly { readonly id: string; readonly values: readonly (number | null)[] }[]
  readonly seed: string | number
  /** Each weight is drawn from within so much of itself, ±; 0.2 if left out. Or 'any': all weights are as likely. */
  readonly share?: number | 'any' | null
  /** So many of the first are looked at; 10 if left out. */
  readonly top?: number | null
  /** 1000 if left out. */
  readonly iterations?: number | null
}

export type StabilityMeasure = 'firstStays' | 'topStays'
export type StabilityItemMeasure = 'topShare' | 'meanRank' | 'highestRank' | 'lowestRank'
export type RangeMeasure = 'weight' | 'weightFrom' | 'weightTo'

export type StabilityResult = Sheet<StabilityMeasure, StabilityItemMeasure> & {
  /** How far each weight can move alone, the others in proportion, before another item is first. */
  readonly criteria: readonly Entry<RangeMeasure>[]
  /** Among the first in 95 % of the samples or more; in 5 % or fewer; the rest. */
  readonly core: readonly string[]
  readonly out: readonly string[]
  readonly borderline: readonly string[]
}

/**
 * How far a ranking hangs on its weights: ranks under sampled weights, and the exact range of each weight in which the
 * first stays first. The same seed gives the same samples. O(iterations × items × (criteria + log items)).
 */
export function rankStability(input: StabilityInput): Answer<StabilityResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const criteria = checks.rows(subject, 'criteria', input.criteria)
  const weights = readWeights(subject, criteria, checks) ?? []
  const items = weights.length === 0 ? [] : readItems(input, weights.length, checks)
  const sampling = readSampling(input, checks)
  const table = items.map(({ values }) => values)
  const ranks = ranksOf(scoresBy(table, weights)) as readonly number[]
  const sampled = sampleRanks(table, { weights, ranks }, sampling)
  const whole = wholeOf(input, { criteria, weights, sampled, sampling }, checks)
  const entries = items.map(({ id, values }, i) => {
    const named = criteria.map((criterion, at) => ({ id: criterion.id, value: entryOf(values, at) }))
    return entryFrom({ id, asOf, inputs: { values: named } }, entryOf(sampled.items, i), checks.findings)
  })
  const ranges = weights.map((weight, at) =>
    entryFrom(
      { id: entryOf(criteria, at).id, asOf, inputs: {} },
      { weight, ...weightRange(table, weights, { at, first: ranks.indexOf(1) }) },
      checks.findings,
    ),
  )
  const within = (holds: (share: number) => boolean): readonly string[] =>
    items.filter((_, i) => holds(entryOf(sampled.items, i).topShare)).map(({ id }) => id)
  return {
    result: {
      subject,
      asOf,
      whole,
      entries,
      criteria: ranges,
      core: within((share) => share >= CORE),
      out: within((share) => share <= 1 - CORE),
      borderline: within((share) => share < CORE && share > 1 - CORE),
    },
    findings: checks.findings,
  }
}

const CORE = 0.95

function readSampling({ subject, seed, ...given }: StabilityInput, checks: Checks): Sampling {
  return {
    seed: typeof seed === 'number' ? seed : textOf(seed),
    share: given.share === 'any' ? null : checks.numberOr(0.2, subject, 'share', given.share, 'share'),
    top: checks.numberOr(10, subject, 'top', given.top, 'place'),
    iterations: checks.numberOr(1000, subject, 'iterations', given.iterations, 'samples'),
  }
}

type Valued = { readonly id: string; readonly values: readonly number[] }

/** Those of which every value is known; the others are told and left out. */
function readItems({ subject, items }: StabilityInput, count: number, checks: Checks): readonly Valued[] {
  return checks.rows(subject, 'items', items).flatMap(({ id, values }) => {
    const given: readonly unknown[] = Array.isArray(values) ? values : []
    const read = Array.from({ length: count }, (_, at) => checks.number(id, 'values', given[at], 'share'))
    const known = read.filter((value) => value !== null)
    return known.length === count ? [{ id, values: known }] : []
  })
}

type Sample = {
  readonly criteria: readonly { readonly id: string }[]
  readonly weights: readonly number[]
  readonly sampled: Sampled
  readonly sampling: Sampling
}

function wholeOf(
  { subject, asOf }: About,
  { criteria, weights, sampled, sampling }: Sample,
  checks: Checks,
): Entry<StabilityMeasure> {
  const named: readonly Named[] = weights.map((value, at) => ({ id: entryOf(criteria, at).id, value }))
  const { share, top, iterations } = sampling
  const { firstStays, topStays } = sampled
  return entryFrom(
    { id: subject, asOf, inputs: { weights: named, share, top, iterations } },
    { firstStays, topStays },
    checks.findings,
  )
}
