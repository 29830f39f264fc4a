export * from './maturity.ts'
export * from './maturity-events.ts'
export * from './maturity-operations.ts'
export * from './maturity-refusals.ts'
