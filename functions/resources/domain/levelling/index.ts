export { collectProblem, isBeyond, type LevellingProblem } from './collect-problem.ts'
export {
  dayMinutes,
  type LevellingGround,
  type MayMove,
  type PlanToLevel,
  type TeamMember,
} from './ground.ts'
export { chainOf } from './moves.ts'
export { plannedWorth } from './planned-worth.ts'
export { priorities } from './priorities.ts'
export { type ProjectOfPreview, showLevelling, type ShownLevelling } from './show-levelling.ts'
export { reasonInWords } from './reason-in-words.ts'
