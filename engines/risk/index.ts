export type { Distribution, Option } from './distribution/distribution.ts'
export type {
  Amount,
  Branch,
  BranchOption,
  CorrelationGroup,
  Costs,
  Effect,
  Range,
  Response,
  Risk,
  RiskInput,
  RiskOptions,
} from './input.ts'
export type { RiskKernel } from './kernel/run-in-kernel.ts'
export type { BlockResult } from './program.ts'
export type {
  ActivityMeasure,
  DriverMeasure,
  Drivers,
  Entry,
  ProjectMeasure,
  RiskResult,
  SimulateAnswer,
  SimulateResult,
} from './result/result.ts'
export { faultWords, partWords } from './finding.ts'
export { type MeasureName, measureTable } from './result/measure-table.ts'
export { type Prepared, prepare, type PrepareAnswer } from './prepare/prepare.ts'
export { BLOCKS, type BlockRunner, blockRunner } from './run-block.ts'
export { driversOf } from './result/drivers.ts'
export { tell } from './result/tell.ts'
export { simulate, type SimulateTools } from './simulate.ts'
export { explain } from './explain.ts'
export { exposure, type ExposureEntry, type ExposureResult, explainExposure } from './exposure/exposure.ts'
export { type ExposureMeasure, exposureTable } from './exposure/exposure-table.ts'
export type { ExposureInput, ExposureOptions, ExposureRisk } from './exposure/input.ts'
