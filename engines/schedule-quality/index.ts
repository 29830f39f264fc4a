export { scheduleQuality } from './schedule-quality.ts'
export { explain } from './explain.ts'
export { pointTable, type PointDefinition } from './point-table.ts'
export { complementTable } from './beyond/complements.ts'
export { practiceTable } from './beyond/practices.ts'
export { indexTable } from './beyond/soundness-index.ts'
export { defaultOptions, type QualityOptions } from './options.ts'
export type { ActivityBaseline, ActivityRecord, QualityInput } from './input.ts'
export type {
  Complement,
  ComplementId,
  Offender,
  Point,
  PointId,
  Practice,
  QualityAnswer,
  QualityResult,
  SoundnessIndex,
  Verdict,
} from './result.ts'
