export * from './migration.ts'
export * from './migration-events.ts'
export * from './migration-operations.ts'
export * from './migration-refusals.ts'
