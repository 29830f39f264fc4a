import {
  health,
  type HealthAnswer,
  type MeasureName,
  type Reason,
  sensitivity,
  type Status,
  type Sure,
  type Turn,
  type Unavailable,
} from '@portolan/health'
import type { Day, Finding, Told } from '@portolan/quantity'
import { healthInputOn, standingDays, type StandingInput } from './standing-input.ts'

/** Where a project stands on a day: what is stored, and what a replay must find again. */
export type DayStanding = {
  readonly asOf: Day
  readonly status: Status
  readonly sure: Sure
  readonly figures: Readonly<Record<MeasureName, number | string | null>>
  readonly reasons: readonly Reason[]
  readonly missing: HealthAnswer['result']['missing']
  readonly findings: readonly Finding[]
}

/** The standings of one project: on its status date and on each day of which a register speaks. */
export function computeStandings(input: StandingInput): DayStanding[] {
  return standingDays(input).map((asOf) => standingOn(input, asOf))
}

/** The standing of one project on one day. */
export function standingOn(input: StandingInput, asOf: Day): DayStanding {
  return standingOf(health(healthInputOn(input, asOf)))
}

/** What nobody could look at on a day, and what would turn the status of it. */
export type LookAround = {
  readonly unavailable: readonly Unavailable[]
  readonly turns: readonly Turn[]
}

export function lookAround(input: StandingInput, asOf: Day): LookAround {
  const known = healthInputOn(input, asOf)
  return { unavailable: health(known).result.unavailable, turns: sensitivity(known) }
}

function standingOf({ result, findings }: HealthAnswer): DayStanding {
  const figures = Object.entries(result.measures).map(([name, figure]) => [name, figure.value])
  return {
    asOf: result.asOf,
    status: result.status,
    sure: result.sure,
    figures: Object.fromEntries(figures) as DayStanding['figures'],
    reasons: result.reasons,
    missing: result.missing,
    findings,
  }
}

/** The reason that says most for the status; nothing where no rule had anything to say. */
export function topReason({
  reasons,
  missing,
  status,
}: DayStanding): (Told & { readonly rule: string }) | null {
  const telling = reasons.find((reason) => reason.status === status) ?? reasons[0]
  if (telling !== undefined) return toldBy(telling.rule, telling)
  const lacking = missing[0]
  return lacking === undefined ? null : toldBy('missing', lacking)
}

function toldBy(rule: string, { sentence, wording }: Told): Told & { readonly rule: string } {
  return { rule, sentence, wording }
}
