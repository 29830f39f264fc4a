import { day, type Day, money } from '@portolan/quantity'
import {
  type Baseline,
  defaultPolicy,
  type Edition,
  health,
  type HealthInput,
  type HealthResult,
} from './index.ts'

/** Short hands for the tests: a register's edition, a baseline, and a judgement on one status date. */
export const TODAY = day('2026-11-23')

export function eur(units: number): ReturnType<typeof money> {
  return money(units * 100, 'EUR')
}

export function finish(text: string): { finish: Day } {
  return { finish: day(text) }
}

export function edition(asOf: string, said: Partial<Edition> = {}): Edition {
  return { asOf: day(asOf), source: `register ${asOf}`, gaps: [], ...said }
}

export function baseline(number: number, agreed: string, said: Partial<Baseline> = {}): Baseline {
  return { number, asOf: day('2025-01-01'), ...finish(agreed), ...said }
}

export function judge(
  editions: readonly Edition[],
  rest: Partial<HealthInput> = {},
): ReturnType<typeof health> {
  return health({ project: 'p', asOf: TODAY, baselines: [], policy: defaultPolicy, ...rest, editions })
}

export function statusOf(result: HealthResult, rule: string): string | undefined {
  return result.reasons.find((reason) => reason.rule === rule)?.status
}
