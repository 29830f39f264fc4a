import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'
import { type Civil, type Finding, told } from '@portolan/quantity'
import type { Link, Resource, Schedule, SchedulePart, WorkingCalendar } from '../../contract/index.ts'
import { type CalendarChoice, chooseCalendars } from './choose-calendar.ts'
import { notComputed } from './not-computed.ts'
import { contradictingActuals } from './to-actuals.ts'
import { activitiesOf } from './to-activities.ts'
import { calendarsOf, type Calendars } from './to-calendars.ts'

export type Mapped = { readonly result: Schedule; readonly findings: readonly Finding[] }

/** From a schedule file to the plan's own words. What only the file knows stays with the file. */
export function toSchedule(file: ScheduleFile, defaultCurrency?: string): Mapped {
  const currency = file.currency ?? defaultCurrency ?? null
  const calendars = calendarsOf(file)
  const findings: Finding[] = [...calendars.findings, ...contradictingActuals(file), ...notComputed(file)]
  const choices = file.projects.map((project) => ({
    project,
    choice: chooseCalendars(project, file, calendars),
  }))
  const activities = choices.flatMap(({ project, choice }) =>
    activitiesOf(project, {
      calendarOf: choice.of,
      calendars: calendars.list,
      usualCalendar: calendars.known(project.calendarId) ?? calendars.usual,
      currency,
    }),
  )
  const result: Schedule = {
    currency,
    convention: file.format === 'mspdi' ? 'microsoft-project' : 'primavera',
    parts: file.projects.map((project) => partOf(project, calendars, findings)),
    calendars: [...calendars.list, ...madeBy(choices.map(({ choice }) => choice))],
    resources: file.resources.map((resource): Resource => ({
      id: resource.id,
      name: resource.name,
      kind: resource.kind,
      maxUnits: resource.maxUnits ?? null,
      calendar: calendars.known(resource.calendarId),
    })),
    activities,
    links: file.projects.flatMap((project) => linksOf(project, findings)),
    assignments: file.projects.flatMap(({ assignments }) =>
      assignments.map((assignment) => ({
        activity: assignment.activityId,
        actualWork: assignment.work.actualMinutes ?? null,
        resource: assignment.resourceId ?? assignment.roleId ?? null,
        units: assignment.units ?? null,
        work: assignment.work.totalMinutes ?? assignment.work.plannedMinutes ?? null,
      })),
    ),
  }
  return { result, findings }
}

/** Projects whose people share calendars make the same ones. */
function madeBy(choices: readonly CalendarChoice[]): readonly WorkingCalendar[] {
  return [...new Map(choices.flatMap(({ made }) => made().map((one) => [one.id, one] as const))).values()]
}

function partOf(project: ScheduleProject, calendars: Calendars, findings: Finding[]): SchedulePart {
  const { options } = project
  return {
    id: project.id,
    code: project.code ?? null,
    name: project.title ?? project.name,
    exported: project.exported,
    start: project.start ?? firstStart(project, findings),
    finish: project.finish ?? null,
    dataDate: project.statusDate ?? null,
    mustFinish: project.mustFinishBy ?? null,
    calendar: calendars.known(project.calendarId) ?? calendars.usual,
    from: project.scheduleFrom,
    options: {
      progress: options.progress === 'progress-override' ? 'progress-override' : 'retained-logic',
      lagCalendar: options.lagCalendar === 'around-the-clock' ? '24-hour' : options.lagCalendar,
      totalFloat: options.floatKind,
      ...(options.startLagFrom === undefined ? {} : { startLagFrom: options.startLagFrom }),
      ...(options.lateFrom === undefined ? {} : { lateFrom: options.lateFrom }),
      criticalBy: options.criticalBy,
      criticalFloatMinutes: project.criticalFloatMinutes,
      honourConstraints: options.honourConstraints,
      minutesPerDay: options.minutesPerDay,
    },
  }
}

/** A file that does not say when its project starts: the first start it tells of any activity stands in. */
function firstStart(project: ScheduleProject, findings: Finding[]): Civil {
  const starts = project.activities.flatMap(({ actualStart, plannedStart, said }) =>
    [actualStart, plannedStart, said.start, said.earlyStart].filter((one) => one !== undefined),
  )
  const [first] = starts.toSorted()
  const start = first ?? project.statusDate ?? project.finish ?? ('2000-01-03T08:00' as Civil)
  findings.push({
    severity: 'warning',
    code: 'schedule/start-missing',
    subject: { kind: 'schedule-part', id: project.id },
    ...told(
      'plan:start-missing',
    )`The file does not say when “${{ project: project.name }}” starts; ${{ start: start.replace('T', ' ') }} is taken.`,
  })
  return start
}

function linksOf(project: ScheduleProject, findings: Finding[]): Link[] {
  const seen = new Map<string, number>()
  return project.links.flatMap((link) => {
    if (link.otherFile !== undefined) {
      findings.push(leadsElsewhere(link.toId, link.otherFile))
      return []
    }
    const key = link.id ?? `${link.fromId}-${link.type}-${link.toId}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return [
      {
        id: before === 0 ? key : `${key}-${before + 1}`,
        kind: link.type,
        lag: 'percent' in link.lag ? { kind: 'percent', percent: link.lag.percent } : link.lag,
        predecessor: link.fromId,
        successor: link.toId,
      } satisfies Link,
    ]
  })
}

function leadsElsewhere(activity: string, path: string): Finding {
  return {
    severity: 'warning',
    code: 'schedule/link-to-other-file',
    subject: { kind: 'activity', id: activity },
    ...told(
      'plan:link-to-other-file',
    )`A link into activity ${{ activity }} comes from another file (${{ path }}), which is not here. It drives nothing until that file is imported too.`,
  }
}
