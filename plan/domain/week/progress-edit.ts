import type { Day } from '@portolan/quantity'
import type { Activity, ScheduleEdit } from '../../contract/index.ts'
import type { ComputedDates } from '../schedule/compute-schedule.ts'

export type ReportedProgress = {
  readonly percent: number
  readonly finishedOn: Day | null
  /** The day on which it was reported. */
  readonly day: Day
}

const endOfDay = 'T17:00'
const startOfDay = 'T08:00'

/**
 * What a report makes of an activity, as an edit like anybody's. What is begun has begun when the plan said, or at the
 * latest on the day of the report.
 */
export function progressEdit(
  { id, actualStart }: Activity,
  dates: ComputedDates | undefined,
  { percent, finishedOn, day }: ReportedProgress,
): ScheduleEdit {
  if (percent === 0) return { kind: 'activity.set', activity: id, fields: { percent } }
  const until = finishedOn ?? day
  const planned = dates?.start?.slice(0, 16)
  const began =
    actualStart !== null
      ? {}
      : { actualStart: planned && planned.slice(0, 10) <= until ? planned : `${until}${startOfDay}` }
  if (finishedOn === null) return { kind: 'activity.set', activity: id, fields: { ...began, percent } }
  return {
    kind: 'activity.set',
    activity: id,
    fields: { ...began, actualFinish: finishMoment(dates, finishedOn) },
  }
}

/** At the hour at which the plan has it finished, where that is on the same day. */
function finishMoment(dates: ComputedDates | undefined, day: Day): string {
  const planned = dates?.finish?.slice(0, 16)
  return planned?.startsWith(day) === true ? planned : `${day}${endOfDay}`
}
