export * from './scope-operations.ts'
export * from './scope-value.ts'
