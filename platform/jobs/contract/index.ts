export * from './events.ts'
export * from './operations.ts'
