import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'
import type { WorkingCalendar } from '../../contract/index.ts'
import { allOf, anyOf } from './merge-calendars.ts'
import type { Calendars } from './to-calendars.ts'

type FileActivity = ScheduleProject['activities'][number]
export type Chosen = { readonly calendar: string | null; readonly onResourceCalendar: boolean }

export type CalendarChoice = {
  readonly of: (one: FileActivity) => Chosen
  /** Calendars that stand in no file: the common time of those who work on something together. */
  readonly made: () => readonly WorkingCalendar[]
}

/**
 * Work is done while those who do it work: with several people, while one of them does (their hours together make
 * up the duration); where the activity has a calendar of its own too, while both allow it. Microsoft Project does so
 * unless the activity ignores them, Primavera where it is "resource dependent".
 */
export function chooseCalendars(
  project: ScheduleProject,
  file: ScheduleFile,
  calendars: Calendars,
): CalendarChoice {
  const byActivity = calendarsByActivity(project, file, calendars)
  const usual = calendars.alike(calendars.known(project.calendarId) ?? calendars.usual)
  const onlyRoles = staffedByRoles(project)
  const made = new Map<string, WorkingCalendar>()
  /** Roles have no calendar: Primavera lets them work every usual day, holidays too (seen in its own files). */
  const weekOf = (own: string | null): Chosen => {
    const id = own ?? usual
    const calendar = calendars.list.find((one) => one.id === id)
    if (calendar === undefined || calendar.exceptions.length === 0)
      return { calendar: own, onResourceCalendar: false }
    const week = {
      ...calendar,
      id: `portolan:week of ${id}`,
      name: `${calendar.name}, usual week`,
      exceptions: [],
    }
    made.set(week.id, week)
    return { calendar: week.id, onResourceCalendar: true }
  }
  return {
    made: () => [...made.values()],
    of: (one) => {
      const own = calendars.known(one.calendarId)
      const theirs = [...(byActivity.get(one.id) ?? [])].toSorted()
      if (one.resourceDependent && theirs.length === 0 && onlyRoles.has(one.id)) return weekOf(own)
      const follows = file.format === 'mspdi' ? !one.ignoresResourceCalendars : one.resourceDependent
      if (!follows || theirs.length === 0) return { calendar: own, onResourceCalendar: false }
      const limit = own !== null && file.format === 'mspdi' ? calendars.alike(own) : undefined
      const [only] = theirs
      if (theirs.length === 1 && (limit === undefined || limit === only))
        return { calendar: only === usual ? own : (only ?? own), onResourceCalendar: only !== usual }
      const calendar = together({ theirs, limit }, calendars)
      made.set(calendar.id, calendar)
      return { calendar: calendar.id, onResourceCalendar: true }
    },
  }
}

function staffedByRoles({ assignments }: ScheduleProject): ReadonlySet<string> {
  const roles = new Set(
    assignments.filter(({ roleId }) => roleId !== undefined).map(({ activityId }) => activityId),
  )
  for (const { activityId, resourceId } of assignments) if (resourceId !== undefined) roles.delete(activityId)
  return roles
}

function calendarsByActivity(
  project: ScheduleProject,
  file: ScheduleFile,
  calendars: Calendars,
): ReadonlyMap<string, ReadonlySet<string>> {
  const resources = new Map(file.resources.map((resource) => [resource.id, resource]))
  const found = new Map<string, Set<string>>()
  for (const { activityId, resourceId } of project.assignments) {
    const resource = resourceId === undefined ? undefined : resources.get(resourceId)
    const calendar = resource?.kind === 'work' ? calendars.known(resource.calendarId) : null
    if (calendar === null) continue
    found.set(activityId, (found.get(activityId) ?? new Set()).add(calendars.alike(calendar)))
  }
  return found
}

function together(
  { theirs, limit }: { theirs: readonly string[]; limit: string | undefined },
  { list }: Calendars,
): WorkingCalendar {
  const named = (ids: readonly string[]): readonly WorkingCalendar[] =>
    ids.flatMap((id) => list.find((one) => one.id === id) ?? [])
  const people = named(theirs)
  const within = limit === undefined ? [] : named([limit])
  const hours = anyOf(people)
  return {
    id: `portolan:${[...theirs, ...(limit === undefined ? [] : [`within ${limit}`])].join('+')}`,
    name: [people.map(({ name }) => name).join(' or '), ...within.map(({ name }) => name)].join(' within '),
    ...(within.length === 0 ? hours : allOf([hours, ...within])),
  }
}
