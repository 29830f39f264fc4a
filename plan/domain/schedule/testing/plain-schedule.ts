import { civil } from '@portolan/quantity'
import type { Activity, Schedule, ScheduleEdit } from '../../../contract/index.ts'
import { newActivity } from '../new-activity.ts'
import { openDraft } from '../schedule-draft.ts'

const officeDay = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]
/** A schedule without activities, on a calendar from Monday to Friday. */
export const empty: Schedule = {
  currency: 'EUR',
  convention: 'microsoft-project',
  parts: [
    {
      id: '0',
      code: null,
      name: 'Move to the new data centre',
      exported: true,
      start: civil('2026-11-16T08:00'),
      finish: null,
      dataDate: null,
      mustFinish: null,
      calendar: 'office',
      from: 'start',
      options: {
        progress: 'retained-logic',
        lagCalendar: 'successor',
        totalFloat: 'smallest',
        criticalBy: 'float',
        criticalFloatMinutes: 0,
        honourConstraints: true,
        minutesPerDay: 480,
      },
    },
  ],
  calendars: [
    {
      id: 'office',
      name: 'Office',
      week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
      exceptions: [],
    },
  ],
  resources: [],
  activities: [],
  links: [],
  assignments: [],
}

/** A day's work, or what is told of it. */
export function activity(id: string, told: Partial<Activity> = {}): Activity {
  const edit = {
    kind: 'activity.add',
    activity: id,
    parent: null,
    after: null,
    name: id,
    duration: 960,
  } as const
  return { ...newActivity(openDraft(empty), edit), name: `Activity ${id}`, ...told }
}

export const link = (predecessor: string, successor: string): ScheduleEdit => ({
  kind: 'link.add',
  predecessor,
  successor,
  link: 'FS',
  lag: { kind: 'working', minutes: 0 },
})
/** A summary of two activities in a row, and two beside it. */
export const plain: Schedule = {
  ...empty,
  activities: [
    activity('phase', { kind: 'summary' }),
    activity('a', { parent: 'phase', level: 2 }),
    activity('b', { parent: 'phase', level: 2 }),
    activity('c'),
    activity('d'),
  ],
  links: [
    { id: 'a-FS-b', predecessor: 'a', successor: 'b', kind: 'FS', lag: { kind: 'working', minutes: 0 } },
  ],
  assignments: [{ activity: 'a', resource: null, units: 1, work: 960, actualWork: null }],
}
