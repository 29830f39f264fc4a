export * from './operations.ts'
export * from './permissions.ts'
export { webhookEvents } from './events.ts'
export * as webhookRefusals from './refusals.ts'
