import { daysBetween, type Day } from '@portolan/quantity'
import { log } from '../arithmetic/exp-log.ts'
import type { ProjectFacts } from '../register/edition.ts'

export type FeatureName =
  | 'timeLeft'
  | 'nearness'
  | 'shareElapsed'
  | 'duration'
  | 'roundFinish'
  | 'lastSlip'
  | 'age'

/** NaN where the register does not say: such a project is then like the average one in this. */
export type Features = Readonly<Record<FeatureName, number>> & { readonly yearsLeft: number }

export const scheduleFeatures: readonly FeatureName[] = [
  'timeLeft',
  'nearness',
  'shareElapsed',
  'duration',
  'roundFinish',
]
export const historyFeatures: readonly FeatureName[] = ['lastSlip', 'age']

/** What a project looked like when a register spoke of it, and what was known of it before. */
export type Sight = {
  readonly asOf: Day
  readonly now: ProjectFacts & { readonly finish: Day }
  /** In the edition before; null where that did not name it or its finish. */
  readonly finishBefore: Day | null
  readonly firstSeen: Day
}

export const DAYS_A_YEAR = 365.25
const MOST_YEARS = 15

export function featuresOf({ asOf, now, finishBefore, firstSeen }: Sight, slipDays: number): Features {
  const yearsLeft = daysBetween(asOf, now.finish) / DAYS_A_YEAR
  const ahead = between(yearsLeft, 0, MOST_YEARS)
  const isTimed = now.start !== null && now.start < now.finish
  const duration = isTimed ? daysBetween(now.start, now.finish) / DAYS_A_YEAR : Number.NaN
  const elapsed = isTimed ? daysBetween(now.start, asOf) / DAYS_A_YEAR : Number.NaN
  return {
    yearsLeft,
    timeLeft: log(1 + ahead),
    nearness: 1 / (1 + ahead),
    shareElapsed: between(elapsed / duration, 0, 1.2),
    duration: log(between(duration, 0.5, 30)),
    roundFinish: now.finish.endsWith('-12-31') ? 1 : 0,
    lastSlip: finishBefore === null ? Number.NaN : Number(daysBetween(finishBefore, now.finish) > slipDays),
    age: log(1 + Math.min(daysBetween(firstSeen, asOf) / DAYS_A_YEAR, 6)),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
