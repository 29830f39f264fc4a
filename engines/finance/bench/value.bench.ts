import { day, random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import { type FlowsInput, value } from '../index.ts'

const INVESTMENTS = 5000
const PERIODS = 60
const GOAL_MS = 1500
const ROUNDS = 5
const about = { subject: 'p', asOf: day('2026-11-23') }

/** Prints goal, reached and a reference of the same run; gives the exit code. */
export function bench(): number {
  const inputs = Array.from({ length: INVESTMENTS }, (_, i) => investment(i))
  const several = inputs.filter((input) => value({ ...about, ...input }).result.rates.length > 1).length
  const reached = median(() => inputs.map((input) => value({ ...about, ...input }).result.measures.npv.value))
  const reference = median(() => JSON.parse(JSON.stringify(inputs)) as unknown)
  process.stdout.write(
    [
      `value of ${INVESTMENTS} investments × ${PERIODS} months (${several} with several rates of return)`,
      `goal       ${GOAL_MS} ms`,
      `reached    ${reached.toFixed(0)} ms (median of ${ROUNDS}, the first run left out)`,
      `reference  ${reference.toFixed(0)} ms (JSON there and back of the same input, same run)`,
      '',
    ].join('\n'),
  )
  return reached <= GOAL_MS ? 0 : 1
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

/** A year of spending, then gains, with one more payment on the way now and then. */
function investment(i: number): FlowsInput {
  const chance = random('value bench').stream(String(i))
  const renewal = chance.whole(24, 200)
  const flows = Array.from({ length: PERIODS }, (_, month) => {
    if (month < 12) return -chance.whole(10_000, 50_000)
    return month === renewal ? -chance.whole(100_000, 400_000) : chance.whole(0, 30_000)
  })
  return {
    flows,
    periodsPerYear: 12,
    rate: 0.08,
    rateIs: 'effective',
    timing: 'mid',
    firstPeriodIsTimeZero: false,
    financeRate: 0.06,
    reinvestRate: 0.04,
  }
}
