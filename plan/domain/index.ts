export { applyEdits, type Applied } from './apply-edits.ts'
export { changedFields, entryToEdits, type Named, type Origin } from './entry-to-edits.ts'
export { emptyPlan, type PlanState } from './plan-state.ts'
export type { RegisterEntry } from './register-entry.ts'
export { agreementOf, clocksOf, comparedFields, differencesOf } from './schedule/agreement.ts'
export {
  type ComputedDates,
  type ComputedSchedule,
  computeSchedule,
  explainActivity,
} from './schedule/compute-schedule.ts'
export { reasonFinder } from './schedule/disagreement.ts'
export { toNetwork } from './schedule/to-network.ts'
export { workClock } from './schedule/work-clock.ts'
