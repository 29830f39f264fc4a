export * from './operations.ts'
export * from './permissions.ts'
export { tagEvents } from './events.ts'
export * as tagRefusals from './refusals.ts'
