export { scaledDays } from './fit-days.ts'
export {
  layOutStart,
  lengthSources,
  type StartingFrom,
  type StartLine,
  startLineKinds,
  type StartPlan,
} from './lay-out-start.ts'
export { offeredRisks } from './offered-risks.ts'
export { toPlanEdits } from './to-plan-edits.ts'
