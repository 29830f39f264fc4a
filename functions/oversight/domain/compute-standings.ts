import {
  health,
  type HealthAnswer,
  type MeasureName,
  type Reason,
  type Status,
  type Sure,
} from '@portolan/health'
import type { Day, Finding } from '@portolan/quantity'
import { healthInputOn, standingDays, type StandingInput } from './standing-input.ts'

/** Where a project stands on a day: what is stored, and what a replay must find again. */
export type DayStanding = {
  readonly asOf: Day
  readonly status: Status
  readonly sure: Sure
  readonly figures: Readonly<Record<MeasureName, number | string | null>>
  readonly reasons: readonly Reason[]
  readonly missing: readonly { readonly what: string; readonly sentence: string }[]
  readonly findings: readonly Finding[]
}

/** The standings of one project: on its status date and on each day of which a register speaks. */
export function computeStandings(input: StandingInput): DayStanding[] {
  return standingDays(input).map((asOf) => standingOf(health(healthInputOn(input, asOf))))
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
}: DayStanding): { rule: string; sentence: string } | null {
  const telling = reasons.find((reason) => reason.status === status) ?? reasons[0]
  if (telling !== undefined) return { rule: telling.rule, sentence: telling.sentence }
  const lacking = missing[0]
  return lacking === undefined ? null : { rule: 'missing', sentence: lacking.sentence }
}
