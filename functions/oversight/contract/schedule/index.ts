export * from './earned-value.ts'
export * from './schedule-operations.ts'
export * from './schedule-quality.ts'
