import type { Schedule, ScheduleCounts, SchedulePart } from '../../contract/index.ts'
import type { ComputedSchedule } from '../../domain/index.ts'

export function countSchedule(schedule: Schedule, computed: Pick<ComputedSchedule, 'dates'>): ScheduleCounts {
  const activities = schedule.activities.filter(({ kind }) => kind !== 'summary')
  return {
    activities: activities.length,
    summaries: schedule.activities.length - activities.length,
    milestones: activities.filter(({ kind }) => kind.includes('milestone')).length,
    links: schedule.links.length,
    resources: schedule.resources.length,
    assignments: schedule.assignments.length,
    calendars: schedule.calendars.length,
    completed: activities.filter(({ actualFinish }) => actualFinish !== null).length,
    critical: activities.filter(({ id }) => computed.dates.get(id)?.critical === true).length,
  }
}

/** The project that a file is about; others it only names because links lead to them. */
export function mainPart({ parts }: Schedule): SchedulePart | undefined {
  return parts.find(({ exported }) => exported) ?? parts[0]
}
