import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'
import { asCount, type Finding, told } from '@portolan/quantity'
import type { Activity } from '../../contract/index.ts'

type FileActivity = ScheduleProject['activities'][number]

/**
 * Some tools write a first date of their own where there is none: an activity that has "finished" and has all of
 * its work left has done neither.
 */
export function actualsOf(one: FileActivity): Pick<Activity, 'actualStart' | 'actualFinish'> {
  if (contradicts(one)) return { actualStart: null, actualFinish: null }
  return { actualStart: one.actualStart ?? null, actualFinish: one.actualFinish ?? null }
}

export function contradictingActuals(file: ScheduleFile): readonly Finding[] {
  const found = file.projects.flatMap(({ activities }) => activities.filter(contradicts))
  const [first] = found
  if (first === undefined) return []
  return [
    {
      severity: 'warning',
      code: 'schedule/actuals-contradict',
      subject: { kind: 'activity', id: first.id },
      ...told(
        'plan:actuals-contradict',
      )`${{ activities: asCount(found.length, 'activity has', 'activities have') }} an actual finish and all work left, “${{ first: first.name }}” among them; they are taken as not started. Set progress or remove the date in the tool.`,
      detail: { activities: found.length },
    },
  ]
}

function contradicts(one: FileActivity): boolean {
  const { actualFinish, remainingMinutes = 0, percent, durationMinutes } = one
  const done = percent.duration ?? percent.work ?? percent.physical ?? 0
  return (
    actualFinish !== undefined && done === 0 && remainingMinutes > 0 && remainingMinutes === durationMinutes
  )
}
