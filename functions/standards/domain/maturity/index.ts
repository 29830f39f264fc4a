export { explainLevel } from './explain-level.ts'
export { practiceOf } from './sheet.ts'
export { levelOf, levelOfAll, nextOf } from './rate.ts'
