import { type Finding, term, told, type Told } from '@portolan/quantity'
import { calendarAxis } from './calendar-axis.ts'
import { checkActivity, LONGEST } from './check-activity.ts'
import { called, finding } from './finding.ts'
import type { Lag, ScheduleActivity, ScheduleInput, ScheduleLink, ScheduleProject } from './input.ts'
import { roundTheClock, type WorkAxis } from './work-axis.ts'

/** What can be computed with. Whatever had to be left out or changed is a finding. */
export type CheckedInput = {
  readonly projects: readonly ScheduleProject[]
  readonly activities: readonly ScheduleActivity[]
  readonly links: readonly ScheduleLink[]
  /** Ids of activities that belong to no known project. */
  readonly homeless: readonly string[]
  readonly axisOf: (calendar: string) => WorkAxis
}

export function checkInput(input: ScheduleInput, findings: Finding[]): CheckedInput {
  const calendars = unique(input.calendars, 'calendar', findings)
  const projects = unique(input.projects, 'project', findings).filter((project) =>
    startsAtAll(project, findings),
  )
  const known = new Set(projects.map(({ id }) => id))
  const all = unique(input.activities, 'activity', findings)
  const homeless = all.filter(({ project }) => !known.has(project))
  for (const activity of homeless) {
    findings.push(
      finding('error', 'unknown-project', {
        subject: ['activity', activity.id],
        ...told(
          'schedule:unknown-project',
        )`Activity ${{ activity: called(activity) }} belongs to project ${{ project: activity.project }}, which is not here or has no start; it was left out.`,
      }),
    )
  }
  const activities = all
    .filter(({ project }) => known.has(project))
    .map((activity) => checkActivity(activity, findings))
  const ids = new Set(activities.map(({ id }) => id))
  return {
    projects,
    activities,
    links: unique(input.links, 'link', findings).flatMap((link) => checkLink(link, ids, findings)),
    homeless: homeless.map(({ id }) => id),
    axisOf: axesOf(calendars, findings),
  }
}

function unique<T extends { readonly id: string }>(
  list: readonly T[],
  kind: string,
  findings: Finding[],
): T[] {
  const seen = new Set<string>()
  return list.filter(({ id }) => {
    if (!seen.has(id)) return seen.add(id).has(id)
    findings.push(
      finding('error', `repeated-${kind}`, {
        subject: [kind, id],
        ...told(
          'schedule:repeated',
        )`There is more than one ${{ kind: term(`schedule:kind.${kind}`, kind) }} with the id ${{ id }}; all but the first were left out. Give each its own id.`,
      }),
    )
    return false
  })
}

function startsAtAll({ id, start }: ScheduleProject, findings: Finding[]): boolean {
  if (Number.isInteger(start)) return true
  findings.push(
    finding('error', 'project-without-start', {
      subject: ['project', id],
      ...told(
        'schedule:project-without-start',
      )`Project ${{ project: id }} has no start, so nothing in it was computed. Give it a start.`,
    }),
  )
  return false
}

function checkLink(
  link: ScheduleLink,
  ids: ReadonlySet<string>,
  findings: Finding[],
): readonly ScheduleLink[] {
  const { id, predecessor, successor } = link
  const missing = [predecessor, successor].find((end) => !ids.has(end))
  const say = (code: string, says: Told): void => {
    findings.push(finding('error', code, { subject: ['link', id], ...says }))
  }
  if (missing !== undefined) {
    say(
      'link-to-nothing',
      told(
        'schedule:link-to-nothing',
      )`Link ${{ link: id }} leads to activity ${{ activity: missing }}, which is not here; it was left out.`,
    )
    return []
  }
  if (predecessor === successor) {
    say(
      'link-to-itself',
      told(
        'schedule:link-to-itself',
      )`Link ${{ link: id }} ties activity ${{ activity: predecessor }} to itself; it was left out. Remove it.`,
    )
    return []
  }
  if (link.lag === undefined || isLag(link.lag)) return [link]
  say(
    'impossible-lag',
    told(
      'schedule:impossible-lag',
    )`The lag of link ${{ link: id }} is no number of at most ${{ longest: LONGEST }} minutes; it was computed with 0.`,
  )
  return [{ id, predecessor, successor, kind: link.kind }]
}

function isLag(lag: Lag): boolean {
  if (lag.kind === 'percent') return Math.abs(lag.percent) <= 1_000_000
  return Number.isInteger(lag.minutes) && Math.abs(lag.minutes) <= LONGEST
}

/** Axes are made when first asked for: a file may hold hundreds of calendars that nothing uses. */
function axesOf(calendars: ScheduleInput['calendars'], findings: Finding[]): (calendar: string) => WorkAxis {
  const definitions = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  const made = new Map<string, WorkAxis>()
  return (id) => {
    const known = made.get(id)
    if (known !== undefined) return known
    const definition = definitions.get(id)
    if (definition === undefined) {
      findings.push(
        finding('error', 'unknown-calendar', {
          subject: ['calendar', id],
          ...told(
            'schedule:unknown-calendar',
          )`Calendar ${{ calendar: id }} is not here; what names it was computed round the clock. Add the calendar.`,
        }),
      )
    }
    const axis = definition === undefined ? roundTheClock : calendarAxis(definition, findings)
    made.set(id, axis)
    return axis
  }
}
