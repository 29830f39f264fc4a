import { raise } from '../arithmetic/power.ts'
import { assess, settle } from '../assess.ts'
import { openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import type { Conventions, StatedConventions } from '../conventions/conventions.ts'
import { presentValue } from '../conventions/times.ts'
import type { About, Answer, Assessment } from '../result.ts'

export type DelayInput = About &
  StatedConventions & {
    /** By period, if it starts on time. */
    readonly benefits: readonly number[]
    /** Whole periods. */
    readonly delay: number
    /** The benefits cannot come later than in this many periods: what is pushed beyond is lost. */
    readonly window?: number | null
    /** What the delay costs besides, by period, above 0. */
    readonly penalties?: readonly number[] | null
  }

export type DelayMeasure =
  | 'presentOnTime'
  | 'presentDelayed'
  | 'presentPenalties'
  | 'costOfDelay'
  | 'costOfDelayPerPeriod'

/** Cost of delay = PV of the benefits on time − PV of them later + PV of penalties. Source: Reinertsen (2009). */
export function costOfDelay(input: DelayInput): Answer<Assessment<DelayMeasure>> {
  const checks = openChecks()
  const benefits = checks.numbers('benefits', input.benefits)
  const delay = checks.number('delay', input.delay, 'periods')
  const window = checks.optional('window', input.window, 'count')
  const penalties = input.penalties == null ? [] : checks.numbers('penalties', input.penalties, 'from-zero')
  const { conventions, growths } = readConventions(input, checks)
  const growth = growths.discount
  const benefitsAfter = (periods: number | null): number | null =>
    benefits === null || periods === null || growth === null
      ? null
      : delayedValue(benefits, periods, { conventions, growth, window })
  const [onTime, later] = [benefitsAfter(0), benefitsAfter(delay)]
  const penalty = penalties === null || growth === null ? null : presentValue(penalties, growth, conventions)
  const cost = onTime === null || later === null || penalty === null ? null : onTime - later + penalty
  const { values, findings } = settle({
    presentOnTime: onTime,
    presentDelayed: later,
    presentPenalties: penalty,
    costOfDelay: cost,
    costOfDelayPerPeriod: cost === null || delay === null ? null : delay === 0 ? 'no-delay' : cost / delay,
  })
  const inputs = { benefits, delay, window, penalties, periodRate: conventions.periodRate }
  return {
    result: assess(input, values, { conventions, inputs }),
    findings: [...checks.findings, ...findings],
  }
}

/** At time zero, of amounts that all come so many whole periods later; what the window shuts out is lost. */
export function delayedValue(
  amounts: readonly number[],
  delay: number,
  by: { readonly conventions: Conventions; readonly growth: number; readonly window: number | null },
): number {
  const ahead = by.conventions.firstPeriodIsTimeZero ? 1 : 0
  const kept = Math.max(0, (by.window ?? amounts.length + delay) + ahead - delay)
  return presentValue(amounts.slice(0, kept), by.growth, by.conventions) / raise(by.growth, delay)
}
