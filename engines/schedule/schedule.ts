import type { Finding } from '@portolan/quantity'
import { assemble } from './assemble.ts'
import { buildNetwork } from './build-network.ts'
import { checkInput } from './check-input.ts'
import type { ScheduleInput, WallMinute } from './input.ts'
import { missedDates } from './missed-dates.ts'
import { runPasses } from './passes.ts'
import type { ActivityDates, ProjectDates, ScheduleAnswer } from './result.ts'

/**
 * Early and late dates, float, drivers and the longest path of all projects together, in whole minutes of the
 * plan's wall clock and working minutes of each activity's calendar. Critical path method with precedence links
 * (Kelley and Walker 1959; Fondahl 1961), on calendars, with constraints and progress as the tool of each project
 * has them (`Convention`). Never throws on data: what is odd is a finding. O(activities + links) calendar look-ups.
 */
export function schedule(input: ScheduleInput): ScheduleAnswer {
  const findings: Finding[] = []
  const checked = checkInput(input, findings)
  const { network, built, looped } = buildNetwork(checked, findings)
  const passes = runPasses(network)
  const activities = assemble(built, network, passes)
  const dated = new Set(activities.map(({ id }) => id))
  const undated = checked.activities.map(({ id }) => id).filter((id) => looped.has(id) || !dated.has(id))
  return {
    result: {
      projects: checked.projects.map(({ id }, p) => {
        const own = activities.filter(({ project }) => project === id)
        return projectDates(id, own, passes.finishes[p] ?? Number.NaN)
      }),
      activities,
      leftOut: [...undated, ...checked.homeless],
    },
    findings: [...findings, ...missedDates(network, passes)],
  }
}

/** Summaries and what spans others begin and end with what is in them. */
function projectDates(id: string, own: readonly ActivityDates[], finish: WallMinute): ProjectDates {
  const placed = own.filter(({ driver }) => driver.kind !== 'span')
  if (!Number.isFinite(finish)) return { id, start: null, finish: null, finishDrivers: [] }
  return {
    id,
    start: placed.reduce((first, { start, earlyStart }) => Math.min(first, start, earlyStart), finish),
    finish,
    finishDrivers: placed.filter(({ earlyFinish }) => earlyFinish === finish).map((activity) => activity.id),
  }
}
