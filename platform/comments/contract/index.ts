export * from './operations.ts'
export { commentEvents, commentWritten } from './events.ts'
export * as commentRefusals from './refusals.ts'
