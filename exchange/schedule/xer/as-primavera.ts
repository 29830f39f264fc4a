import { type Finding, told, type Told } from '@portolan/quantity'
import type { Outcome } from '../../outcome.ts'
import type { Activity, ActivityLink, Lag } from '../activity.ts'
import { resolveCalendar, type ScheduleCalendar } from '../calendar.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import { subjectFinding } from '../reading.ts'
import { withNumbers } from '../renumber.ts'

/** A schedule of another tool in the terms of Primavera. What those cannot say is told. */
export function asPrimavera(given: ScheduleFile): Outcome<ScheduleFile> {
  const file = withNumbers(given)
  const findings: Finding[] = []
  const projects = file.projects.map((project) => projectOf(project, findings))
  tell(findings, 'work-week-left-out', 'calendar', {
    ids: file.calendars.filter(({ workWeeks }) => workWeeks.length > 0).map(({ id }) => id),
    says: (id) =>
      told(
        'exchange:primavera.work-week',
      )`The calendar ${{ id }} has another week for a while, which Primavera cannot say; it is left out.`,
  })
  const calendars = file.calendars.map((one) => calendarOf(one, file.calendars, file.projects[0]))
  return { result: { ...file, calendars, projects }, findings }
}

function calendarOf(
  calendar: ScheduleCalendar,
  all: readonly ScheduleCalendar[],
  project: ScheduleProject | undefined,
): ScheduleCalendar {
  const resolved = resolveCalendar(all, calendar.id)?.week ?? calendar.week
  const { minutesPerDay = 480, minutesPerWeek = 2400, daysPerMonth = 20 } = project?.options ?? {}
  return {
    minutesPerDay,
    minutesPerWeek,
    minutesPerMonth: minutesPerDay * daysPerMonth,
    minutesPerYear: minutesPerWeek * 52,
    ...calendar,
    week: [resolved[0], resolved[1], resolved[2], resolved[3], resolved[4], resolved[5], resolved[6]],
    isDefault: calendar.id === project?.calendarId,
  }
}

function projectOf(project: ScheduleProject, findings: Finding[]): ScheduleProject {
  const summaries = new Set(project.activities.filter(({ kind }) => kind === 'summary').map(({ id }) => id))
  const ofSummary = ({ fromId, toId }: ActivityLink): boolean => summaries.has(fromId) || summaries.has(toId)
  const usable = project.links.filter((link) => !ofSummary(link))
  const left = project.links.filter(ofSummary)
  tell(findings, 'summary-link-left-out', 'activity', {
    ids: left.map(({ toId }) => toId),
    says: (id) =>
      told(
        'exchange:primavera.summary-link',
      )`The activity ${{ id }} is in a link of a summary, which Primavera cannot have; the link is left out.`,
  })
  for (const { code, picks, says } of lossesOfActivities) {
    tell(findings, code, 'activity', { ids: project.activities.filter(picks).map(({ id }) => id), says })
  }
  const rooted = withRoot(project)
  const byId = new Map(rooted.map((one) => [one.id, one]))
  const links = usable.map((link, index) => linkOf(link, { number: index + 1, from: byId.get(link.fromId) }))
  const assignments = project.assignments.filter(({ activityId }) => !summaries.has(activityId))
  tell(findings, 'summary-assignment-left-out', 'activity', {
    ids: project.assignments
      .filter(({ activityId }) => summaries.has(activityId))
      .map(({ activityId }) => activityId),
    says: (id) =>
      told(
        'exchange:primavera.summary-assignment',
      )`The activity ${{ id }} is a summary with resources, which Primavera cannot have; their assignment is left out.`,
  })
  const named = rooted.map((one) =>
    one.outlineLevel === 0 && one.name === '' ? { ...one, name: project.name } : one,
  )
  return {
    ...project,
    code: project.code ?? project.name,
    activities: named.map(activityOf),
    links,
    assignments,
  }
}

const lossesOfActivities: readonly {
  readonly code: string
  readonly picks: (activity: Activity) => boolean
  readonly says: (id: string) => Told
}[] = [
  {
    code: 'manual-left-out',
    picks: ({ manual, kind }) => manual && kind !== 'summary',
    says: (id) =>
      told(
        'exchange:primavera.by-hand',
      )`The activity ${{ id }} is scheduled by hand, which Primavera cannot say; it will move with its links.`,
  },
  {
    code: 'inactive-left-out',
    picks: ({ active }) => !active,
    says: (id) =>
      told(
        'exchange:primavera.inactive',
      )`The activity ${{ id }} is inactive, which Primavera cannot say; it will count.`,
  },
  {
    code: 'split-left-out',
    picks: ({ parts }) => parts.length > 1,
    says: (id) =>
      told(
        'exchange:primavera.interrupted',
      )`The activity ${{ id }} is interrupted, which Primavera cannot say; it will run through.`,
  },
  {
    code: 'elapsed-duration-changed',
    picks: ({ durationElapsed, kind }) => durationElapsed && kind !== 'summary',
    says: (id) =>
      told(
        'exchange:primavera.round-the-clock',
      )`The activity ${{ id }} runs round the clock; its hours will count on its calendar.`,
  },
  {
    code: 'deadline-left-out',
    picks: ({ deadline }) => deadline !== undefined,
    says: (id) =>
      told(
        'exchange:primavera.deadline',
      )`The activity ${{ id }} has a deadline, which Primavera cannot say; it is left out.`,
  },
  {
    code: 'notes-left-out',
    picks: ({ notes, customValues }) => notes.length + customValues.length > 0,
    says: (id) =>
      told(
        'exchange:primavera.notes',
      )`The activity ${{ id }} has notes or fields of its own, which are not written here.`,
  },
]

/** One finding for a kind of loss, with the first few that it concerns. */
function tell(
  findings: Finding[],
  code: string,
  kind: string,
  { ids, says }: { readonly ids: readonly string[]; readonly says: (id: string) => Told },
): void {
  const [first] = ids
  if (first === undefined) return
  const of = says(first)
  const whole =
    ids.length === 1
      ? of
      : told(
          'exchange:primavera.and-more',
        )`${{ first: of }} So it is with ${{ count: ids.length }} in all: ${{ ids: ids.slice(0, 10) }}.`
  findings.push(subjectFinding('warning', code, { kind, id: first }, whole))
}

/** Every breakdown of Primavera has one root. */
function withRoot({ activities, name }: ScheduleProject): readonly Activity[] {
  if (activities.some(({ kind, outlineLevel }) => kind === 'summary' && outlineLevel === 0)) return activities
  const [sample] = activities
  if (sample === undefined) return activities
  const id = String(Math.max(0, ...activities.map((one) => Number(one.id) || 0)) + 1)
  const { parentId: _, ...free } = sample
  const root: Activity = { ...free, id, name, kind: 'summary', outlineLevel: 0, notes: [], customValues: [] }
  return [root, ...activities.map((one) => (one.parentId === undefined ? { ...one, parentId: id } : one))]
}

function activityOf(activity: Activity): Activity {
  const { actualStart, actualFinish, said, code, id } = activity
  const status =
    actualFinish !== undefined ? 'completed' : actualStart !== undefined ? 'in-progress' : 'not-started'
  return {
    ...activity,
    code: code ?? id,
    status,
    remainingMinutes: activity.remainingMinutes ?? (status === 'completed' ? 0 : activity.durationMinutes),
    ...(said.start !== undefined && { plannedStart: said.start }),
    ...(said.finish !== undefined && { plannedFinish: said.finish }),
  }
}

function linkOf(
  link: ActivityLink,
  { number, from }: { readonly number: number; readonly from: Activity | undefined },
): ActivityLink {
  return { ...link, id: link.id ?? String(number), lag: inMinutes(link.lag, from) }
}

/** Percent counts the duration of the predecessor, of which Primavera knows nothing. */
function inMinutes(lag: Lag, from: Activity | undefined): Lag {
  if ('minutes' in lag) return lag
  return { kind: 'working', minutes: Math.round(((from?.durationMinutes ?? 0) * lag.percent) / 100) }
}
