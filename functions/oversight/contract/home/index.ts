export * from './home-events.ts'
export * from './home-operations.ts'
export * from './home.ts'
