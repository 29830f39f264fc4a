export * from './body-events.ts'
export * from './body-operations.ts'
export * from './body-refusals.ts'
export * from './body.ts'
