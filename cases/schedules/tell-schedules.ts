import { writeMspdi } from '@portolan/exchange'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { addDays, type Day, weekday } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { plots } from './plots.ts'
import { toScheduleFile } from './to-file.ts'
import { lastMonth, type WorkedOut, workOut } from './work-out.ts'

export type SchedulesTold = {
  readonly acting: Acting
  readonly courses: readonly Course[]
  /** Ids by the code of the project. */
  readonly projects: ReadonlyMap<string, string>
  readonly managerOf: (course: Course) => string
  readonly teamOf: (course: Course) => readonly string[]
  readonly progress: (done: number, total: number, what: string) => void
}

/** Every plotted story with its schedule. */
export function workedOutSchedules(
  courses: readonly Course[],
  teamOf: (course: Course) => readonly string[],
): readonly WorkedOut[] {
  return plots.flatMap((plot) => {
    const course = courses.find(({ story }) => story.code === plot.code)
    return course === undefined ? [] : [workOut(course, plot, teamOf(course))]
  })
}

/** Their managers drop the schedules on the plans, the day after the status was reported. */
export async function tellSchedules(telling: SchedulesTold): Promise<void> {
  const { acting, courses, projects, managerOf, teamOf, progress } = telling
  const schedules = workedOutSchedules(courses, teamOf)
  for (const [index, out] of schedules.entries()) {
    const { course } = out
    const projectId = projects.get(course.story.code) ?? ''
    const day = afterReport(lastMonth(course).day)
    const manager = managerOf(course)
    const upload = writeMspdi(toScheduleFile(out)).result
    const fileName = `${course.story.code} ${course.story.name}.xml`
    const dropped = await acting.act(
      previewSchedule,
      manager,
      at(day, 16, 2 * index),
      { projectId, fileName },
      { upload },
    )
    await acting.act(
      commitSchedule,
      manager,
      at(day, 16, 2 * index + 1),
      { projectId, importId: dropped.id },
      { version: dropped.version },
    )
    progress(index + 1, schedules.length, 'schedules')
  }
}

/** Reports are due on the third; the plan follows in the afternoon. */
function afterReport(monthEnd: Day): Day {
  const due = addDays(monthEnd, 3)
  return addDays(due, [0, 0, 0, 0, 0, 0, 2, 1][weekday(due)] ?? 0)
}
