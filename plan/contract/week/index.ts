export * from './week-events.ts'
export * from './week-operations.ts'
export * from './week-refusals.ts'
export * from './week.ts'
