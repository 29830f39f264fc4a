import type { Activity, Schedule } from '@portolan/plan/contract'
import { type ComputedSchedule, isBegun } from '@portolan/plan/domain'
import type { PhaseWork, WorkChoice } from '../../contract/index.ts'

/** Lines that stand for phases, by the id of the activity. */
export type PhaseOfLine = ReadonlyMap<string, string>

export type Counted = Pick<PhaseWork, 'activities' | 'begun' | 'finished' | 'start' | 'finish'>

export type SharedWork = {
  readonly of: (phaseId: string) => Counted
  readonly outside: number
  readonly choices: readonly WorkChoice[]
  /** The phase of an activity by the nearest line above it that stands for one. */
  readonly phaseOf: (activityId: string) => string | undefined
}

const deepestChoice = 2
const nothing: Counted = { activities: 0, begun: 0, finished: 0, start: null, finish: null }

/** Shares the activities of a schedule among the phases whose lines they lie below; the nearest line counts. */
export function shareWork(schedule: Schedule, { dates }: ComputedSchedule, lines: PhaseOfLine): SharedWork {
  const byId = new Map(schedule.activities.map((activity) => [activity.id, activity]))
  const phaseOf = (id: string): string | undefined => {
    for (let at: string | null | undefined = id; at; at = byId.get(at)?.parent) {
      const phase = lines.get(at)
      if (phase !== undefined) return phase
    }
    return undefined
  }
  const counted = new Map<string, Counted>()
  const below = new Map<string, number>()
  let outside = 0
  for (const activity of schedule.activities) {
    if (activity.kind === 'summary' || activity.inactive) continue
    for (let at = activity.parent; at; at = byId.get(at)?.parent ?? null)
      below.set(at, (below.get(at) ?? 0) + 1)
    const phase = phaseOf(activity.id)
    if (phase === undefined) outside += 1
    else counted.set(phase, withOne(counted.get(phase) ?? nothing, activity, dates.get(activity.id)))
  }
  const choices = schedule.activities
    .filter(({ level, inactive, id }) => !inactive && (level <= deepestChoice || lines.has(id)))
    .map(({ id, name, level }): WorkChoice => {
      const activities = below.get(id) ?? 1
      return { activity: id, name, level, activities, phaseId: phaseOf(id) ?? null }
    })
  return { of: (phaseId) => counted.get(phaseId) ?? nothing, outside, choices, phaseOf }
}

type Dates = { readonly start: string | null; readonly finish: string | null } | undefined

function withOne(so: Counted, activity: Activity, dates: Dates): Counted {
  return {
    activities: so.activities + 1,
    begun: so.begun + (isBegun(activity) ? 1 : 0),
    finished: so.finished + (activity.actualFinish === null ? 0 : 1),
    start: earlier(so.start, dates?.start ?? null),
    finish: later(so.finish, dates?.finish ?? null),
  }
}

// Moments of the plan are written so that their order is that of their letters.
function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a
}
