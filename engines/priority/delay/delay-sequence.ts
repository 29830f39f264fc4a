import { openChecks } from '../checks.ts'
import { entryFrom } from '../entries.ts'
import { readOrder } from '../ranking/read-order.ts'
import type { About, Answer, Sheet } from '../result.ts'
import { delayCostOf, type Job, placeInTurn, readJobs } from './job.ts'

export type SequenceInput = About & {
  readonly items: readonly Job[]
  /** Ids of all items as they stand now, to see what another order saves. */
  readonly order?: readonly string[] | null
}

export type SequenceMeasure = 'delayCostCheapest' | 'delayCostGiven' | 'delayCostSaved'
export type SequenceItemMeasure = 'delayCostByTime' | 'sequenceRank' | 'finishesAfter' | 'delayCost'
export type SequenceResult = Sheet<SequenceMeasure, SequenceItemMeasure> & {
  /** Ids in the cheapest order. */
  readonly cheapest: readonly string[]
}

/**
 * The order that costs least delay where items wait for the same people and are done one after the other: by cost of delay
 * of a period ÷ duration (CD3). No order is cheaper (Smith, 1956). Exact in whole minor units. O(n log n).
 */
export function delaySequence(input: SequenceInput): Answer<SequenceResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const jobs = readJobs(checks.rows(subject, 'items', input.items), checks)
  const placed = placeInTurn(byDelayCost(jobs))
  const given = input.order == null ? null : readOrder(jobs, input.order, checks)
  const cheapest = placed.reduce((sum, { delayCost }) => sum + delayCost, 0)
  const asIs = given === null ? null : delayCostOf(given)
  const ids = placed.map(({ id }) => id)
  const whole = entryFrom(
    {
      id: subject,
      asOf,
      inputs: { order: given === null ? null : given.map(({ id }, i) => ({ id, value: i + 1 })) },
    },
    {
      delayCostCheapest: cheapest,
      delayCostGiven: asIs,
      delayCostSaved: asIs === null ? null : asIs - cheapest,
    },
    checks.findings,
  )
  const entries = placed.map(({ id, delayCostPerPeriod, duration, finishesAfter, delayCost }, i) =>
    entryFrom(
      { id, asOf, inputs: { delayCostPerPeriod, duration } },
      { delayCostByTime: delayCostPerPeriod / duration, sequenceRank: i + 1, finishesAfter, delayCost },
      checks.findings,
    ),
  )
  return { result: { subject, asOf, whole, entries, cheapest: ids }, findings: checks.findings }
}

/** By products instead of ratios: exact, for each is less than the product of the sums. */
function byDelayCost(jobs: readonly Job[]): readonly Job[] {
  return jobs.toSorted((a, b) => b.delayCostPerPeriod * a.duration - a.delayCostPerPeriod * b.duration)
}
