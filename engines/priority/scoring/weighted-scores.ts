import { findingOf, told } from '@portolan/quantity'
import { entryOf, meanOf, sumOf } from '../arithmetic/entry.ts'
import { ranksOf } from '../arithmetic/ranks.ts'
import { type Checks, openChecks } from '../checks.ts'
import { entryFrom } from '../entries.ts'
import type { About, Answer, Named, Sheet } from '../result.ts'
import { readWeights } from './read-criteria.ts'
import { readValues, type Values } from './read-values.ts'
import type { ValueFunction } from './value-function.ts'

export type Criterion = {
  readonly id: string
  /** From 0 on; the weights are made to add up to 1. */
  readonly weight: number
  readonly value: ValueFunction
}

export type ScoredValue = {
  readonly criterion: string
  /** A number, or the name of a level. */
  readonly value: number | string
  /** Absent for what is so for everybody. */
  readonly assessor?: string | null
}

export type ScoredItem = { readonly id: string; readonly scores: readonly ScoredValue[] }
export type ScoresInput = About & {
  readonly criteria: readonly Criterion[]
  readonly items: readonly ScoredItem[]
}

export type ScoreMeasure = 'score' | 'scoreLow' | 'scoreHigh' | 'scoreSpread' | 'scoreRank'
export type ScoresResult = Sheet<never, ScoreMeasure> & {
  /** u of each item in the order of the criteria, null where nothing is said: what `rankStability` takes. */
  readonly values: readonly (readonly (number | null)[])[]
}

/**
 * Weighted scores: Σ w × u, u from 0 to 1 by the value function of the criterion, the mean over assessors. Where
 * something is not said there is no score, but the lowest and the highest it can be. O(items × criteria × assessors).
 * A score is no value: what is worth most for the money, `cutOff` tells (Merkhofer).
 */
export function weightedScores(input: ScoresInput): Answer<ScoresResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const criteria = checks.rows(subject, 'criteria', input.criteria)
  const weights = readWeights(subject, criteria, checks)
  const items = checks.rows(subject, 'items', input.items)
  const valued = readValues(criteria, items, checks)
  const scored = valued.map((values) => scoreOf(values, weights))
  const ranks = ranksOf(scored.map(({ score }) => score))
  tellUnsaid(
    valued,
    items.map(({ id }) => id),
    checks,
  )
  const named = (values: readonly (number | null)[]): readonly Named[] =>
    criteria.map(({ id }, at) => ({ id, value: values[at] ?? null }))
  const entries = items.map(({ id }, i) => {
    const { byAssessor, ...scores } = entryOf(scored, i)
    const inputs = { values: named(entryOf(valued, i).means), scores: byAssessor }
    return entryFrom({ id, asOf, inputs }, { ...scores, scoreRank: entryOf(ranks, i) }, checks.findings)
  })
  const whole = { id: subject, inputs: { weights: named(weights ?? []) }, measures: {} }
  return {
    result: { subject, asOf, whole, entries, values: valued.map(({ means }) => means) },
    findings: checks.findings,
  }
}

type Scored = {
  readonly score: number | null
  readonly scoreLow: number | null
  readonly scoreHigh: number | null
  readonly scoreSpread: number | null
  readonly byAssessor: readonly Named[]
}

function scoreOf({ means, byAssessor }: Values, weights: readonly number[] | null): Scored {
  if (weights === null)
    return { score: null, scoreLow: null, scoreHigh: null, scoreSpread: null, byAssessor: [] }
  const weigh = (values: readonly (number | null)[], unsaid: number): number =>
    sumOf(weights.map((weight, at) => weight * (values[at] ?? unsaid)))
  const isWhole = (values: readonly (number | null)[]): boolean =>
    weights.every((weight, at) => weight === 0 || entryOf(values, at) !== null)
  const low = weigh(means, 0)
  const scores = byAssessor.flatMap(({ id, values }) =>
    isWhole(values) ? [{ id, value: weigh(values, 0) }] : [],
  )
  return {
    score: isWhole(means) ? low : null,
    scoreLow: low,
    scoreHigh: weigh(means, 1),
    scoreSpread: deviation(scores.map(({ value }) => value)),
    byAssessor: scores,
  }
}

/** Of a sample; null for fewer than two. */
function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const mean = meanOf(values)
  return Math.sqrt(sumOf(values.map((value) => (value - mean) * (value - mean))) / (values.length - 1))
}

/** Once for all: a model of many items is filled in bit by bit. */
function tellUnsaid(valued: readonly Values[], names: readonly string[], checks: Checks): void {
  const unsaid = names.filter((_, i) => entryOf(valued, i).means.includes(null))
  if (unsaid.length === 0) return
  const says = told(
    'priority:unsaid',
  )`Not every criterion is valued for ${{ items: unsaid.slice(0, 10) }} (${{ count: unsaid.length }} in all); they have a lowest and a highest score. Value what is missing to rank them.`
  checks.findings.push(findingOf('warning', 'unsaid', ['items', unsaid.join(','), says]))
}
