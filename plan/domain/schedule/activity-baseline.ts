import { type Finding } from '@portolan/quantity'
import type { ActivityBaseline } from '../../contract/index.ts'
import { computeSchedule } from './compute-schedule.ts'
import { closeDraft, type ScheduleDraft } from './schedule-draft.ts'

/** Keeps what holds now, dates as computed and amounts as planned, under a number that may have held another. */
export function setBaseline(draft: ScheduleDraft, number: number): readonly Finding[] {
  const { dates } = computeSchedule(closeDraft(draft))
  setEach(draft, number, ({ id, duration, work, cost }) => {
    const computed = dates.get(id)
    if (computed === undefined) return undefined
    const { start, finish } = computed
    return { number, start, finish, duration, work: work.planned, cost: cost.planned }
  })
  return []
}

export function clearBaseline(draft: ScheduleDraft, number: number): readonly Finding[] {
  setEach(draft, number, () => undefined)
  return []
}

function setEach(
  draft: ScheduleDraft,
  number: number,
  baselineOf: (activity: ScheduleDraft['activities'][number]) => ActivityBaseline | undefined,
): void {
  draft.activities = draft.activities.map((activity) => {
    const now = baselineOf(activity)
    const others = activity.baselines.filter((one) => one.number !== number)
    const baselines = now === undefined ? others : [...others, now].toSorted((a, b) => a.number - b.number)
    return { ...activity, baselines }
  })
  for (const one of draft.activities.toReversed()) draft.byId.set(one.id, one)
}
