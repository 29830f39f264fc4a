import { conventionRules } from './conventions.ts'
import type { ScheduleActivity, ScheduleProject, Split, WallMinute, WorkMinutes } from './input.ts'
import type { Bound, Pinned } from './network.ts'
import type { Driver } from './result.ts'
import type { WorkAxis } from './work-axis.ts'

export type Progress = {
  readonly span: WorkMinutes
  readonly started: boolean
  readonly complete: boolean
  readonly pinned?: Pinned
  readonly startedAt?: WallMinute
  readonly bounds: readonly Bound[]
}

/**
 * What has been done, and how much is left to place. Not started: the duration and its pauses. Complete: the
 * actual dates. Between: in Microsoft Project the actual start stays, and what is left follows `resume`; in
 * Primavera the early dates are those of the remaining work, not before the data date.
 */
export function progressOf(activity: ScheduleActivity, project: ScheduleProject, axis: WorkAxis): Progress {
  const complete = completed(activity, axis)
  if (complete !== undefined) return complete
  const manual = byHand(activity, axis)
  if (manual !== undefined) return manual
  const { convention } = project.options
  const { keepsActualStart, dataDateHolds } = conventionRules[convention]
  const held = dataDateHolds ? dataDateBound(project) : []
  if (activity.actualStart === undefined) {
    const rest = activity.remaining ?? activity.duration
    const span = rest + pauses(activity.splits ?? [], activity.duration - rest)
    return { span, started: false, complete: false, bounds: held }
  }
  return keepsActualStart
    ? keptStart(activity, activity.actualStart, axis)
    : restOfWork({ activity, actualStart: activity.actualStart, axis }, held)
}

function completed(activity: ScheduleActivity, axis: WorkAxis): Progress | undefined {
  const { id, duration, actualStart, actualFinish, remaining } = activity
  const instant = duration === 0 && actualStart !== undefined && (remaining ?? 0) === 0
  const finish = actualFinish ?? (instant ? actualStart : undefined)
  if (finish === undefined) return undefined
  const start = Math.min(actualStart ?? axis.latest(axis.work(finish) - duration), finish)
  const driver: Driver = { kind: 'progress', id, detail: 'actual-start' }
  return pin({ start, finish, driver }, axis, 'complete')
}

function byHand({ id, duration, manual }: ScheduleActivity, axis: WorkAxis): Progress | undefined {
  const start =
    manual?.start ??
    (manual?.finish === undefined ? undefined : axis.latest(axis.work(manual.finish) - duration))
  if (start === undefined) return undefined
  const finish = Math.max(start, manual?.finish ?? endOf(axis, start, duration))
  return pin({ start, finish, driver: { kind: 'manual', id } }, axis, 'open')
}

function keptStart(activity: ScheduleActivity, start: WallMinute, axis: WorkAxis): Progress {
  const { id, resume, splits = [] } = activity
  const rest = remainingWork(activity, start, axis)
  const done = activity.duration - rest
  const later = rest + pauses(splits, done)
  const finish =
    resume === undefined
      ? endOf(axis, start, done + (pauses(splits, 0) - pauses(splits, done)) + later)
      : endOf(axis, Math.max(resume, start), later)
  const driver: Driver = { kind: 'progress', id, detail: 'actual-start' }
  return { ...pin({ start, finish: Math.max(start, finish), driver }, axis, 'open'), started: true }
}

type Begun = {
  readonly activity: ScheduleActivity
  readonly actualStart: WallMinute
  readonly axis: WorkAxis
}

function restOfWork({ activity, actualStart, axis }: Begun, held: readonly Bound[]): Progress {
  const { id, duration, resume, splits = [] } = activity
  const rest = remainingWork(activity, actualStart, axis)
  const progress = (at: WallMinute, detail: string): Bound => ({
    event: 'start',
    at,
    driver: { kind: 'progress', id, detail },
  })
  return {
    span: rest + pauses(splits, duration - rest),
    started: true,
    complete: false,
    startedAt: actualStart,
    bounds: [
      ...held,
      ...(resume === undefined ? [] : [progress(resume, 'resume')]),
      ...(held.length === 0 ? [progress(actualStart, 'actual-start')] : []),
    ],
  }
}

/** Working minutes that are still to be done; none for what is complete or has its dates typed in by hand. */
export function workLeft(activity: ScheduleActivity, axis: WorkAxis): WorkMinutes {
  if (completed(activity, axis) !== undefined || byHand(activity, axis) !== undefined) return 0
  const { actualStart, remaining, duration } = activity
  return actualStart === undefined ? (remaining ?? duration) : remainingWork(activity, actualStart, axis)
}

function remainingWork(activity: ScheduleActivity, start: WallMinute, axis: WorkAxis): WorkMinutes {
  const { duration, remaining, stop } = activity
  if (remaining !== undefined) return remaining
  const done = stop === undefined ? 0 : axis.work(stop) - axis.work(start)
  return Math.min(duration, Math.max(0, duration - done))
}

/** Pauses that come after more than so much work (at the very start too, for what has not begun). */
function pauses(splits: readonly Split[], done: WorkMinutes): WorkMinutes {
  return splits
    .filter(({ after }) => (done <= 0 ? true : after > done))
    .reduce((sum, { pause }) => sum + pause, 0)
}

function dataDateBound({ id, dataDate }: ScheduleProject): readonly Bound[] {
  if (dataDate === undefined) return []
  return [{ event: 'start', at: dataDate, driver: { kind: 'progress', id, detail: 'data-date' } }]
}

function endOf(axis: WorkAxis, start: WallMinute, work: WorkMinutes): WallMinute {
  return work === 0 ? start : axis.earliest(axis.work(start) + work)
}

function pin(pinned: Pinned, axis: WorkAxis, state: 'complete' | 'open'): Progress {
  const complete = state === 'complete'
  const span = axis.work(pinned.finish) - axis.work(pinned.start)
  return { span, pinned, started: complete, complete, bounds: [] }
}
