export * from './earned-value.ts'
export * from './milestone-slip.ts'
export * from './schedule-operations.ts'
export * from './schedule-quality.ts'
