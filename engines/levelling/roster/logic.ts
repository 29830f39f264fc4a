import type { Roster, RosterActivity, RosterPlan } from './roster.ts'
import { logicBound, stretchAt } from './place.ts'

/** Each as early as links, dates and calendars alone let it: nobody and nothing is short. What is frozen stays. */
export function placeByLogic(roster: Roster): Pick<RosterPlan, 'starts' | 'finishes'> {
  const count = roster.activities.length
  const plan = { starts: new Float64Array(count), finishes: new Float64Array(count) }
  for (let j = 0; j < count; j++) {
    const activity = roster.activities[j] as RosterActivity
    const { start, finish } = activity.frozen ?? stretchAt(activity, logicBound(activity, plan))
    plan.starts[j] = start
    plan.finishes[j] = finish
  }
  return plan
}
