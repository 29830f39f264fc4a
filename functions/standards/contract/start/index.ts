export * from './start-events.ts'
export * from './start-operations.ts'
export * from './start-refusals.ts'
