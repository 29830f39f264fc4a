export * from './operations.ts'
export * from './permissions.ts'
export { commentEvents, commentWritten } from './events.ts'
export * as commentRefusals from './refusals.ts'
