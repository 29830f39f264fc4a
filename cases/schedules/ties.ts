import { type ActivityLink, type Assignment, nothingKept } from '@portolan/exchange'
import { type Ghost, ghostId } from './ghosts.ts'
import type { PartsOfTime } from './parts-of-time.ts'
import { stepsOf } from './shape.ts'
import type { PlannedStep, WorkedOut } from './work-out.ts'

export const minutesPerDay = 480

export type StepIds = ReadonlyMap<string, string>

/** Steps are numbered through, and their phases in thousands: an id stays the same from version to version. */
export function stepIds({ plot }: WorkedOut): StepIds {
  return new Map(stepsOf(plot.shape).map(({ key }, at) => [key, String(at + 1)]))
}

export function linksOf(out: WorkedOut, ids: StepIds, ghosts: readonly Ghost[]): readonly ActivityLink[] {
  return [
    ...out.ties
      .filter(({ drawn }) => drawn)
      .map(({ from, to, lag }) => linkOf(ids.get(from) ?? '', ids.get(to) ?? '', lag)),
    ...ghosts.map((ghost, at) => linkOf(ghostId(at), ids.get(ghost.before) ?? '', 0)),
  ]
}

function linkOf(fromId: string, toId: string, lag: number): ActivityLink {
  return {
    fromId,
    toId,
    type: 'FS',
    lag: { kind: 'working', minutes: lag * minutesPerDay },
    lagFormat: 7,
    kept: nothingKept,
  }
}

export function assignmentsOf(
  out: WorkedOut,
  ids: StepIds,
  of: { readonly idOf: ReadonlyMap<string, string>; readonly parts: PartsOfTime },
): readonly Assignment[] {
  const all = out.steps.flatMap((planned) => planned.people.map((name) => ({ planned, name })))
  return all.map(({ planned, name }, at): Assignment => {
    const units = of.parts.get(name) ?? 1
    const length = Math.round(minutesOf(planned) * units)
    const done = Math.round(minutesDone(planned) * units)
    return {
      id: String(at + 1),
      activityId: ids.get(planned.step.key) ?? '',
      resourceId: of.idOf.get(name) ?? '',
      units,
      work: { totalMinutes: length, actualMinutes: done, remainingMinutes: length - done },
      cost: {},
      timePhased: [],
      baselines: [],
      customValues: [],
      codes: [],
      notes: [],
      kept: nothingKept,
    }
  })
}

export function minutesOf({ step, now }: PlannedStep): number {
  return step.hours === undefined ? (now.end - now.begin) * minutesPerDay : step.hours * 60
}

export function minutesDone(planned: PlannedStep): number {
  return planned.step.hours === undefined ? planned.done * minutesPerDay : minutesOf(planned) * planned.share
}
