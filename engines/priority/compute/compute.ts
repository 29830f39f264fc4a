import { day, type Finding } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { delaySequence } from '../delay/delay-sequence.ts'
import type { Job } from '../delay/job.ts'
import { type JobPoints, shortestJobs } from '../delay/shortest-jobs.ts'
import { compareRanks } from '../ranking/compare-ranks.ts'
import { priceOfMove } from '../ranking/price-of-move.ts'
import type { Answer } from '../result.ts'
import { cutOff } from '../scoring/cut-off.ts'
import type { Priced } from '../scoring/fund-down.ts'
import { type Criterion, type ScoresResult, weightedScores } from '../scoring/weighted-scores.ts'
import { rankStability } from '../stability/rank-stability.ts'
import { pairwiseWeights } from '../weights/pairwise-weights.ts'
import { numbersBy, plainOf } from './plain.ts'
import type { FileItem, PriorityFile } from './priority-file.ts'

/** Plain numbers of each part, unrounded; null for a part that was not asked for. */
export type PriorityAnswer = Readonly<Record<Part, { readonly [name: string]: unknown } | null>> & {
  readonly findings: readonly Finding[]
}
type Part = 'weights' | 'scores' | 'funding' | 'jobs' | 'sequence' | 'stability' | 'periods' | 'move'

/** What `portolan compute priority` prints for one file: every part that the file has something for. */
export function compute(file: PriorityFile): PriorityAnswer {
  const parts = openParts()
  const { judgements, budget, before, move, top = null } = file
  const [items, criteria] = [objectsIn(file.items), objectsIn(file.criteria)]
  const weights = parts.take(judgements, (known) =>
    pairwiseWeights({
      ...about,
      items: criteria,
      judgements: known,
      acceptedRatio: file.acceptedRatio ?? null,
    }),
  )
  const weightBy = numbersBy(weights, 'weight')
  const weighed = criteria.map((one) => ({
    ...one,
    weight: one.weight ?? weightBy.get(one.id),
  })) as Criterion[]
  const scores = parts.take(ifAny(items, 'scores'), (known) =>
    weightedScores({
      ...about,
      criteria: weighed,
      items: known.map(({ id, scores: said }) => ({ id, scores: said ?? [] })),
    }),
  )
  const scoreBy = numbersBy(scores, 'score')
  const scored = items.map((item) => ({ ...item, score: item.score ?? scoreBy.get(item.id) ?? null }))
  const funding = parts.take(budget, (known) =>
    cutOff({ ...about, items: scored as Priced[], budget: known }),
  )
  const jobs = parts.take(ifAny(items, 'points'), (known) =>
    shortestJobs({ ...about, items: known.map(({ id, points }) => ({ ...points, id }) as JobPoints) }),
  )
  const sequence = parts.take(ifAny(items, 'delayCostPerPeriod'), (known) =>
    delaySequence({ ...about, items: known as Job[], order: known.map(({ id }) => id) }),
  )
  const stability = parts.take(wholeValues(scores), (known) =>
    rankStability({
      ...about,
      criteria: weighed,
      items: known,
      seed: file.seed ?? 'portolan',
      share: file.share ?? null,
      top,
      iterations: file.iterations ?? null,
    }),
  )
  const ranks = [
    numbersBy(scores, 'scoreRank'),
    numbersBy(sequence, 'sequenceRank'),
    numbersBy(jobs, 'wsjfRank'),
  ].find(({ size }) => size > 0)
  const periods = parts.take(before, (known) =>
    compareRanks({
      ...about,
      before: known,
      after: [...(ranks ?? [])].map(([id, rank]) => ({ id, rank })),
      top,
    }),
  )
  const moved = parts.take(move, (known) =>
    priceOfMove({ ...about, items: scored, move: known, budget: budget ?? null }),
  )
  const plain = (answer: Parameters<typeof plainOf>[0] | null): ReturnType<typeof plainOf> | null =>
    answer === null ? null : plainOf(answer)
  return {
    weights: plain(weights),
    scores: plain(scores),
    funding: plain(funding),
    jobs: plain(jobs),
    sequence: plain(sequence),
    stability: plain(stability),
    periods: plain(periods),
    move: plain(moved),
    findings: parts.findings,
  }
}

const about = { subject: 'portfolio', asOf: day('2000-01-01') }

type Parts = {
  readonly findings: readonly Finding[]
  /** Null where the file has nothing for it. */
  readonly take: <Known, Result>(
    known: Known | null | undefined,
    answer: (known: Known) => Answer<Result>,
  ) => Result | null
}

function openParts(): Parts {
  const findings: Finding[] = []
  return {
    findings,
    take: (known, answer) => {
      if (known === null || known === undefined) return null
      const { result, findings: told } = answer(known)
      findings.push(...told)
      return result
    },
  }
}

function objectsIn<Row extends object>(given: readonly Row[] | null | undefined): readonly Row[] {
  return Array.isArray(given) ? given.filter((row) => typeof row === 'object' && row !== null) : []
}

/** The items where one of them says something of it. */
function ifAny(items: readonly FileItem[], field: keyof FileItem): readonly FileItem[] | null {
  return items.some((item) => (item[field] ?? null) !== null) ? items : null
}

/** The items that are valued by every criterion, for the others have no rank. */
function wholeValues(
  scores: ScoresResult | null,
): readonly { readonly id: string; readonly values: readonly (number | null)[] }[] | null {
  if (scores === null) return null
  const whole = scores.entries.flatMap(({ id }, i) => {
    const values = entryOf(scores.values, i)
    return values.includes(null) ? [] : [{ id, values }]
  })
  return whole.length === 0 ? null : whole
}
