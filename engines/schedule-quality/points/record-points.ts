import { asCount, told, type Told } from '@portolan/quantity'
import type { Plan, PlanActivity } from '../plan.ts'
import { type Count, type Counted, countActivities } from './count.ts'

/** 9: what is done lies before the data date, what is not done after it. */
export const invalidDates: Count = ({ activities, statusDate }) => {
  if (statusDate === undefined) return NO_STATUS_DATE
  return countActivities(activities, (each) => {
    return invalidDate(each, statusDate)
  })
}

/** 10: informational, for not every plan is loaded with resources. */
export const resources: Count = ({ activities, options }) => {
  const shortest = options.resourcedFromDays * options.minutesPerDay
  return countActivities(
    activities.filter(({ activity }) => activity.duration >= shortest),
    ({ label, record }) =>
      (record?.resources ?? 0) > 0 || (record?.cost ?? 0) > 0
        ? undefined
        : told(
            'schedule-quality:resources',
          )`Activity ${{ activity: label }} has neither a resource nor a cost; say who does it or what it costs.`,
  )
}

/** 11: of what should be done, what was late or will be; compared in days. */
export const missedActivities: Count = (plan) => {
  if (plan.statusDate === undefined) return NO_STATUS_DATE
  if (!plan.hasBaseline) return NO_BASELINE
  return countActivities(dueOf(plan.activities, plan.statusDate), ({ label, activity, dates, record }) => {
    const finish = activity.actualFinish ?? dates?.finish
    const agreed = record?.baseline?.finish
    if (finish === undefined || agreed === undefined || dayOf(finish) <= dayOf(agreed)) return undefined
    const days = asCount(dayOf(finish) - dayOf(agreed), 'calendar day')
    return activity.actualFinish === undefined
      ? told(
          'schedule-quality:missed-activities.forecast',
        )`Activity ${{ activity: label }} is forecast to finish ${{ days }} after its baseline; see what held it up and whether it still does.`
      : told(
          'schedule-quality:missed-activities.finished',
        )`Activity ${{ activity: label }} finished ${{ days }} after its baseline; see what held it up and whether it still does.`
  })
}

/** 14: above 1, more is done than should be. */
export const baselineExecutionIndex: Count = (plan: Plan): Counted => {
  if (plan.statusDate === undefined) return NO_STATUS_DATE
  if (!plan.hasBaseline) return NO_BASELINE
  const due = dueOf(plan.work, plan.statusDate)
  const without = plan.work.filter(({ record }) => record?.baseline === undefined)
  const denominator = due.length + without.length
  if (denominator === 0) return { reason: told('schedule-quality:nothing-due')`Nothing is due yet.` }
  const late = due.filter(({ complete }) => !complete)
  return {
    numerator: plan.work.filter(({ complete }) => complete).length,
    denominator,
    offenders: [
      ...late.map(({ id, label }) => ({
        kind: 'activity' as const,
        id,
        ...told(
          'schedule-quality:baseline-execution-index.due',
        )`Activity ${{ activity: label }} is due by its baseline and not finished; finish it, or agree a new date.`,
      })),
      ...without.map(({ id, label }) => ({
        kind: 'activity' as const,
        id,
        ...told(
          'schedule-quality:baseline-execution-index.bare',
        )`Activity ${{ activity: label }} has no baseline; take it into the baseline by a change.`,
      })),
    ],
  }
}

const MINUTES_OF_DAY = 1440
const NO_STATUS_DATE: Counted = { reason: told('schedule-quality:no-data-date')`There is no data date.` }
const NO_BASELINE: Counted = { reason: told('schedule-quality:no-baseline')`No activity has a baseline.` }

function invalidDate({ activity, label, dates }: PlanActivity, statusDate: number): Told | undefined {
  const { actualStart, actualFinish } = activity
  if (actualFinish !== undefined && actualFinish > statusDate)
    return told(
      'schedule-quality:invalid-dates.actual-finish',
    )`Activity ${{ activity: label }} has an actual finish after the data date; enter when it really finished, or take it out.`
  if (actualStart !== undefined && actualStart > statusDate)
    return told(
      'schedule-quality:invalid-dates.actual-start',
    )`Activity ${{ activity: label }} has an actual start after the data date; enter when it really started, or take it out.`
  if (actualFinish !== undefined || dates === undefined) return undefined
  if (actualStart === undefined && dates.start < statusDate)
    return told(
      'schedule-quality:invalid-dates.start',
    )`Activity ${{ activity: label }} is planned to start before the data date and has not; enter its actual start, or move it on.`
  return dates.finish < statusDate
    ? told(
        'schedule-quality:invalid-dates.finish',
      )`Activity ${{ activity: label }} is planned to finish before the data date and has not; enter its actual finish, or what remains.`
    : undefined
}

function dueOf(activities: readonly PlanActivity[], statusDate: number): readonly PlanActivity[] {
  return activities.filter(({ record }) => (record?.baseline?.finish ?? Infinity) <= statusDate)
}

/** The end of a day is that day, not the next. */
function dayOf(finish: number): number {
  return Math.floor((finish - 1) / MINUTES_OF_DAY)
}
