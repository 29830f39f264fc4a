import { asCount, told, type Told } from '@portolan/quantity'
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
  | { readonly reason: Told }

export type Count = (plan: Plan) => Counted

/** How many of them there is something to say of. */
export function countActivities(
  activities: readonly PlanActivity[],
  sentenceOf: (activity: PlanActivity) => Told | undefined,
): Counted {
  if (activities.length === 0)
    return { reason: told('schedule-quality:no-activity')`There is no activity that it counts.` }
  const offenders = activities.flatMap((activity): Offender[] => {
    const says = sentenceOf(activity)
    return says === undefined ? [] : [{ kind: 'activity', id: activity.id, ...says }]
  })
  return { numerator: offenders.length, denominator: activities.length, offenders }
}

/** '1 day', '2.5 days' */
export function asDays(minutes: number, minutesPerDay: number): ReturnType<typeof asCount> {
  return asCount(Math.round((minutes / minutesPerDay) * 10) / 10, 'day')
}
