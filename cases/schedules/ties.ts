import { type ActivityLink, type Assignment, nothingKept } from '@portolan/exchange'
import type { WorkedOut } from './work-out.ts'

export const minutesPerDay = 480

/** Summaries have hundreds, steps number on: an id stays the same from version to version. */
export function idOfStep({ plot }: WorkedOut, key: string): string {
  return String(plot.shape.phases.flatMap((phase) => phase.steps).findIndex((step) => step.key === key) + 1)
}

export function linksOf(out: WorkedOut): readonly ActivityLink[] {
  return out.ties.map(({ from, to, lag }) => ({
    fromId: idOfStep(out, from),
    toId: idOfStep(out, to),
    type: 'FS',
    lag: { kind: 'working', minutes: lag * minutesPerDay },
    lagFormat: 7,
    kept: nothingKept,
  }))
}

export function assignmentsOf(out: WorkedOut, idOf: ReadonlyMap<string, string>): readonly Assignment[] {
  const all = out.steps.flatMap((planned) => planned.people.map((name) => ({ planned, name })))
  return all.map(({ planned, name }, at): Assignment => {
    const length = (planned.now.end - planned.now.begin) * minutesPerDay
    const done = planned.done * minutesPerDay
    return {
      id: String(at + 1),
      activityId: idOfStep(out, planned.step.key),
      resourceId: idOf.get(name) ?? '',
      units: 1,
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
