import { performance } from 'node:perf_hooks'

/** What a computation may use, and how it learns that it has used it. */
export type Allowance = {
  /** Is this portion of it used? All of it if left out. */
  readonly stop: (portion?: number) => boolean
  readonly secondsLeft: () => number
}

/** Seconds by the clock, or by another that counts up in seconds. */
export function openAllowance(seconds: number, clock: () => number = wallClock): Allowance {
  const from = clock()
  return {
    stop: (portion = 1) => clock() - from >= seconds * portion,
    secondsLeft: () => Math.max(0, seconds - (clock() - from)),
  }
}

function wallClock(): number {
  return performance.now() / 1000
}
