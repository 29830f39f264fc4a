import { told, type Told } from '@portolan/quantity'
import type { ScheduleFile, ScheduleProject } from './model.ts'
import { type Reading, subjectFinding } from './reading.ts'

/** Things of a file that point at nothing, and ids that stand twice. They are kept; whoever computes must know. */
export function checkReferences(file: ScheduleFile, reading: Reading): void {
  const known = new Set(file.projects.flatMap(({ activities }) => activities.map(({ id }) => id)))
  const calendars = new Set(file.calendars.map(({ id }) => id))
  const resources = new Set(file.resources.map(({ id }) => id))
  for (const project of file.projects) {
    checkTwice(project, reading)
    checkLinks(project, known, reading)
    checkCalendars(project, calendars, reading)
    checkAssignments(project, known, { resources, reading })
  }
}

function checkTwice(project: ScheduleProject, { findings }: Reading): void {
  const seen = new Set<string>()
  for (const { id, name } of project.activities) {
    if (seen.has(id)) {
      const says = told(
        'exchange:activity-id-twice',
      )`Two activities have the ID ${{ id }}, the second is "${{ name: name.slice(0, 60) }}"; links to it mean the first.`
      findings.add(subjectFinding('error', 'id-twice', { kind: 'activity', id }, says))
    }
    seen.add(id)
  }
}

function checkLinks(project: ScheduleProject, known: ReadonlySet<string>, { findings }: Reading): void {
  for (const { fromId, toId, otherFile } of project.links) {
    const lost = [fromId, toId].find((id) => !known.has(id))
    if (lost === undefined || otherFile !== undefined) continue
    const says = told(
      'exchange:link-to-nothing',
    )`The link from ${{ from: fromId }} to ${{ to: toId }} leads to activity ${{ lost }}, which is not in the file; it cannot drive anything.`
    findings.add(subjectFinding('warning', 'link-to-nothing', { kind: 'activity', id: toId }, says))
  }
}

function checkCalendars(
  { id, calendarId, activities }: ScheduleProject,
  known: ReadonlySet<string>,
  { findings }: Reading,
): void {
  const wanted = [
    { kind: 'project' as const, id, calendarId },
    ...activities.map((one) => ({ kind: 'activity' as const, id: one.id, calendarId: one.calendarId })),
  ]
  for (const { kind, id: subject, calendarId: calendar } of wanted) {
    if (calendar === undefined || known.has(calendar)) continue
    const says = onLostCalendar[kind](subject, calendar)
    findings.add(subjectFinding('warning', 'calendar-missing', { kind, id: subject }, says))
  }
}

const onLostCalendar: Readonly<Record<'project' | 'activity', (id: string, calendar: string) => Told>> = {
  project: (id, calendar) =>
    told(
      'exchange:project-calendar-missing',
    )`The project ${{ id }} is on calendar ${{ calendar }}, which is not in the file; the usual one stands in.`,
  activity: (id, calendar) =>
    told(
      'exchange:activity-calendar-missing',
    )`The activity ${{ id }} is on calendar ${{ calendar }}, which is not in the file; the usual one stands in.`,
}

function checkAssignments(
  { assignments }: ScheduleProject,
  known: ReadonlySet<string>,
  { resources, reading }: { readonly resources: ReadonlySet<string>; readonly reading: Reading },
): void {
  for (const { id, activityId, resourceId } of assignments) {
    const lostResource = resourceId !== undefined && !resources.has(resourceId)
    if (known.has(activityId) && !lostResource) continue
    const says = lostResource
      ? told(
          'exchange:assignment-without-resource',
        )`Assignment ${{ id }} is of resource ${{ resource: resourceId }}, which is not in the file.`
      : told(
          'exchange:assignment-without-activity',
        )`Assignment ${{ id }} is of activity ${{ activity: activityId }}, which is not in the file.`
    reading.findings.add(subjectFinding('warning', 'assignment-to-nothing', { kind: 'assignment', id }, says))
  }
}
