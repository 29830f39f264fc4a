export * from './changes.ts'
export * from './dashboard-operations.ts'
export * from './trend.ts'
