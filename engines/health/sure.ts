import { numberOf, type Picture } from './rule.ts'
import type { Status, Sure } from './result.ts'

/**
 * How sure the status is: freshness × (½ + ½ coverage) × comparison. Freshness falls in a straight line from 1 at
 * `freshDays` to 0 at `tooOldDays`; comparison is 1 against a baseline or a stated plan, ¾ against an earlier
 * edition, ½ if there was nothing to compare with; for time and for cost, their mean.
 */
export function sureOf(picture: Picture, status: Status): Sure {
  const { policy } = picture
  const value = status === 'not-enough-data' ? 0 : freshness(picture) * covered(picture) * comparison(picture)
  const rounded = Math.round(value * 100) / 100
  const level = rounded >= policy.sure.high ? 'high' : rounded >= policy.sure.fair ? 'fair' : 'low'
  return { level, value: rounded }
}

/** What happened stays so: the evidence of a closed project does not age. */
function freshness({ measures, policy, record }: Picture): number {
  if (record.input.closed === true) return 1
  const { freshDays, tooOldDays } = policy.evidence
  // There is a status, so there is an edition with an age and a coverage.
  const age = numberOf(measures.evidenceAgeDays) as number
  return Math.min(1, Math.max(0, (tooOldDays - age) / Math.max(1, tooOldDays - freshDays)))
}

function covered({ measures }: Picture): number {
  return 0.5 + 0.5 * (numberOf(measures.coverageShare) as number)
}

function comparison({ measures, time, money }: Picture): number {
  const ofTime = numberOf(measures.slipCurrentDays) === undefined ? undefined : time.references.current?.as
  const ofMoney = numberOf(measures.costCurrentShare) === undefined ? undefined : money.references.current?.as
  return (strength(ofTime) + strength(ofMoney)) / 2
}

function strength(as: string | undefined): number {
  if (as === undefined) return 0.5
  return as === 'forecast' ? 0.75 : 1
}
