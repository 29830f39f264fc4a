import { findingOf, told } from '@portolan/quantity'
import { entryOf, sumOf } from '../arithmetic/entry.ts'
import { ranksOf } from '../arithmetic/ranks.ts'
import { type Checks, openChecks } from '../checks.ts'
import { entryFrom } from '../entries.ts'
import { shown } from '../finding.ts'
import type { About, Answer, Sheet } from '../result.ts'
import { byScorePerCost, type Funded, fundDown, mostWithin, type Priced } from './fund-down.ts'

export type CutOffInput = About & {
  readonly items: readonly { readonly id: string; readonly score: number; readonly cost: number }[]
  /** In the unit of the costs. */
  readonly budget: number
}

export type CutOffMeasure = 'fundedByScore' | 'fundedByCost' | 'fundedAtMost' | 'leftByScore' | 'leftByCost'
export type CutOffItemMeasure = 'scorePerCost' | 'rankByScore' | 'rankByCost'
export type CutOffResult = Sheet<CutOffMeasure, CutOffItemMeasure> & {
  readonly byScore: readonly string[]
  readonly byCost: readonly string[]
}

/**
 * What a budget funds down the list by score, and down the list by score for each unit of cost; and what no choice can
 * exceed. The second is never far from the best: it misses less than one item's score. O(n log n).
 */
export function cutOff(input: CutOffInput): Answer<CutOffResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const items = checks.rows(subject, 'items', input.items)
  const priced = readPriced(items, checks)
  const budget = checks.number(subject, 'budget', input.budget, 'from-zero')
  const ways = budget === null ? null : bothWays(priced, budget)
  const whole = entryFrom(
    { id: subject, asOf, inputs: { budget } },
    {
      fundedByScore: ways?.byScore.score ?? null,
      fundedByCost: ways?.byCost.score ?? null,
      fundedAtMost: ways?.atMost ?? null,
      leftByScore: ways?.byScore.left ?? null,
      leftByCost: ways?.byCost.left ?? null,
    },
    checks.findings,
  )
  const perCost = priced.map(({ score, cost }) => (cost === 0 ? null : score / cost))
  const [byScore, byCost] = [
    ranksOf(priced.map(({ score }) => score)),
    // What costs nothing stands above all else.
    ranksOf(priced.map(({ score, cost }) => (cost === 0 ? Number.MAX_VALUE : score / cost))),
  ]
  const entries = priced.map(({ id, score, cost }, i) =>
    entryFrom(
      { id, asOf, inputs: { score, cost } },
      {
        scorePerCost: entryOf(perCost, i),
        rankByScore: entryOf(byScore, i),
        rankByCost: entryOf(byCost, i),
      },
      checks.findings,
    ),
  )
  if (ways !== null) tellScoreIsNoValue(ways, checks)
  return {
    result: {
      subject,
      asOf,
      whole,
      entries,
      byScore: ways?.byScore.ids ?? [],
      byCost: ways?.byCost.ids ?? [],
    },
    findings: checks.findings,
  }
}

type Ways = { readonly byScore: Funded; readonly byCost: Funded; readonly atMost: number }

function bothWays(priced: readonly Priced[], budget: number): Ways {
  const byCost = byScorePerCost(priced)
  return {
    byScore: fundDown(
      priced.toSorted((a, b) => b.score - a.score),
      budget,
    ),
    byCost: fundDown(byCost, budget),
    atMost: mostWithin(byCost, budget),
  }
}

/** Those with a score and a cost; the others are told and left out. */
export function readPriced(items: CutOffInput['items'], checks: Checks): readonly Priced[] {
  const priced = items.flatMap(({ id, score, cost }) => {
    const gain = checks.number(id, 'score', score, 'from-zero')
    const price = checks.number(id, 'cost', cost, 'from-zero')
    return gain === null || price === null ? [] : [{ id, score: gain, cost: price }]
  })
  const isCountable = sumOf(priced.map(({ score, cost }) => Math.max(score, cost))) < LARGEST
  if (isCountable) return priced
  const says = told(
    'priority:sums-too-large',
  )`The sums of scores or costs are too large; write them in larger units.`
  checks.findings.push(findingOf('error', 'sums-too-large', ['input', 'items', says]))
  return []
}

/** A product of two is still a number. */
const LARGEST = 1e150

function tellScoreIsNoValue({ byScore, byCost }: Ways, checks: Checks): void {
  if (byScore.score >= byCost.score) return
  const says = told(
    'priority:score-is-no-value',
  )`Down the list by score the budget funds a score of ${{ byScore: shown(byScore.score) }}; by score for each unit of cost it funds ${{ byCost: shown(byCost.score) }}. Rank by the second where items do not depend on each other.`
  checks.findings.push(findingOf('info', 'score-is-no-value', ['measure', 'fundedByScore', says]))
}
