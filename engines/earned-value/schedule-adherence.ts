import { type Finding, told } from '@portolan/quantity'

export type AdherenceActivity = {
  readonly id: string
  readonly earnedValue: number
  /** At the end of period 1, 2, 3 …, the activity alone. */
  readonly cumulativePlannedValue: readonly number[]
}

export type AdherenceInput = {
  readonly activities: readonly AdherenceActivity[]
  /** In periods, as `earnedValue` gives it. */
  readonly earnedSchedule: number
}

export type AdherenceResult = {
  /** From 0 to 1; 1: everything earned is what the plan wanted first. */
  readonly adherence: number | null
  /** Less earned than the plan wants at the earned schedule: held up, or waited for. */
  readonly behind: readonly string[]
  /** More earned than the plan wants at the earned schedule: done out of turn, and at risk of being done again. */
  readonly ahead: readonly string[]
}

type AdherenceAnswer = { readonly result: AdherenceResult; readonly findings: readonly Finding[] }

/**
 * P-factor: P = Σ min(EV_j, PV_j at ES) ÷ Σ PV_j at ES, with PV_j read off each activity's own curve.
 * Source: W. Lipke, "Schedule Adherence", 2008. O(activities).
 */
export function scheduleAdherence({ activities, earnedSchedule }: AdherenceInput): AdherenceAnswer {
  const parts = activities.map((activity) => ({ ...activity, planned: plannedAt(activity, earnedSchedule) }))
  const unusable = parts.filter((part) => !Number.isFinite(part.planned) || !(part.earnedValue >= 0))
  const wanted = parts.reduce((sum, { planned }) => sum + planned, 0)
  const inTurn = parts.reduce((sum, { planned, earnedValue }) => sum + Math.min(earnedValue, planned), 0)
  const known = unusable.length === 0 && wanted > 0
  const result = {
    adherence: known ? Math.min(1, inTurn / wanted) : null,
    behind: parts.filter(({ planned, earnedValue }) => earnedValue < planned).map(({ id }) => id),
    ahead: parts.filter(({ planned, earnedValue }) => earnedValue > planned).map(({ id }) => id),
  }
  return { result, findings: known ? [] : [unknown(unusable.map(({ id }) => id))] }
}

/** On a straight line between the ends of two periods; the last value from the curve's end on. */
function plannedAt({ cumulativePlannedValue: curve }: AdherenceActivity, time: number): number {
  const whole = Math.min(Math.floor(time), curve.length)
  const before = whole === 0 ? 0 : (curve[whole - 1] ?? Number.NaN)
  const after = curve[whole] ?? before
  return before + (after - before) * (time - Math.floor(time))
}

function unknown(ids: readonly string[]): Finding {
  const says =
    ids.length === 0
      ? told(
          'earned-value:no-adherence',
        )`Schedule adherence cannot be told: nothing is planned up to the earned schedule.`
      : told(
          'earned-value:no-adherence.amounts',
        )`Schedule adherence cannot be told: the amounts of ${{ ids }} are no numbers from 0 on.`
  return {
    severity: 'warning',
    code: 'no-adherence',
    subject: { kind: 'measure', id: 'adherence' },
    ...says,
  }
}
