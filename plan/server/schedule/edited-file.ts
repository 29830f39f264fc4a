import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'
import type { Link, Schedule } from '../../contract/index.ts'
import type { ComputedSchedule } from '../../domain/index.ts'
import { addedActivity, editedActivity, withComputed } from './edited-activity.ts'

type FileActivity = ScheduleProject['activities'][number]
type FileLink = ScheduleProject['links'][number]

export type Edited = {
  /** The schedule as the file told it, and as it stands now. */
  readonly before: Schedule
  readonly after: Schedule
  readonly computed: Pick<ComputedSchedule, 'dates'>
}
type Numbered = Pick<Edited, 'after' | 'computed'>

/** The file with what was edited in the plan since: everything else stays as the file has it. */
export function editedFile(file: ScheduleFile, told: Edited): ScheduleFile {
  const edited = { ...told, ...numbered(file, told) }
  const lines = linesOf(file, edited.before.links)
  return {
    ...file,
    projects: file.projects.map((project) => {
      const activities = activitiesOf(file, project, edited)
      const known = new Set(activities.map(({ id }) => id))
      return {
        ...project,
        activities,
        links: linksOf(project, edited, lines),
        assignments: project.assignments.filter(({ activityId }) => known.has(activityId)),
        // Empty lines stand by their row, and rows were counted anew.
        blankRows: sameOutline(project, activities) ? project.blankRows : [],
      }
    }),
  }
}

/**
 * Lines that are no activities of the plan, as the project's own, stay on top. Primavera wants a calendar named by
 * every activity, Microsoft Project only where it is not the usual one.
 */
function activitiesOf(
  file: ScheduleFile,
  project: ScheduleProject,
  { before, after, computed }: Edited,
): readonly FileActivity[] {
  const inFile = new Map(project.activities.map((one) => [one.id, one]))
  const was = new Map(before.activities.map((one) => [one.id, one]))
  const usual = file.format === 'mspdi' ? undefined : project.calendarId
  const { currency } = after
  const others = project.activities.filter(({ id }) => !was.has(id))
  const listed = after.activities
    .filter(({ part }) => part === project.id)
    .map((now) => {
      const line = inFile.get(now.id)
      const then = was.get(now.id)
      const edited =
        line === undefined || then === undefined
          ? addedActivity(now, { calendarId: usual, currency })
          : editedActivity(line, { before: then, now, currency })
      return withComputed(edited, computed.dates.get(now.id))
    })
  const lines = [...others, ...listed]
  if (sameOutline(project, lines)) return lines
  const first = lines[0]?.outlineLevel === 0 ? 0 : 1
  return lines.map((line, at) => ({ ...line, row: at + first, outlineNumber: undefined }))
}

function sameOutline({ activities }: ScheduleProject, lines: readonly FileActivity[]): boolean {
  return (
    activities.length === lines.length &&
    activities.every(
      ({ id, outlineLevel }, at) => id === lines[at]?.id && outlineLevel === lines[at]?.outlineLevel,
    )
  )
}

const noKept = { elements: [], spelled: {} }

/** Both tools know their activities and links by numbers: what was added here gets the next free ones. */
function numbered(file: ScheduleFile, { before, after, computed }: Edited): Numbered {
  const activity = numbersFor(after.activities, [
    ...before.activities,
    ...file.projects.flatMap(({ activities }) => activities),
  ])
  const link = numbersFor(after.links, [...before.links, ...file.projects.flatMap(({ links }) => links)])
  const activities = after.activities.map((one) => ({ ...one, id: activity(one.id) }))
  const links = after.links.map((one) => ({
    ...one,
    id: link(one.id),
    predecessor: activity(one.predecessor),
    successor: activity(one.successor),
  }))
  const dates = new Map([...computed.dates].map(([id, told]) => [activity(id), told]))
  return { after: { ...after, activities, links }, computed: { dates } }
}

type Named = { readonly id?: string | undefined }

function numbersFor(now: readonly Named[], known: readonly Named[]): (id: string) => string {
  const ids = new Set(known.map(({ id }) => id))
  const numbers = [...ids].map(Number).filter((number) => Number.isSafeInteger(number))
  let highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  const given = new Map<string, string>()
  for (const { id } of now) if (id !== undefined && !ids.has(id)) given.set(id, String((highest += 1)))
  return (id) => given.get(id) ?? id
}

type Line = { readonly project: string; readonly link: FileLink }

/** The plan has the links of a file in its order, but for those into other files. */
function linesOf({ projects }: ScheduleFile, links: readonly Link[]): ReadonlyMap<string, Line> {
  const lines = projects.flatMap(({ id: project, links: all }) =>
    all.filter(({ otherFile }) => otherFile === undefined).map((link): Line => ({ project, link })),
  )
  return new Map(
    links.flatMap(({ id }, at) => {
      const line = lines[at]
      return line === undefined ? [] : [[id, line] as const]
    }),
  )
}

function linksOf(
  project: ScheduleProject,
  { before, after }: Edited,
  lines: ReadonlyMap<string, Line>,
): readonly FileLink[] {
  const then = new Map(before.links.map((link) => [link.id, link]))
  const parts = new Map(after.activities.map(({ id, part }) => [id, part]))
  const links = after.links.flatMap((now) => {
    const line = lines.get(now.id)
    if ((line?.project ?? parts.get(now.successor)) !== project.id) return []
    return [line === undefined ? addedLink(now) : editedLink(line.link, then.get(now.id), now)]
  })
  return [...links, ...project.links.filter(({ otherFile }) => otherFile !== undefined)]
}

function editedLink(line: FileLink, then: Link | undefined, now: Link): FileLink {
  if (then?.kind === now.kind && JSON.stringify(then.lag) === JSON.stringify(now.lag)) return line
  return { ...line, type: now.kind, lag: now.lag, lagFormat: undefined, kept: noKept }
}

function addedLink({ id, predecessor, successor, kind, lag }: Link): FileLink {
  return { id, fromId: predecessor, toId: successor, type: kind, lag, kept: noKept }
}
