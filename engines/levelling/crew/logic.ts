import type { Crew, CrewActivity, CrewPlan } from './crew.ts'
import { logicBound, stretchAt } from './place.ts'

/** Each as early as links, dates and calendars alone let it: nobody and nothing is short. What is frozen stays. */
export function placeByLogic(crew: Crew): Pick<CrewPlan, 'starts' | 'finishes'> {
  const count = crew.activities.length
  const plan = { starts: new Float64Array(count), finishes: new Float64Array(count) }
  for (let j = 0; j < count; j++) {
    const activity = crew.activities[j] as CrewActivity
    const { start, finish } = activity.frozen ?? stretchAt(activity, logicBound(activity, plan))
    plan.starts[j] = start
    plan.finishes[j] = finish
  }
  return plan
}
