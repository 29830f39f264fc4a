import type { Schedule } from '@portolan/plan/contract'
import type { ComputedDates, ComputedSchedule } from '@portolan/plan/domain'

/** The kinds of driver that the command line promises; what is entered by hand counts as a constraint. */
const driverKinds: Readonly<Record<string, string>> = {
  link: 'link',
  calendar: 'calendar',
  constraint: 'constraint',
  manual: 'constraint',
  external: 'constraint',
  progress: 'progress',
  'project-start': 'project-start',
  // A summary starts with the first of what it holds: the id is that activity.
  span: 'link',
}

/** The dates of a schedule as `compute schedule` prints them; ids and times are the file's own. */
export function projectsJson(schedule: Schedule, computed: ComputedSchedule): readonly unknown[] {
  const byProject = new Map(computed.answer.result.projects.map((project) => [project.id, project]))
  return schedule.parts.map((part) => {
    const activities = schedule.activities.filter((one) => one.part === part.id)
    const dates = activities.flatMap(({ id }) => computed.dates.get(id) ?? [])
    const told = byProject.get(part.id)
    return {
      name: part.name,
      dataDate: part.dataDate,
      start: told?.start == null ? null : dates.map(({ earlyStart }) => earlyStart).toSorted()[0],
      finish:
        told?.finish == null
          ? null
          : dates
              .map(({ earlyFinish }) => earlyFinish)
              .toSorted()
              .at(-1),
      activities: activities.map(({ id, name, kind }) => ({
        id,
        name,
        summary: kind === 'summary',
        ...datesJson(computed.dates.get(id)),
      })),
    }
  })
}

function datesJson(dates: ComputedDates | undefined): Record<string, unknown> {
  const { driver } = dates ?? {}
  return {
    earlyStart: dates?.earlyStart ?? null,
    earlyFinish: dates?.earlyFinish ?? null,
    lateStart: dates?.lateStart ?? null,
    lateFinish: dates?.lateFinish ?? null,
    totalFloatMinutes: dates?.totalFloat ?? null,
    freeFloatMinutes: dates?.freeFloat ?? null,
    critical: dates?.critical ?? false,
    driver:
      driver === undefined
        ? null
        : {
            kind: driverKinds[driver.kind] ?? driver.kind,
            id: driver.kind === 'span' ? (driver.activity ?? driver.id) : driver.id,
          },
  }
}
