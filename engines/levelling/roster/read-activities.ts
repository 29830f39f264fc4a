import { calendarAxis, type ScheduleCalendar, type WorkAxis } from '@portolan/schedule'
import type { Finding } from '@portolan/quantity'
import { idTwice, linkToNothing, oddDuration, ring, unknownCalendar, unknownProject } from '../finding.ts'
import type { LevelActivity, LevelInput, LevelLink, LevelProject } from '../input.ts'

/** Activities that can be placed, in an order in which what links come from comes first. */
export type ReadActivities = {
  readonly activities: readonly ReadActivity[]
  readonly leftOut: readonly string[]
}

export type ReadActivity = {
  readonly given: LevelActivity
  readonly place: number
  readonly project: LevelProject
  readonly projectAt: number
  readonly calendar: string | null
  readonly axis: WorkAxis
  readonly incoming: readonly (LevelLink & { readonly from: number })[]
}

const same = (time: number): number => time
export const roundTheClock: WorkAxis = { work: same, earliest: same, latest: same }

export function readActivities(input: LevelInput, findings: Finding[]): ReadActivities {
  const known = new Map<string, LevelActivity>()
  const leftOut: string[] = []
  const projectAt = new Map(input.projects.map(({ id }, k) => [id, k]))
  for (const activity of input.activities) {
    const finding = wrongOf(activity, known, projectAt)
    if (finding === undefined) known.set(activity.id, activity)
    else {
      findings.push(finding)
      leftOut.push(activity.id)
    }
  }
  const links = input.links.filter((link) => {
    const holds = known.has(link.predecessor) && known.has(link.successor) && isWhole(link.lag ?? 0)
    if (!holds) findings.push(linkToNothing(link.id))
    return holds
  })
  const order = inOrder([...known.keys()], links)
  const ordered = new Set(order)
  for (const id of known.keys())
    if (!ordered.has(id)) {
      findings.push(ring(id))
      leftOut.push(id)
    }
  return { activities: gather(input, { known, order, links, projectAt }, findings), leftOut }
}

function wrongOf(
  activity: LevelActivity,
  known: ReadonlyMap<string, LevelActivity>,
  projects: ReadonlyMap<string, number>,
): Finding | undefined {
  const { id, project, duration, earliest, frozen } = activity
  if (known.has(id)) return idTwice(id)
  if (!projects.has(project)) return unknownProject(id, project)
  const dates = [earliest ?? 0, frozen?.start ?? 0]
  return isWhole(duration) && duration >= 0 && dates.every(isWhole) ? undefined : oddDuration(id)
}

export function isWhole(value: number): boolean {
  return Number.isSafeInteger(value)
}

/** Kahn 1962, the first of the list first; without the members of rings and what waits for them. */
function inOrder(ids: readonly string[], links: readonly LevelLink[]): readonly string[] {
  const open = new Map(ids.map((id) => [id, 0]))
  const after = new Map<string, string[]>()
  for (const { predecessor, successor } of links) {
    open.set(successor, (open.get(successor) ?? 0) + 1)
    const list = after.get(predecessor)
    if (list === undefined) after.set(predecessor, [successor])
    else list.push(successor)
  }
  const order = ids.filter((id) => open.get(id) === 0)
  for (const id of order)
    for (const next of after.get(id) ?? []) {
      const left = (open.get(next) ?? 0) - 1
      open.set(next, left)
      if (left === 0) order.push(next)
    }
  return order
}

type Gathered = {
  readonly known: ReadonlyMap<string, LevelActivity>
  readonly order: readonly string[]
  readonly links: readonly LevelLink[]
  readonly projectAt: ReadonlyMap<string, number>
}

function gather(
  input: LevelInput,
  { known, order, links, projectAt }: Gathered,
  findings: Finding[],
): readonly ReadActivity[] {
  const at = new Map(order.map((id, k) => [id, k]))
  const placeOf = new Map(input.activities.map(({ id }, place) => [id, place]))
  const axes = axesOf(input.calendars ?? [], findings)
  const incoming = new Map<string, (LevelLink & { readonly from: number })[]>()
  for (const link of links) {
    const from = at.get(link.predecessor)
    if (from === undefined) continue
    const list = incoming.get(link.successor)
    if (list === undefined) incoming.set(link.successor, [{ ...link, from }])
    else list.push({ ...link, from })
  }
  return order.flatMap((id): readonly ReadActivity[] => {
    const given = known.get(id)
    const project = input.projects[projectAt.get(given?.project ?? '') ?? -1]
    if (given === undefined || project === undefined) return []
    const calendar = given.calendar ?? project.calendar ?? null
    const axis = calendar === null ? roundTheClock : axes(calendar)
    if (axis === undefined) findings.push(unknownCalendar(id, calendar ?? ''))
    return [
      {
        given,
        place: placeOf.get(id) ?? 0,
        project,
        projectAt: projectAt.get(given.project) ?? 0,
        calendar: axis === undefined ? null : calendar,
        axis: axis ?? roundTheClock,
        incoming: incoming.get(id) ?? [],
      },
    ]
  })
}

/** Each calendar is worked out once, when it is first asked for. */
function axesOf(
  calendars: readonly ScheduleCalendar[],
  findings: Finding[],
): (id: string) => WorkAxis | undefined {
  const given = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  const made = new Map<string, WorkAxis>()
  return (id) => {
    const known = made.get(id)
    const calendar = given.get(id)
    if (known !== undefined || calendar === undefined) return known
    const axis = calendarAxis(calendar, findings)
    made.set(id, axis)
    return axis
  }
}
