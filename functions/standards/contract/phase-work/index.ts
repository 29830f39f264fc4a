export * from './phase-work.ts'
export * from './work-events.ts'
export * from './work-operations.ts'
export * from './work-refusals.ts'
