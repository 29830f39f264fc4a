import { addDays, day, random } from '@portolan/quantity'
import { performance } from 'node:perf_hooks'
import { convertLines } from '../index.ts'

const LINES = 1_000_000
const DAYS = 365
const GOAL_MS = 4000
const ROUNDS = 3

/** Prints goal, reached, a reference of the same run and the drift; gives the exit code. */
export function bench(): number {
  const chance = random('currency bench')
  const rates = Array.from({ length: DAYS }, (_, i) => ({
    from: 'USD',
    to: 'EUR',
    day: addDays(day('2026-01-01'), i),
    rate: `0.${chance.whole(850_000, 980_000)}`,
  }))
  const lines = Array.from({ length: LINES }, (_, i) => ({
    id: String(i),
    amount: chance.whole(-50_000, 1_000_000),
    currency: 'USD',
    day: addDays(day('2026-01-01'), chance.whole(0, DAYS - 1)),
  }))
  const { amounts, total } = convertLines({ lines, to: 'EUR', rates }).result
  const drift = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) - (total ?? Number.NaN)
  const reached = median(() => convertLines({ lines, to: 'EUR', rates }))
  const byDay = new Map(rates.map((rate) => [rate.day, Number(rate.rate)]))
  const plainly = (): readonly number[] =>
    lines.map((line) => Math.round(line.amount * (byDay.get(line.day) ?? 0)))
  const reference = median(plainly)
  const missed = plainly().reduce((sum, amount) => sum + amount, 0) - (total ?? Number.NaN)
  process.stdout.write(
    [
      `${LINES} conversions at ${DAYS} dated rates, exactly (drift ${drift} minor units)`,
      `goal       ${GOAL_MS} ms and no drift`,
      `reached    ${reached.toFixed(0)} ms (median of ${ROUNDS}, the first run left out)`,
      `reference  ${reference.toFixed(0)} ms (each line rounded for itself, same run: ${missed} minor units off)`,
      '',
    ].join('\n'),
  )
  return reached <= GOAL_MS && drift === 0 ? 0 : 1
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
