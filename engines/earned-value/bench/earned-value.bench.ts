import { day, random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import { earnedValue, type EarnedValueInput } from '../index.ts'

const PROJECTS = 5000
const PERIODS = 60
const GOAL_MS = 1000
const ROUNDS = 5

/** Prints goal, reached and a reference of the same run; gives the exit code. */
export function bench(): number {
  const inputs = Array.from({ length: PROJECTS }, (_, i) => project(i))
  const reached = median(() => inputs.map((input) => earnedValue(input).result.measures.spiTime.value).length)
  const reference = median(() => JSON.parse(JSON.stringify(inputs)) as unknown)
  const late = inputs.filter((input) => Number(earnedValue(input).result.measures.svTime.value) < 0).length
  process.stdout.write(
    [
      `earned value of ${PROJECTS} projects × ${PERIODS} periods (${late} late by earned schedule)`,
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

function project(i: number): EarnedValueInput {
  const chance = random('earned-value bench').stream(String(i))
  let planned = 0
  const curve = Array.from({ length: PERIODS }, () => (planned += chance.whole(1, 1_000_000)))
  const actualTime = chance.whole(6, PERIODS)
  const plannedValue = curve[actualTime - 1] ?? planned
  const earned = Math.round(Math.min(planned, plannedValue * (0.7 + chance.next() * 0.5)))
  const actualCost = Math.round(earned * (0.8 + chance.next() * 0.6))
  return {
    subject: String(i),
    asOf: day('2026-11-23'),
    budgetAtCompletion: planned,
    plannedValue,
    earnedValue: earned,
    actualCost,
    plannedDuration: PERIODS,
    actualTime,
    cumulativePlannedValue: curve,
    managerEac: Math.round(planned * (0.9 + chance.next() * 0.5)),
    periods: Array.from({ length: 6 }, () => ({ earnedValue: earned / 6, actualCost: actualCost / 6 })),
  }
}
