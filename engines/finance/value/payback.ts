import { type Finding, findingOf, told } from '@portolan/quantity'
import type { Answered } from '../assess.ts'

type Payback = {
  /** In periods from time zero. */
  readonly time: Answered
  /** The period in which the money is out again after it was back; null if it never is. */
  readonly outAgain: number | null
}

/**
 * When what was paid is back for the first time. Each amount counts as spread evenly over its period, whatever the
 * timing; one at time zero is there at once.
 */
export function payback(amounts: readonly number[], firstIsTimeZero: boolean): Payback {
  const enough = rounding(amounts)
  let [before, time, outAgain]: [number, number | null, number | null] = [0, null, null]
  for (const [i, amount] of amounts.entries()) {
    const end = firstIsTimeZero ? i : i + 1
    const after = before + amount
    if (time === null && before < -enough && after >= -enough) time = end - 1 + Math.min(1, -before / amount)
    else if (time !== null && outAgain === null && after < -enough) outAgain = end
    before = after
  }
  const isOut = amounts.some((amount) => amount < 0)
  return { time: time ?? (isOut ? 'not-paid-back' : 'no-outflow'), outAgain }
}

export function tellOutAgain(period: number): Finding {
  const says = told(
    'finance:out-again',
  )`What was paid is back once, and out again in period ${{ period }}; the payback shown is the first.`
  return findingOf('warning', 'out-again', ['measure', 'payback', says])
}

/** Sums that are 0 but for the rounding of their parts count as 0. */
function rounding(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.abs(amount), 0) * 1e-13
}
