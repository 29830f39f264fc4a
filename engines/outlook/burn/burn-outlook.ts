import { random } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { sum } from '../arithmetic/mean.ts'
import { quantile, weighted } from '../arithmetic/weighted-quantile.ts'
import { settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'

export type BurnMeasure = 'burnRate' | 'earlyPeriods' | 'typicalPeriods' | 'latePeriods' | 'chanceInTime'

export type BurnInput = About & {
  /** What was done, or spent, in each period, the oldest first. */
  readonly burned: readonly number[] | null
  /** What is left to do, or to spend. */
  readonly remaining: number | null
  /** How sure the late bound shall be; 0.8 if left out. */
  readonly certainty?: number | null
  /** Periods until it must be done. */
  readonly deadline?: number | null
  /** How many futures are drawn; 10,000 if left out. */
  readonly futures?: number | null
  readonly seed: string | number
}

const MOST_PERIODS = 1000

/**
 * In how many periods what is left will be burned, if periods to come are like those that were: futures drawn from the
 * past periods with replacement. `earlyPeriods` is also how long a budget lasts with that certainty.
 */
export function burnOutlook(input: BurnInput): Answer<Assessment<BurnMeasure>> {
  const checks = openChecks()
  const burned = checks.numbers('burned', input.burned, 'from-zero')
  const remaining = checks.number('remaining', input.remaining, 'from-zero')
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.8)
  const deadline = checks.optional('deadline', input.deadline, 'count', Number.NaN)
  const count = checks.optional('futures', input.futures, 'futures', 10_000)
  const isDated = deadline !== null && !Number.isNaN(deadline)
  const inputs = { burned, remaining, certainty, deadline: isDated ? deadline : null, futures: count }
  const footing = { inputs, findings: checks.findings }
  const nothing = { is: null }
  const none = { earlyPeriods: nothing, typicalPeriods: nothing, latePeriods: nothing, chanceInTime: nothing }
  if (burned === null || remaining === null || certainty === null || count === null)
    return settle(input, { burnRate: nothing, ...none }, footing)
  const rate = sum(burned) / burned.length
  // What takes more periods than are followed is told as never.
  if (remaining > rate * MOST_PERIODS)
    return settle(
      input,
      { burnRate: { is: rate }, ...none, typicalPeriods: { because: 'never-burned' } },
      footing,
    )
  const periods = drawFutures(burned, remaining, { count, seed: input.seed })
  const even = weighted(periods, new Float64Array(count).fill(1))
  const inTime = periods.filter((one) => one <= Number(deadline)).length
  return settle(
    input,
    {
      burnRate: { is: rate },
      earlyPeriods: { is: quantile(even, 1 - certainty) },
      typicalPeriods: { is: quantile(even, 0.5) },
      latePeriods: { is: quantile(even, certainty) },
      chanceInTime: { is: isDated ? inTime / count : null },
    },
    footing,
  )
}

type Draw = { readonly count: number; readonly seed: string | number }

/**
 * In order. All draw in every period, those that are done too: whoever asks for more meets the same futures, and no
 * future ends sooner for it. One that goes on for four times as long as is followed ends there.
 */
function drawFutures(burned: readonly number[], remaining: number, { count, seed }: Draw): Float64Array {
  const chance = random(seed)
  const left = new Float64Array(count).fill(remaining)
  const periods = new Float64Array(count)
  let open = remaining > 0 ? count : 0
  for (let period = 1; open > 0 && period <= MOST_PERIODS * 4; period++) {
    for (let i = 0; i < count; i++) {
      const done = entryOf(burned, Math.floor(chance.next() * burned.length))
      const before = left[i] as number
      if (before <= 0) continue
      left[i] = before - done
      periods[i] = period
      if (before <= done) open--
    }
  }
  return periods.sort()
}
