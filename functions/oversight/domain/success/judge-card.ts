import { type Day, daysBetween } from '@portolan/quantity'
import type {
  CardMeasure,
  CardMoment,
  CardRecord,
  CardVerdict,
  ClosureWhy,
  SuccessKey,
  SuccessRule,
} from '../../contract/index.ts'

/** What the sponsor said; null is not known. */
export type Answered = {
  readonly satisfaction: number | null
  readonly benefits: number | null
  readonly scope: number | null
}

type CardKnown = {
  readonly why: ClosureWhy
  readonly moment: CardMoment
  readonly record: CardRecord | null
  readonly said: Answered
}

type Judged = { readonly measures: readonly CardMeasure[]; readonly verdict: CardVerdict }

/** Five measures against the first approved baseline, and what they come to. */
export function judgeCard(known: CardKnown, rule: SuccessRule): Judged {
  const measures = [
    atMost('time', timeGrowth(known.record), rule.time),
    atMost('cost', costGrowth(known.record), rule.cost),
    atLeast('scope', scopeShare(known), { limit: rule.scope, unit: 'share' }),
    // Benefits come after the work: at its closure they are told where they are known.
    atLeast(
      'benefits',
      known.said.benefits === null ? null : known.said.benefits / 100,
      { limit: rule.benefits, unit: 'share' },
      known.moment !== 'closure',
    ),
    atLeast('satisfaction', known.said.satisfaction, { limit: rule.satisfaction, unit: 'points' }),
  ]
  return { measures, verdict: known.why === 'terminated' ? 'ended' : verdictOf(measures, rule) }
}

/**
 * Failed: as many missed as the rule says. Challenged: fewer. Success: nothing missed, and all that is needed known.
 * Else unknown, which is never counted as success.
 */
function verdictOf(measures: readonly CardMeasure[], rule: SuccessRule): CardVerdict {
  const missed = measures.filter(({ verdict }) => verdict === 'missed').length
  if (missed >= rule.failed) return 'failed'
  if (missed > 0) return 'challenged'
  return measures.every(({ needed, verdict }) => !needed || verdict === 'met') ? 'success' : 'unknown'
}

/** Days past the planned finish, over the days that the first baseline gave; below 0 where it was early. */
function timeGrowth(record: CardRecord | null): number | null {
  if (record?.start == null || record.planned === null) return null
  const given = daysBetween(record.start as Day, record.planned as Day)
  return given <= 0 ? null : daysBetween(record.planned as Day, record.lastDay as Day) / given
}

/** What was spent beyond the first baseline, over it. */
function costGrowth(record: CardRecord | null): number | null {
  if (record?.first == null || record.actual === null || record.first <= 0) return null
  return (record.actual - record.first) / record.first
}

/** Accepted items over those that were not dropped; without a list of items, what the sponsor said. */
function scopeShare({ record, said }: Pick<CardKnown, 'record' | 'said'>): number | null {
  if (record !== null && record.items > 0) return record.accepted / record.items
  return said.scope === null ? null : said.scope / 100
}

function atMost(key: SuccessKey, value: number | null, limit: number): CardMeasure {
  const verdict = value === null ? 'unknown' : value <= limit ? 'met' : 'missed'
  return { key, value, unit: 'share', limit, verdict, needed: true }
}

type Least = Pick<CardMeasure, 'limit' | 'unit'>

function atLeast(key: SuccessKey, value: number | null, { limit, unit }: Least, needed = true): CardMeasure {
  const verdict = value === null ? 'unknown' : value >= limit ? 'met' : 'missed'
  return { key, value, unit, limit, verdict, needed }
}
