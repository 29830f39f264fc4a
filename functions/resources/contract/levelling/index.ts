export * from './levelling-events.ts'
export * from './levelling-operations.ts'
export * from './levelling-rows.ts'
export * from './levelling.ts'
