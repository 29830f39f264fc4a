export { fileEvents } from './events.ts'
export * from './operations.ts'
export * from './permissions.ts'
export * as fileRefusals from './refusals.ts'
