import { commitScope, previewScope } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import type { Acting } from '../acting.ts'
import { reportDay } from '../schedules/told.ts'
import type { Course } from '../unfold.ts'
import { backlogs } from './backlogs.ts'
import { drawBacklog } from './draw-backlog.ts'
import { itemList, sprintList } from './to-lists.ts'

/** A list that a project manager drops, on the day of which it speaks. */
export type ScopeTold = {
  readonly course: Course
  readonly day: Day
  readonly fileName: string
  readonly bytes: Uint8Array
}

type TeamOf = (course: Course) => readonly [string, ...string[]]

/** Every list of the sample: of the last two months that were reported, the sprints before the items. */
export function scopesTold(courses: readonly Course[], teamOf: TeamOf, seed: string): readonly ScopeTold[] {
  return backlogs.flatMap((backlog) => {
    const course = courses.find(({ story }) => story.code === backlog.code)
    if (course === undefined) return []
    const days = course.months.slice(-2).map(({ day }) => reportDay(day))
    const today = days.at(-1)
    if (today === undefined) return []
    const drawn = drawBacklog(backlog, { course, team: teamOf(course), seed, today })
    return days.flatMap((day): ScopeTold[] => {
      const fileName = (what: string): string => `${backlog.code} ${what} ${day}.csv`
      const items = { course, day, fileName: fileName('items'), bytes: itemList(drawn, day) }
      if (backlog.tool === 'github') return [items]
      return [{ course, day, fileName: fileName('sprints'), bytes: sprintList(drawn, day) }, items]
    })
  })
}

/** Its manager drops a list on the scope, after the status was reported. */
export async function tellScope(
  { act }: Acting,
  told: ScopeTold,
  by: { readonly projectId: string; readonly manager: string; readonly now: string },
): Promise<void> {
  const { projectId, manager, now } = by
  const input = { projectId, fileName: told.fileName }
  const dropped = await act(previewScope, manager, now, input, { upload: told.bytes })
  await act(commitScope, manager, now, { projectId, importId: dropped.id }, { version: dropped.version })
}
