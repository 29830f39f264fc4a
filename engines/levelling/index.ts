export { level } from './level.ts'
export type {
  Booking,
  LevelActivity,
  LevelInput,
  LevelLimit,
  LevelLink,
  LevelOptions,
  LevelPerson,
  LevelProject,
  Need,
  Span,
  Time,
} from './input.ts'
export type { LevelAnswer, LevelResult, PlacedActivity, PlacedProject, ToFree, Why } from './result.ts'
export {
  type ChainAnswer,
  type ChainInput,
  type CriticalChain,
  criticalChain,
  type FeedingBuffer,
} from './chain/critical-chain.ts'
export { type ChainStatus, fever, type FeverPoint } from './chain/fever.ts'
