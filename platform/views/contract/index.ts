export * from './operations.ts'
export * from './permissions.ts'
export * as viewRefusals from './refusals.ts'
export { viewEvents } from './events.ts'
