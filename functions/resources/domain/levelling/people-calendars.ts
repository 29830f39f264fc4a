import type { WorkingCalendar } from '@portolan/plan/contract'
import { dayFromNumber } from '@portolan/quantity'
import { calendarAxis, type ScheduleCalendar, type WorkAxis } from '@portolan/schedule'
import type { TeamMember } from './ground.ts'

export type PlanClock = { readonly calendar: string | undefined; readonly axis: WorkAxis }

export type PeopleCalendars = {
  /** The clock of a plan's calendar, which stands still while any of these people is away. */
  readonly clock: (calendar: WorkingCalendar | undefined, people: readonly TeamMember[]) => PlanClock
  /** All that were asked for. */
  readonly all: () => readonly ScheduleCalendar[]
}

const same = (at: number): number => at
const always: PlanClock = { calendar: undefined, axis: { work: same, earliest: same, latest: same } }

/** Calendars of one plan that know when its people are away: an activity pauses over the leave of whoever is named. */
export function peopleCalendars(projectId: string): PeopleCalendars {
  const known = new Map<string, { readonly calendar: ScheduleCalendar; readonly axis: WorkAxis }>()
  return {
    clock: (calendar, people) => {
      if (calendar === undefined) return always
      const away = people.filter((one) => one.away.length > 0)
      const id = [projectId, calendar.id, ...away.map((one) => one.id).toSorted()].join(' ')
      const found = known.get(id) ?? made(id, calendar, away)
      known.set(id, found)
      return { calendar: id, axis: found.axis }
    },
    all: () => [...known.values()].map((one) => one.calendar),
  }
}

function made(
  id: string,
  { week, exceptions }: WorkingCalendar,
  away: readonly TeamMember[],
): { calendar: ScheduleCalendar; axis: WorkAxis } {
  const leave = away.flatMap((one) =>
    one.away.map(({ first, last }) => ({
      first: dayFromNumber(first),
      last: dayFromNumber(last),
      shifts: [],
    })),
  )
  const calendar = { id, week, exceptions: [...exceptions, ...leave] }
  return { calendar, axis: calendarAxis(calendar, []) }
}
