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
