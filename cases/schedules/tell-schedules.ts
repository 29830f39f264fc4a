import { writeMspdi } from '@portolan/exchange'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import type { Acting } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { fileNameOf, ghostsOf } from './ghosts.ts'
import { partsOfTime } from './parts-of-time.ts'
import { type Plot, plots } from './plots.ts'
import { courseUntil, lastMonth } from './told.ts'
import { toScheduleFile } from './to-file.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** One version of a project's plan as a file that its manager drops. */
export type ScheduleTold = {
  readonly course: Course
  /** The month after whose report it is dropped. */
  readonly month: number
  readonly fileName: string
  readonly bytes: Uint8Array
}

type TeamOf = (course: Course) => readonly string[]

/** Every plotted story with its schedule. */
export function workedOutSchedules(courses: readonly Course[], teamOf: TeamOf): readonly WorkedOut[] {
  return plotted(courses).map(({ course, plot }) => workOut(course, plot, teamOf(course)))
}

/** The versions of a plan that were kept, oldest first; the last one is what stands. */
export function versionsOf(course: Course, plot: Plot, team: readonly string[]): readonly WorkedOut[] {
  const months = [...plot.kept, lastMonth(course).month]
  return months.map((month) => workOut(courseUntil(course, month), plot, team))
}

/** All files in which plans came in. */
export function schedulesTold(courses: readonly Course[], teamOf: TeamOf): readonly ScheduleTold[] {
  const standing = workedOutSchedules(courses, teamOf)
  const parts = new Map(standing.map((out) => [out.course.story.code, partsOfTime(out, standing)]))
  return plotted(courses).flatMap(({ course, plot }) =>
    versionsOf(course, plot, teamOf(course)).map((out) => ({
      course,
      month: lastMonth(out.course).month,
      fileName: fileNameOf(out),
      bytes: writeMspdi(toScheduleFile(out, ghostsOf(out, standing), parts.get(course.story.code))).result,
    })),
  )
}

/** Its manager drops a schedule on the plan, in the afternoon after the status was reported. */
export async function tellSchedule(
  { act }: Acting,
  told: ScheduleTold,
  by: { readonly projectId: string; readonly manager: string; readonly now: string },
): Promise<void> {
  const { projectId, manager, now } = by
  const input = { projectId, fileName: told.fileName }
  const dropped = await act(previewSchedule, manager, now, input, { upload: told.bytes })
  await act(commitSchedule, manager, now, { projectId, importId: dropped.id }, { version: dropped.version })
}

function plotted(courses: readonly Course[]): readonly { readonly course: Course; readonly plot: Plot }[] {
  return plots.flatMap((plot) => {
    const course = courses.find(({ story }) => story.code === plot.code)
    return course === undefined ? [] : [{ course, plot }]
  })
}
