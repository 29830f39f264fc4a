export * from './operations.ts'
export * as viewRefusals from './refusals.ts'
export { viewEvents } from './events.ts'
