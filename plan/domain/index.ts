export { applyEdits, type Applied } from './apply-edits.ts'
export { changedFields, entryToEdits, type Named, type Origin } from './entry-to-edits.ts'
export { emptyPlan, type PlanState } from './plan-state.ts'
export type { RegisterEntry } from './register-entry.ts'
