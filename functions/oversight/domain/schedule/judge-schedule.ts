import { toNetwork, type ComputedSchedule } from '@portolan/plan/domain'
import type { Activity, Schedule, SchedulePart } from '@portolan/plan/contract'
import type { Civil, Day } from '@portolan/quantity'
import { type WallMinute, wallMinute } from '@portolan/schedule'
import { type ActivityRecord, type QualityAnswer, scheduleQuality } from '@portolan/schedule-quality'

/** The projects of a schedule that are its subject: those of the file that are more than targets of links. */
export function judgedParts({ parts, activities }: Schedule): readonly SchedulePart[] {
  const withWork = new Set(activities.map(({ part }) => part))
  const subject = parts.filter(({ exported, id }) => exported && withWork.has(id))
  return subject.length > 0 ? subject : parts.filter(({ id }) => withWork.has(id))
}

/** A project of a schedule, and the day to which progress is told where the schedule itself has no data date. */
export type JudgedPart = Pick<SchedulePart, 'id' | 'options'> & { readonly statusDate?: Day }

/** The fourteen points, and what they do not say, of one project of a schedule. */
export function judgeSchedule(
  schedule: Schedule,
  computed: ComputedSchedule,
  part: JudgedPart,
): QualityAnswer {
  const resources = new Map<string, number>()
  for (const { activity, resource } of schedule.assignments)
    if (resource !== null) resources.set(activity, (resources.get(activity) ?? 0) + 1)
  return scheduleQuality({
    project: part.id,
    network: toNetwork(schedule),
    dates: computed.answer.result,
    records: schedule.activities.map((activity) => recordOf(activity, resources.get(activity.id) ?? 0)),
    options: { minutesPerDay: part.options.minutesPerDay },
    ...endOfDay(part.statusDate),
  })
}

function endOfDay(day: Day | undefined): { statusDate?: WallMinute } {
  const end = day === undefined ? undefined : wallMinute(`${day}T23:59` as Civil)
  return end === undefined ? {} : { statusDate: end }
}

function recordOf(activity: Activity, resources: number): ActivityRecord {
  const baseline = currentBaseline(activity)
  const start = minute(baseline?.start ?? null)
  const finish = minute(baseline?.finish ?? null)
  const number = activity.code ?? activity.wbs
  return {
    id: activity.id,
    name: activity.name,
    ...(number === null ? {} : { number }),
    ...(start === undefined || finish === undefined
      ? {}
      : {
          baseline: {
            start,
            finish,
            ...(baseline?.duration == null ? {} : { duration: baseline.duration }),
          },
        }),
    resources,
    ...(activity.cost.planned === null ? {} : { cost: activity.cost.planned }),
  }
}

/** Microsoft Project's baseline 0 is the one that counts; else the first that there is. */
export function currentBaseline({ baselines }: Activity): Activity['baselines'][number] | undefined {
  return baselines.find(({ number }) => number === 0) ?? baselines[0]
}

function minute(moment: Civil | null): number | undefined {
  return moment === null ? undefined : wallMinute(moment)
}
