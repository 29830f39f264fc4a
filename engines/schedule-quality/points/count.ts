import type { Plan, PlanActivity } from '../plan.ts'
import type { Offender } from '../result.ts'

/** What a point counted, or why it could not. */
export type Counted =
  | {
      readonly numerator: number
      readonly denominator: number
      readonly offenders: readonly Offender[]
      /** Where the quotient alone does not say it. */
      readonly passes?: boolean
    }
  | { readonly reason: string }

export type Count = (plan: Plan) => Counted

/** How many of them there is something to say of. */
export function countActivities(
  activities: readonly PlanActivity[],
  sentenceOf: (activity: PlanActivity) => string | undefined,
): Counted {
  if (activities.length === 0) return { reason: 'There is no activity that it counts.' }
  const offenders = activities.flatMap((activity): Offender[] => {
    const sentence = sentenceOf(activity)
    return sentence === undefined ? [] : [{ kind: 'activity', id: activity.id, sentence }]
  })
  return { numerator: offenders.length, denominator: activities.length, offenders }
}

/** '1 day', '2.5 days' */
export function daysText(minutes: number, minutesPerDay: number): string {
  const days = Math.round((minutes / minutesPerDay) * 10) / 10
  return days === 1 ? '1 day' : `${days} days`
}
