export * from './data-fault-events.ts'
export * from './data-fault-operations.ts'
export * from './data-fault-refusals.ts'
export * from './data-fault.ts'
