import type { Activity, Schedule } from '../../contract/index.ts'
import { blankActivity } from './blank-activity.ts'

/**
 * A schedule as it travels to a screen that computes dates itself: no amounts of money, nothing of what its file had
 * computed, no people, and no field that says nothing. A tenth of the whole.
 */
export type PackedSchedule = Omit<Schedule, 'activities' | 'resources' | 'assignments' | 'currency'> & {
  readonly activities: readonly PackedActivity[]
}

type PackedActivity = Pick<Activity, 'id' | 'part' | 'name' | 'kind' | 'duration'> & Partial<Activity>

export function packSchedule(schedule: Schedule): PackedSchedule {
  const { convention, parts, calendars, links } = schedule
  return { convention, parts, calendars, links, activities: schedule.activities.map(packActivity) }
}

/** The schedule again, but for what was left out; its dates and floats are those of the whole one. */
export function unpackSchedule({ activities, ...rest }: PackedSchedule): Schedule {
  return {
    ...rest,
    currency: null,
    resources: [],
    assignments: [],
    activities: activities.map((activity) => ({ ...blankActivity, ...activity })),
  }
}

function packActivity(activity: Activity): PackedActivity {
  const { id, part, name, kind, duration } = activity
  const told = Object.entries({ ...activity, ...leftOut(activity) }).filter(([field, value]) => {
    const usual: unknown = blankActivity[field as keyof typeof blankActivity]
    return value !== usual && JSON.stringify(value) !== JSON.stringify(usual)
  })
  return { id, part, name, kind, duration, ...Object.fromEntries(told) }
}

function leftOut({ baselines }: Activity): Partial<Activity> {
  return {
    baselines: baselines.map((one) => ({ ...one, cost: null })),
    cost: blankActivity.cost,
    said: blankActivity.said,
    work: blankActivity.work,
  }
}
