export { compute, type PriorityAnswer } from './compute/compute.ts'
export { explain, type Explained } from './explain.ts'
export { pairwiseWeights } from './weights/pairwise-weights.ts'
export { weightedScores } from './scoring/weighted-scores.ts'
export { cutOff } from './scoring/cut-off.ts'
export { shortestJobs } from './delay/shortest-jobs.ts'
export { delaySequence } from './delay/delay-sequence.ts'
export { rankStability } from './stability/rank-stability.ts'
export { compareRanks } from './ranking/compare-ranks.ts'
export { priceOfMove } from './ranking/price-of-move.ts'
export { type MeasureDefinition, type MeasureName, measureTable } from './measure-table.ts'
export type { About, Answer, Entry, Inputs, InputValue, Named, Sheet } from './result.ts'
export type { FileCriterion, FileItem, PriorityFile } from './compute/priority-file.ts'
export type { Judgement } from './weights/judgement.ts'
export type { PairMeasure, PairwiseInput, PairwiseResult } from './weights/pairwise-weights.ts'
export type { AssessorView, Dispute } from './weights/assessors.ts'
export type { Revisit, WorstTriple } from './weights/worst-triple.ts'
export type { ValueFunction } from './scoring/value-function.ts'
export type {
  Criterion,
  ScoredItem,
  ScoredValue,
  ScoreMeasure,
  ScoresInput,
  ScoresResult,
} from './scoring/weighted-scores.ts'
export type { CutOffInput, CutOffItemMeasure, CutOffMeasure, CutOffResult } from './scoring/cut-off.ts'
export type { JobPoints, ShortestJobMeasure } from './delay/shortest-jobs.ts'
export type { Job } from './delay/job.ts'
export type {
  SequenceInput,
  SequenceItemMeasure,
  SequenceMeasure,
  SequenceResult,
} from './delay/delay-sequence.ts'
export type {
  RangeMeasure,
  StabilityInput,
  StabilityItemMeasure,
  StabilityMeasure,
  StabilityResult,
} from './stability/rank-stability.ts'
export type {
  CompareInput,
  CompareItemMeasure,
  CompareMeasure,
  CompareResult,
  RankedItem,
} from './ranking/compare-ranks.ts'
export type { MovedItem, MoveInput, MoveMeasure, MoveResult } from './ranking/price-of-move.ts'
