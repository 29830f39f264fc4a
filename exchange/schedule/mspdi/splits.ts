import { instant, type WorkCalendar, workCalendar, workingMinutesBetween } from '@portolan/quantity'
import type { Activity } from '../activity.ts'
import { resolveCalendar, type ScheduleCalendar } from '../calendar.ts'
import { push } from '../group.ts'
import { partsOf, type WorkedBetween } from '../parts.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'

export type SplitSources = {
  readonly assignments: readonly Assignment[]
  readonly resources: readonly ScheduleResource[]
  readonly calendars: readonly ScheduleCalendar[]
  readonly calendarId?: string
}

/** Gives activities the parts of their work. Only time-phased data knows about them. */
export function withParts(activities: readonly Activity[], sources: SplitSources): readonly Activity[] {
  const byActivity = new Map<string, Assignment[]>()
  for (const assignment of sources.assignments) push(byActivity, assignment.activityId, assignment)
  const worked = workedOn(sources)
  return activities.map((activity) => {
    const own = activity.kind === 'summary' ? [] : (byActivity.get(activity.id) ?? [])
    const parts = partsOf(
      own.map(({ timePhased, resourceId }) => ({
        timePhased,
        worked: worked(activity.calendarId, resourceId),
      })),
    )
    return parts.length === 0 ? activity : { ...activity, parts }
  })
}

/** The calendar of the activity, else of the resource, else of the project. */
function workedOn({
  resources,
  calendars,
  calendarId,
}: SplitSources): (own: string | undefined, resourceId: string | undefined) => WorkedBetween {
  const ofResource = new Map(resources.map((one) => [one.id, one.calendarId]))
  const made = new Map<string, WorkCalendar | undefined>()
  const calendarOf = (id: string): WorkCalendar | undefined => {
    if (!made.has(id)) {
      const resolved = resolveCalendar(calendars, id)
      made.set(id, resolved === undefined ? undefined : workCalendar(resolved))
    }
    return made.get(id)
  }
  return (own, resourceId) => (from, to) => {
    const id = own ?? ofResource.get(resourceId ?? '') ?? calendarId
    const calendar = id === undefined ? undefined : calendarOf(id)
    // Counting through centuries would take long, and nobody is off for so long.
    if (calendar === undefined || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1) return true
    return workingMinutesBetween(calendar, instant(`${from}:00.000Z`), instant(`${to}:00.000Z`)) > 0
  }
}
