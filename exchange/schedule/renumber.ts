import type { Activity } from './activity.ts'
import type { ScheduleFile, ScheduleProject } from './model.ts'

/**
 * The same schedule with whole numbers for ids, as both tools want them. Ids that are whole numbers stay; those
 * of a breakdown ('wbs:12'), of roles, or of another program get the next free ones.
 */
export function withNumbers(file: ScheduleFile): ScheduleFile {
  const calendars = numbersFor(file.calendars.map(({ id }) => id))
  const resources = numbersFor(file.resources.map(({ id }) => id))
  const activities = numbersFor(file.projects.flatMap(({ activities: all }) => all.map(({ id }) => id)))
  const numbers = [calendars, resources, activities]
  const same =
    numbers.every(areSame) &&
    file.projects.every(({ assignments }) => areSame(numbersFor(assignments.map(({ id }) => id))))
  if (same) return file
  const project = (one: ScheduleProject): ScheduleProject => {
    const assignments = numbersFor(one.assignments.map(({ id }) => id))
    return {
      ...one,
      ...(one.calendarId !== undefined && { calendarId: of(calendars, one.calendarId) }),
      activities: one.activities.map((activity) => ({
        ...activity,
        id: of(activities, activity.id),
        ...reference('parentId', activity.parentId, activities),
        ...reference('calendarId', activity.calendarId, calendars),
      })),
      links: one.links.map((link) => ({
        ...link,
        fromId: of(activities, link.fromId),
        toId: of(activities, link.toId),
      })),
      assignments: one.assignments.map((assignment) => ({
        ...assignment,
        id: of(assignments, assignment.id),
        activityId: of(activities, assignment.activityId),
        ...reference('resourceId', assignment.resourceId, resources),
        ...reference('roleId', assignment.roleId, resources),
      })),
    }
  }
  return {
    ...file,
    calendars: file.calendars.map((one) => ({
      ...one,
      id: of(calendars, one.id),
      ...reference('baseId', one.baseId, calendars),
    })),
    resources: file.resources.map((one) => ({
      ...one,
      id: of(resources, one.id),
      ...reference('parentId', one.parentId, resources),
      ...reference('calendarId', one.calendarId, calendars),
    })),
    projects: file.projects.map(project),
  }
}

/** Row, outline number and level as Microsoft Project counts them; the summary of the project is row 0. */
export function withRows(activities: readonly Activity[]): readonly Activity[] {
  const counters: number[] = []
  let row = activities.some(({ outlineLevel }) => outlineLevel === 0) ? 0 : 1
  return activities.map((activity) => {
    const { outlineLevel } = activity
    counters.length = Math.min(counters.length, outlineLevel)
    while (counters.length < outlineLevel) counters.push(0)
    if (outlineLevel > 0) counters[outlineLevel - 1] = (counters[outlineLevel - 1] ?? 0) + 1
    const outlineNumber = outlineLevel === 0 ? '0' : counters.join('.')
    return { ...activity, row: row++, outlineNumber, wbs: activity.wbs ?? outlineNumber }
  })
}

function numbersFor(ids: readonly string[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  let next = 1
  for (const id of ids) {
    if (!isNumber(id)) continue
    numbers.set(id, id)
    next = Math.max(next, Number(id) + 1)
  }
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, String(next++))
  return numbers
}

function areSame(numbers: ReadonlyMap<string, string>): boolean {
  return [...numbers].every(([id, number]) => id === number)
}

function isNumber(id: string): boolean {
  return /^\d{1,9}$/.test(id)
}

function reference<K extends string>(
  key: K,
  id: string | undefined,
  numbers: ReadonlyMap<string, string>,
): { readonly [_ in K]?: string } {
  if (id === undefined) return {}
  // One key of the type, which a computed name does not keep.
  return { [key]: numbers.get(id) ?? id } as { readonly [_ in K]?: string }
}

function of(numbers: ReadonlyMap<string, string>, id: string): string {
  return numbers.get(id) ?? id
}
