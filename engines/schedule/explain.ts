import type { WallMinute } from './input.ts'
import type { ActivityDates, Driver, ScheduleResult } from './result.ts'

/** One step of the way from an activity back to what set its dates. */
export type Step = {
  readonly activity: string
  readonly earlyStart: WallMinute
  readonly earlyFinish: WallMinute
  readonly driver: Driver
}

/**
 * Driver by driver from an activity back to a project's start, a constraint, an actual or an outside date: the
 * last step's driver names no activity. Undefined for an activity without dates.
 */
export function explain(result: ScheduleResult, id: string): readonly Step[] | undefined {
  const byId = new Map(result.activities.map((activity) => [activity.id, activity]))
  const steps: Step[] = []
  const seen = new Set<string>()
  for (let at = byId.get(id); at !== undefined && !seen.has(at.id); at = next(at, byId)) {
    seen.add(at.id)
    const { earlyStart, earlyFinish, driver } = at
    steps.push({ activity: at.id, earlyStart, earlyFinish, driver })
  }
  return steps.length === 0 ? undefined : steps
}

function next(
  { driver }: ActivityDates,
  byId: ReadonlyMap<string, ActivityDates>,
): ActivityDates | undefined {
  return driver.activity === undefined ? undefined : byId.get(driver.activity)
}
